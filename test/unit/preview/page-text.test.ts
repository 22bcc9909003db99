import assert from "node:assert/strict";
import { test } from "node:test";
import { countClasses } from "#client/webview/class-counts.ts";
import { fitInto } from "#client/webview/fit-into.ts";
import { shapeName } from "#client/webview/shape-name.ts";
import { format } from "#client/webview/text.ts";
import type { PageStrings } from "#core/protocol/preview-strings.ts";
import { box, polygon } from "./shapes.ts";

const strings = {
	box: "box",
	polygon: "polygon",
	crowd: "crowd",
	noClass: "no class",
	outside: "reaches outside the image",
	shapeName: "{0} {1} of {2}, {3}, {4} to {5} % across, {6} to {7} % down",
} as PageStrings;

test("values take their places in a text, and a value with braces in it stays as it is", () => {
	assert.equal(format("{1} of {0}", 5, "{0}"), "{0} of 5");
	assert.equal(format("{0} and {1}", 1), "1 and {1}");
});

test("a shape is named by kind, place, class and where it is", () => {
	assert.equal(
		shapeName(box([0.26, 0.41, 0.73, 0.7]), 2, 5, strings),
		"box 3 of 5, can, 26 to 73 % across, 41 to 70 % down",
	);
	assert.equal(
		shapeName(polygon([[0.1, 0.2, 0.3, 0.2, 0.2, 0.4]], { label: "", isCrowd: true }), 0, 1, strings),
		"polygon 1 of 1, no class, 10 to 30 % across, 20 to 40 % down, crowd",
	);
	assert.match(
		shapeName(box([1.2, 0, 0.5, 1]), 0, 1, strings),
		/50 to 120 % across.*, reaches outside the image$/,
	);
});

test("classes are counted, the most frequent first", () => {
	const shapes = ["b", "a", "c", "c"].map((label) => box([0, 0, 1, 1], { label }));
	assert.deepEqual(countClasses(shapes), [
		{ label: "c", count: 2 },
		{ label: "a", count: 1 },
		{ label: "b", count: 1 },
	]);
});

test("an image fills the room in one direction and keeps its proportions", () => {
	assert.deepEqual(fitInto({ width: 200, height: 100 }, { width: 600, height: 600 }), {
		width: 600,
		height: 300,
	});
	assert.deepEqual(fitInto({ width: 2, height: 2 }, { width: 600, height: 400 }), {
		width: 400,
		height: 400,
	});
	assert.deepEqual(fitInto({ width: 100_000, height: 10 }, { width: 600, height: 400 }), {
		width: 600,
		height: 1,
	});
});
