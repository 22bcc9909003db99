import assert from "node:assert/strict";
import { test } from "node:test";
import { format } from "#client/webview/page/text.ts";
import { countClasses } from "#client/webview/preview/class-counts.ts";
import { pixelText, shapeFacts } from "#client/webview/preview/readout-text.ts";
import { toPixelShape } from "#client/webview/stage/geometry.ts";
import { shapeName } from "#client/webview/stage/shape-name.ts";
import type { ShapeProblem } from "#client/webview/stage/shape-problem.ts";
import type { Shape } from "#core/model/shape.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { box, polygon } from "#test/unit/client/webview/stage/support/shapes.ts";

const strings = {
	box: "box",
	polygon: "polygon",
	crowd: "crowd",
	noClass: "no class",
	outside: "extends outside the image",
	shapeName: "{0} {1} of {2}, {3}, {4} by {5} pixels at {6}%, {7}%",
	dropped: "training drops it: {0}",
	pixels: "{0} × {1} px",
	pixelAt: "x {0}, y {1}",
	shareOfImage: "{0} of the image",
} as PageStrings;

test("values take their places in a text, and a value with braces in it stays as it is", () => {
	assert.equal(format("{1} of {0}", 5, "{0}"), "{0} of 5");
	assert.equal(format("{0} and {1}", 1), "1 and {1}");
});

const size = { width: 222, height: 286 };
const named = (shape: Shape, position: number, count: number, problem?: ShapeProblem) =>
	shapeName(toPixelShape(shape, size), position, count, size, problem, strings);

test("a shape is named by kind, place, class, size and where it is", () => {
	assert.equal(named(box([0.26, 0.41, 0.73, 0.7]), 2, 5), "box 3 of 5, can, 104 by 83 pixels at 26%, 41%");
	assert.equal(
		named(polygon([[0.1, 0.2, 0.3, 0.2, 0.2, 0.4]], { label: "", isCrowd: true }), 0, 1),
		"polygon 1 of 1, no class, 44 by 57 pixels at 10%, 20%, crowd",
	);
	assert.match(
		named(box([1.2, 0, 0.5, 1]), 0, 1),
		/155 by 286 pixels at 50%, 0%, extends outside the image$/,
	);
});

test("a shape's name tells that training drops it, and why; a lesser problem only what it is", () => {
	const lost: ShapeProblem = { level: "dropped", message: "topX is 1.2" };
	assert.match(
		named(box([0.5, 0, 1.2, 1], { isCrowd: true }), 0, 1, lost),
		/, crowd, extends outside the image, training drops it: topX is 1\.2$/,
	);
	assert.match(named(box([0, 0, 1, 1]), 0, 1, { level: "noted", message: "Twice" }), /0%, Twice$/);
});

test("the readout tells the pixel from 0, and nothing outside the image", () => {
	assert.equal(pixelText({ x: 12.9, y: 0 }, size, strings), "x 12, y 0");
	assert.equal(pixelText({ x: 221.99, y: 285.99 }, size, strings), "x 221, y 285");
	for (const at of [
		{ x: -0.1, y: 5 },
		{ x: 222, y: 5 },
		{ x: 5, y: 286 },
	]) {
		assert.equal(pixelText(at, size, strings), "");
	}
});

test("the readout tells a shape's class, its size in pixels and its share of the image", () => {
	const facts = (shape: Shape) => shapeFacts(toPixelShape(shape, size), size, strings);
	assert.deepEqual(facts(box([0, 0, 0.5, 0.25])), ["can", "111 × 72 px", "13% of the image"]);
	assert.deepEqual(facts(box([0, 0, 0.01, 0.01], { label: "" })), [
		"no class",
		"2.2 × 2.9 px",
		"0.01% of the image",
	]);
});

test("classes are counted, the most frequent first", () => {
	const shapes = ["b", "a", "c", "c"].map((label) => box([0, 0, 1, 1], { label }));
	assert.deepEqual(countClasses(shapes), [
		{ label: "c", count: 2 },
		{ label: "a", count: 1 },
		{ label: "b", count: 1 },
	]);
});
