import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type ConversionReport, readConversionReport } from "#core/protocol/server/conversion-report.ts";

const REPORT: ConversionReport = {
	version: 1,
	format: "coco",
	source: "/ds/a.json",
	settings: {
		...{ task: "auto", baseUrl: "", azureCompatible: false, layout: "v2", split: "none" },
		...{ shares: [0.8, 0.2], seed: 0 },
	},
	files: ["a.jsonl"],
	problems: [{ file: "/ds/a.json", element: "", reason: "Odd", severity: "info" }],
	task: "object-detection",
	counts: { lines: 1, backgrounds: 0, objects: 1, segments: 0 },
	split: {
		parts: ["all"],
		totals: [{ images: 1, objects: 1 }],
		classes: [{ name: "can", counts: [{ images: 1, objects: 1 }] }],
	},
};

describe("a conversion report", () => {
	it("is read as it was written", () => {
		assert.deepEqual(readConversionReport(JSON.stringify(REPORT)), REPORT);
	});

	it("that is invalid says why", () => {
		const why = (change: Record<string, unknown>) =>
			readConversionReport(JSON.stringify({ ...REPORT, ...change }));
		assert.equal(readConversionReport("{"), "it is not valid JSON, or it is incomplete");
		assert.equal(why({ version: 2 }), "it is not a conversion report of version 1");
		assert.equal(readConversionReport("[]"), "it is not a conversion report of version 1");
		for (const [key, values] of Object.entries({
			files: [undefined, "a.jsonl", [1]],
			settings: [null, { ...REPORT.settings, task: "toString" }, { ...REPORT.settings, baseUrl: 1 }],
			problems: [{}, [{ file: "a" }], [null]],
			task: ["detection"],
			counts: [{ lines: "1" }],
			split: [{ parts: [] }, { ...REPORT.split, classes: [{ name: "a", counts: [1] }] }],
		})) {
			for (const value of values) {
				assert.equal(why({ [key]: value }), `its ${key} is missing or has the wrong type`);
			}
		}
	});
});
