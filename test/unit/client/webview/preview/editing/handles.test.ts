import assert from "node:assert/strict";
import { test } from "node:test";
import { cursorOf, handleAt, handlesOf } from "#client/webview/preview/editing/handles.ts";
import { box, polygon } from "#test/unit/client/webview/stage/support/shapes.ts";

/** An image of 1000 by 500 pixels at 1:1 in the stage's corner. */
const toStage = (x: number, y: number) => ({ x: x * 1000, y: y * 500 });

test("a box has eight handles, at its corners and the middles of its sides, whichever corner comes first", () => {
	for (const corners of [
		[0.1, 0.2, 0.3, 0.6],
		[0.3, 0.6, 0.1, 0.2],
	] as const) {
		const handles = handlesOf(box(corners).geometry, toStage);
		assert.deepEqual(
			handles.map(({ at }) => [at.x, at.y].map(Math.round)),
			[
				[100, 100],
				[200, 100],
				[300, 100],
				[100, 200],
				[300, 200],
				[100, 300],
				[200, 300],
				[300, 300],
			],
		);
		assert.deepEqual(
			handles.map(({ handle }) => cursorOf(handle)),
			[
				"nwse-resize",
				"ns-resize",
				"nesw-resize",
				"ew-resize",
				"ew-resize",
				"nesw-resize",
				"ns-resize",
				"nwse-resize",
			],
		);
	}
});

test("a small box keeps only its corner handles, outside of it, so that its interior can still be held", () => {
	const handles = handlesOf(box([0.1, 0.2, 0.11, 0.21]).geometry, toStage);
	assert.equal(handles.length, 4);
	assert.equal(handleAt(handles, { x: 105, y: 102.5 }), undefined);
	assert.ok(handles.every(({ at }) => Math.hypot(at.x - 105, at.y - 102.5) > 18));
});

test("the pointer holds the nearest handle, and none from a distance", () => {
	const handles = handlesOf(box([0.1, 0.2, 0.3, 0.6]).geometry, toStage);
	assert.deepEqual(handleAt(handles, { x: 105, y: 104 })?.handle, {
		kind: "side",
		hold: { x: "left", y: "top" },
	});
	assert.equal(handleAt(handles, { x: 112, y: 108 }), undefined);
});

test("a polygon has its vertices, and the middles of edges that have room for one", () => {
	const handles = handlesOf(polygon([[0.1, 0.2, 0.3, 0.2, 0.3, 0.26]]).geometry, toStage);
	assert.deepEqual(
		handles.map(({ handle, at }) => [handle.kind, Math.round(at.x), Math.round(at.y)]),
		[
			["vertex", 100, 100],
			["vertex", 300, 100],
			["vertex", 300, 130],
			["middle", 200, 100],
			["middle", 200, 115],
		],
	);
});

test("if vertices are crowded, some are left out, but not the active one", () => {
	const crowd = Array.from({ length: 60 }, (_, i) => [0.1 + i * 0.001, 0.2 + (i % 2) * 0.002]).flat();
	const { geometry } = polygon([crowd]);
	const places = handlesOf(geometry, toStage).filter(({ handle }) => handle.kind === "vertex");
	assert.ok(places.length > 3 && places.length < 10, `${places.length} handles`);
	const active = { segment: 0, point: 3 };
	const withActive = handlesOf(geometry, toStage, active);
	assert.ok(withActive.some(({ handle }) => handle.kind === "vertex" && handle.place.point === 3));
	// Enlarged, all are visible.
	const all = handlesOf(geometry, (x, y) => ({ x: x * 20_000, y: y * 10_000 }));
	assert.equal(all.filter(({ handle }) => handle.kind === "vertex").length, 60);
});
