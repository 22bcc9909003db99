import assert from "node:assert/strict";
import { test } from "node:test";
import { type ChipRequest, placeChips } from "#client/webview/stage/chip-placement.ts";
import { overlap, type Rectangle } from "#client/webview/stage/geometry.ts";

const ROOM: Rectangle = { left: 0, top: 0, right: 400, bottom: 300 };

function request(left: number, top: number, right: number, bottom: number, first = false): ChipRequest {
	return { anchor: { left, top, right, bottom }, width: 50, height: 16, first };
}

function rectangles(requests: readonly ChipRequest[]): Rectangle[] {
	return placeChips(requests, ROOM).flatMap(({ left, top, crowdedOut }, i) => {
		const { width, height } = requests[i] as ChipRequest;
		return crowdedOut ? [] : [{ left, top, right: left + width, bottom: top + height }];
	});
}

test("a label is above its shape", () => {
	assert.deepEqual(placeChips([request(100, 100, 200, 200)], ROOM), [
		{ left: 100, top: 84, crowdedOut: false },
	]);
});

test("a label never leaves the available space", () => {
	for (const [x, y] of [
		[-50, -50],
		[390, 290],
		[-500, 150],
		[900, 900],
		[0, 0],
	] as const) {
		const [label] = rectangles([request(x, y, x + 20, y + 20)]);
		assert.ok(label && label.left >= 0 && label.top >= 0 && label.right <= 400 && label.bottom <= 300);
	}
});

test("no two labels overlap", () => {
	const requests = Array.from({ length: 60 }, (_, i) => {
		const x = (i * 37) % 380;
		const y = (i * 53) % 280;
		return request(x, y, x + 15, y + 15);
	});
	const labels = rectangles(requests);
	assert.ok(labels.length > 30, `${labels.length} of 60 found a place`);
	labels.forEach((a, i) => {
		assert.ok(labels.slice(i + 1).every((b) => !overlap(a, b)));
	});
});

test("labels of stacked shapes spread out instead of piling up", () => {
	const labels = rectangles([request(100, 100, 120, 120), request(100, 100, 120, 120)]);
	assert.equal(labels.length, 2);
});

test("a label avoids a small neighbor", () => {
	// The second, tiny shape is above the first one.
	const [label] = rectangles([request(100, 100, 140, 140), request(110, 85, 118, 93)]);
	assert.ok(label && !overlap(label, { left: 110, top: 85, right: 118, bottom: 93 }));
});

test("the selected shape's label is placed first and always shown", () => {
	const crowd = Array.from({ length: 40 }, () => request(100, 100, 105, 105));
	const places = placeChips([...crowd, request(100, 100, 105, 105, true)], ROOM);
	assert.deepEqual(places.at(-1), { left: 100, top: 84, crowdedOut: false });
	assert.ok(places.some(({ crowdedOut }) => crowdedOut));
});
