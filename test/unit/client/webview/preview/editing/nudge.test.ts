import assert from "node:assert/strict";
import { test } from "node:test";
import { createNudge, type Later } from "#client/webview/preview/editing/nudge.ts";

/** A clock that a test advances. */
function createClock(): { readonly later: Later; readonly pass: (milliseconds: number) => void } {
	let now = 0;
	let due: { readonly at: number; readonly run: () => void }[] = [];
	return {
		later(run, milliseconds) {
			const entry = { at: now + milliseconds, run };
			due.push(entry);
			return () => {
				due = due.filter((each) => each !== entry);
			};
		},
		pass(milliseconds) {
			now += milliseconds;
			const ready = due.filter(({ at }) => at <= now);
			due = due.filter(({ at }) => at > now);
			for (const { run } of ready) {
				run();
			}
		},
	};
}

function start() {
	const clock = createClock();
	const counter = { ends: 0 };
	const nudge = createNudge(() => counter.ends++, clock.later);
	return { clock, nudge, counter };
}

test("a press and its release are one gesture", () => {
	const { clock, nudge, counter } = start();
	nudge.press("ArrowLeft", false);
	assert.equal(nudge.isOn(), true);
	nudge.release("ArrowLeft");
	assert.deepEqual([nudge.isOn(), counter.ends], [false, 1]);
	clock.pass(5000);
	nudge.release("ArrowLeft");
	assert.equal(counter.ends, 1);
});

test("a held key is one gesture, however long its first repeat takes", () => {
	const { clock, nudge, counter } = start();
	nudge.press("ArrowLeft", false);
	clock.pass(1000);
	for (let i = 0; i < 50; i++) {
		nudge.press("ArrowLeft", true);
		clock.pass(33);
	}
	assert.equal(counter.ends, 0);
	nudge.release("ArrowLeft");
	assert.equal(counter.ends, 1);
});

test("a release that is never reported ends the gesture 400 milliseconds after the last repeat", () => {
	const { clock, nudge, counter } = start();
	nudge.press("ArrowLeft", false);
	nudge.press("ArrowLeft", true);
	clock.pass(399);
	assert.equal(counter.ends, 0);
	clock.pass(1);
	assert.deepEqual([nudge.isOn(), counter.ends], [false, 1]);
});

test("two arrows held together are one gesture, and releasing Shift does not end it", () => {
	const { nudge, counter } = start();
	nudge.press("ArrowLeft", false);
	nudge.press("ArrowUp", false);
	nudge.release("ArrowLeft");
	nudge.release("Shift");
	assert.equal(counter.ends, 0);
	nudge.release("ArrowUp");
	assert.equal(counter.ends, 1);
});

test("releasing Cmd ends it: while Cmd is held, no other release is reported", () => {
	const { nudge, counter } = start();
	nudge.press("ArrowLeft", false);
	nudge.release("Meta");
	assert.equal(counter.ends, 1);
});

test("what is dropped never ends", () => {
	const { clock, nudge, counter } = start();
	nudge.press("ArrowLeft", false);
	nudge.drop();
	clock.pass(5000);
	nudge.release("ArrowLeft");
	nudge.finish();
	assert.deepEqual([nudge.isOn(), counter.ends], [false, 0]);
});
