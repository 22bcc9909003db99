import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText, detectTextTask } from "#core/checking/check-text.ts";
import { objectsOf, sampleLines, sampleText, TASKS } from "./samples.ts";

const CLASSES = new Set(["can", "carton", "milk_bottle", "water_bottle"]);

describe("the good files of the samples", () => {
	for (const name of TASKS) {
		it(`${name}.jsonl is recognized and has no findings`, () => {
			const report = checkText(sampleText(`fridge/${name}.jsonl`));
			assert.equal(report.task?.id, name);
			assert.deepEqual(report.findings, []);
			assert.ok(report.forecast.lines >= 10);
		});
	}

	it("have every class in every task", () => {
		for (const name of TASKS) {
			const labels = sampleLines(name).flatMap(({ label }) => label);
			const names = labels.map((label) => (typeof label === "string" ? label : label.label));
			assert.deepEqual(new Set(names), CLASSES, name);
		}
	});

	it("have boxes inside the images and polygons of 3 to 100 points", () => {
		for (const object of sampleLines("object-detection").flatMap(objectsOf)) {
			assert.ok(object.topX >= 0 && object.topX < object.bottomX && object.bottomX <= 1);
			assert.ok(object.topY >= 0 && object.topY < object.bottomY && object.bottomY <= 1);
		}
		for (const segment of sampleLines("instance-segmentation")
			.flatMap(objectsOf)
			.flatMap((object) => object.polygon)) {
			assert.ok(segment.length >= 6 && segment.length <= 200 && segment.length % 2 === 0);
			assert.ok(segment.every((value) => value >= 0 && value <= 1));
			assert.ok(segment.every((value) => Number(value.toFixed(4)) === value));
		}
	});

	it("have the same objects as boxes and as polygons", () => {
		const boxes = sampleLines("object-detection").flatMap(objectsOf);
		const polygons = sampleLines("instance-segmentation").flatMap(objectsOf);
		assert.deepEqual(
			polygons.map(hull),
			boxes.map(({ topX, topY, bottomX, bottomY }) => [topX, topY, bottomX, bottomY]),
		);
		assert.ok(polygons.filter(({ polygon }) => polygon.length > 1).length >= 5);
		assert.ok(polygons.filter(({ isCrowd }) => isCrowd === 1).length >= 2);
	});

	it("ignore a chat log", () => {
		assert.equal(detectTextTask(sampleText("chat.jsonl").split("\n")), undefined);
	});
});

function hull({ polygon }: { readonly polygon: readonly (readonly number[])[] }): number[] {
	const xs = polygon.flatMap((segment) => segment.filter((_, index) => index % 2 === 0));
	const ys = polygon.flatMap((segment) => segment.filter((_, index) => index % 2 === 1));
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
