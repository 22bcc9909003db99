import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { chordTexts, keyTexts } from "#client/webview/page/key-text.ts";
import { problemsSaid } from "#client/webview/preview/problems-said.ts";
import { isVisible, visibleShapes } from "#client/webview/preview/visible-shapes.ts";
import { walkActions } from "#client/webview/preview/walk-actions.ts";
import { createWalker } from "#client/webview/preview/walker.ts";
import { filterOf } from "#client/webview/widgets/walk-filter.ts";
import type { WalkOutcome, WalkWish } from "#core/protocol/pages/preview-requests.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import type { WalkFilter } from "#core/protocol/server/walk.ts";
import { box } from "#test/unit/client/webview/stage/support/shapes.ts";

/** Every text is its own name. */
const strings = new Proxy({}, { get: (_, name) => name }) as PageStrings;

describe("the walk of the page", () => {
	/** A walker whose requests are answered when the test says so. */
	function walk(filter?: WalkFilter, line = 0) {
		const asked: WalkWish[] = [];
		const answers: ((outcome: WalkOutcome) => void)[] = [];
		const said: string[] = [];
		const steps: number[] = [];
		const walker = createWalker(strings, {
			ask(wish) {
				asked.push(wish);
				return new Promise((resolve) => answers.push(resolve));
			},
			stepAtOnce: (by) => steps.push(by),
			filter: () => filter,
			place: () => ({ line, lineCount: 3 }),
			say: (text) => said.push(text),
		});
		return { walker, asked, answers, said, steps };
	}
	const settled = () => new Promise((resolve) => setImmediate(resolve));

	it("needs no request for the neighboring line", () => {
		const { walker, asked, steps, said } = walk();
		walker.step(1);
		walker.step(-1);
		assert.deepEqual([asked, steps, said], [[], [1], ["", "firstLine"]]);
	});

	it("is requested once while it is running, and again afterward", async () => {
		const { walker, asked, answers, said } = walk({ isEmpty: true });
		walker.step(1);
		walker.step(1);
		assert.deepEqual(asked, [{ to: "next", filter: { isEmpty: true } }]);
		answers[0]?.({ moved: true });
		await settled();
		walker.step(1);
		assert.equal(asked.length, 2);
		assert.deepEqual(said, [""]);
	});

	it("is superseded by another request, whose answer alone counts", async () => {
		const { walker, answers, said } = walk({ isEmpty: true });
		walker.step(1);
		walker.problem(1);
		answers[0]?.({ moved: false });
		await settled();
		assert.deepEqual(said, []);
		answers[1]?.({ moved: false });
		await settled();
		assert.deepEqual(said, ["noNextProblem"]);
	});

	it("says that it is running if it takes long", async () => {
		mock.timers.enable({ apis: ["setTimeout"] });
		try {
			const { walker, said } = walk();
			walker.problem(-1);
			mock.timers.tick(1000);
			assert.deepEqual(said, ["searching"]);
		} finally {
			mock.timers.reset();
		}
	});
});

describe("the panels around the stage", () => {
	it("an empty filter is no filter", () => {
		const nothing = { text: "", classes: [], hasProblem: false, hasCrowd: false, isEmpty: false };
		assert.equal(filterOf(nothing), undefined);
		assert.deepEqual(filterOf({ ...nothing, classes: ["can"], isEmpty: true }), {
			classes: ["can"],
			isEmpty: true,
		});
		assert.deepEqual(filterOf({ ...nothing, text: " " }), { text: " " });
	});

	it("shapes are hidden by class, or all together", () => {
		const shapes = ["can", "carton", "can"].map((label, index) => box([0, 0, 1, 1], { label, index }));
		const without = { classes: new Set(["can"]), all: false };
		assert.deepEqual(
			visibleShapes(shapes, without).map(({ index }) => index),
			[1],
		);
		assert.equal(isVisible(shapes[1] as (typeof shapes)[0], { ...without, all: true }), false);
	});

	it("keys are shown as they are printed", () => {
		assert.deepEqual(keyTexts("Ctrl+Shift+ArrowLeft", false), ["Ctrl", "Shift", "←"]);
		assert.deepEqual(keyTexts("Ctrl+Z", true), ["Cmd", "Z"]);
		assert.deepEqual(keyTexts("+", false), ["+"]);
		assert.deepEqual(keyTexts("Ctrl++", false), ["Ctrl", "+"]);
		const arrows = ["Shift+ArrowLeft", "Shift+ArrowRight", "Shift+ArrowUp", "Shift+ArrowDown"];
		assert.deepEqual(chordTexts(arrows, false), [["Shift", "←", "→", "↑", "↓"]]);
		assert.deepEqual(chordTexts(["N", ...arrows.slice(1)], false), [
			["N"],
			["Shift", "→"],
			["Shift", "↑"],
			["Shift", "↓"],
		]);
	});

	it("the first problem with a cost is shown, and how many more there are", () => {
		const note = { message: "A note", severity: "information" as const };
		const problem = { message: "A problem", severity: "warning" as const };
		assert.equal(problemsSaid([note], strings), "");
		assert.equal(problemsSaid([note, problem], strings), "A problem");
		assert.equal(problemsSaid([problem, note, problem], strings), "A problem, oneMoreProblem");
	});

	it("no two of their actions have a key in common", () => {
		const { walker } = { walker: { step() {}, problem() {}, line() {} } };
		const nothing = () => {};
		const panels = { openFilter: nothing, openGoToLine: nothing, openHelp: nothing, toggleList: nothing };
		const keys = walkActions(walker, { ...panels, hideShapes: nothing }).flatMap((action) => action.keys);
		assert.equal(new Set(keys).size, keys.length);
	});
});
