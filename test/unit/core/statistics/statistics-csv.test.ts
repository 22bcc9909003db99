import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { statisticsCsv } from "#core/statistics/statistics-csv.ts";
import { counted } from "#test/unit/core/statistics/support/counted.ts";

const LINE =
	'{"image_url":"AmlDatastore://data/a.jpg","image_details":{"format":"jpg","width":"40px","height":"30px"},"label":[{"label":"a, b","topX":0,"topY":0,"bottomX":0.5,"bottomY":0.5}]}';

describe("statistics as CSV", () => {
	const { forecast: _, ...figures } = counted(`${LINE}\n${LINE}`, "object-detection");
	const file = { uri: "file:///x.jsonl", name: "x.jsonl", split: "train", ...figures } as const;
	const [header, ...rows] = statisticsCsv({ files: [file] })
		.split(/\r?\n/)
		.filter((row) => row !== "");

	it("has one figure per row, with the file and its part", () => {
		assert.equal(header, "file,split,measure,value,count,kept,images");
		assert.ok(rows.length > 10);
		for (const row of rows) {
			assert.ok(row.startsWith("x.jsonl,train,"), row);
		}
	});

	it("counts images, objects, classes, boxes and sizes", () => {
		for (const row of [
			"images,all,2,2,",
			"objects,all,2,2,",
			'class,"a, b",2,2,2',
			"boxes,all,2,,",
			"box center (column and row)",
			"image size,40x30,2,,",
			"image size,unknown,0,,",
		]) {
			assert.equal(rows.filter((each) => each.startsWith(`x.jsonl,train,${row}`)).length, 1, row);
		}
	});

	it("leaves out a file that could not be counted", () => {
		const uncounted = { uri: "file:///y.jsonl", name: "y.jsonl", problem: "It cannot be read" };
		const both = statisticsCsv({ files: [file, uncounted] });
		assert.equal(both, statisticsCsv({ files: [file] }));
	});
});
