import assert from "node:assert/strict";
import { test } from "node:test";
import {
	number,
	percentage,
	preciseNumber,
	precisePercentage,
	roughPercentage,
	zoomText,
} from "#client/webview/page/numbers.ts";

test("numbers are grouped, with at most one digit behind the point unless all of them count", () => {
	assert.deepEqual([9776, 3.456, 0].map(number), ["9,776", "3.5", "0"]);
	assert.deepEqual([0.03125, 28.125, 100 * 0.07].map(preciseNumber), ["0.03125", "28.125", "7"]);
});

test("percentages have no space before their sign, and a share of something is never 0%", () => {
	assert.deepEqual([0, 0.0004, 0.01, 0.0623, 0.5049, 1].map(percentage), [
		"0%",
		"<1%",
		"1%",
		"6.2%",
		"50%",
		"100%",
	]);
	assert.deepEqual([0.000031, 0.0623, 0.5049].map(roughPercentage), ["0.0031%", "6.2%", "50%"]);
	assert.equal(precisePercentage(0.28125), "28.125%");
	assert.deepEqual([0.0346, 1.204, 16].map(zoomText), ["3.5%", "120%", "1,600%"]);
});
