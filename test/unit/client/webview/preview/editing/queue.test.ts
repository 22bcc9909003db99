import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { messagePicture } from "#client/preview/picture.ts";
import { createEditQueue, type EditQueue, type Order } from "#client/webview/preview/editing/queue.ts";
import type { EditOutcome, EditParams } from "#core/protocol/pages/preview-requests.ts";

const shown = (version: number, line = 2, uri = "file:///a.jsonl") => ({
	...messagePicture(uri, line, 10, ""),
	version,
});
const order = (index: number): Order => ({
	change: { kind: "delete-object", index },
	says: `deleted ${index}`,
});

let asked: { readonly params: EditParams; readonly answer: (outcome: EditOutcome) => Promise<void> }[];
let undos: boolean[];
let log: string[];
let timers: (() => void)[];
let queue: EditQueue;

beforeEach(() => {
	asked = [];
	undos = [];
	log = [];
	timers = [];
	queue = createEditQueue(
		{
			edit: (params) =>
				new Promise((resolve) => {
					const answer = async (outcome: EditOutcome) => {
						resolve(outcome);
						await new Promise((next) => setImmediate(next));
					};
					asked.push({ params, answer });
				}),
			undo: (redo) => {
				undos.push(redo);
				return Promise.resolve(null);
			},
			done: ({ says }) => log.push(says),
			refused: ({ says }, reason) => log.push(`not ${says}: ${reason}`),
			later(run) {
				timers.push(run);
				return () => {
					timers = timers.filter((each) => each !== run);
				};
			},
		},
		"another document",
	);
	queue.arrived(shown(5));
});

const versions = () => asked.map(({ params }) => params.version);

test("the next edit is sent when the picture with the previous one has arrived, in that version", async () => {
	queue.give(order(0));
	queue.give(order(1));
	assert.deepEqual(versions(), [5]);
	await asked[0]?.answer({ done: true });
	assert.deepEqual([versions(), log], [[5], ["deleted 0"]]);
	assert.equal(queue.arrived(shown(5)), undefined, "an older picture is no answer");
	assert.equal(queue.pending().length, 2);
	assert.equal(queue.arrived(shown(6))?.says, "deleted 0");
	assert.deepEqual([versions(), queue.pending().length], [[5, 6], 1]);
});

test("the picture may come before the answer", async () => {
	queue.give(order(0));
	assert.equal(queue.arrived(shown(6))?.says, "deleted 0");
	await asked[0]?.answer({ done: true });
	assert.deepEqual([log, queue.pending().length, timers.length], [["deleted 0"], 0, 0]);
});

test("a rejected edit lets the next one go", async () => {
	queue.give(order(0));
	queue.give(order(1));
	await asked[0]?.answer({ done: false, refused: "Read-only." });
	assert.deepEqual([log, versions()], [["not deleted 0: Read-only."], [5, 5]]);
});

test("a change without effect brings no picture, and is not awaited forever", async () => {
	queue.give({ ...order(0), live: { index: 0, geometry: { kind: "polygon", polygon: [] } } });
	queue.give(order(1));
	await asked[0]?.answer({ done: true });
	timers[0]?.();
	assert.deepEqual(
		[log, versions()],
		[
			["deleted 0", "not deleted 0: "],
			[5, 5],
		],
	);
});

test("on another line, edits for the previous one still go to that one", async () => {
	queue.give(order(0));
	queue.give(order(1));
	await asked[0]?.answer({ done: true });
	assert.equal(queue.arrived(shown(6, 3)), undefined, "it is not the line that was changed");
	assert.deepEqual(
		asked.map(({ params: { line, version } }) => [line, version]),
		[
			[2, 5],
			[2, 6],
		],
	);
	assert.deepEqual(queue.pending(), [], "the line that is shown has nothing to wait for");
});

test("edits that were not sent before another document is shown are reported as lost", () => {
	queue.give(order(0));
	queue.give(order(1));
	queue.arrived(shown(1, 2, "file:///b.jsonl"));
	assert.deepEqual([log, asked.length, queue.pending().length], [["not deleted 1: another document"], 1, 0]);
});

test("undo and redo wait for their turn too", async () => {
	queue.give(order(0));
	queue.give({ change: { kind: "undo" }, says: "undone" });
	assert.deepEqual(undos, []);
	queue.arrived(shown(6));
	await new Promise((next) => setImmediate(next));
	assert.deepEqual([undos, log], [[false], ["undone"]]);
});
