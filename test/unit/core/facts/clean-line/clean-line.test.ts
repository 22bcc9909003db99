// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { TASK_IDS } from "#core/model/task-id.ts";
import { RUNTIMES } from "#core/tasks/runtime.ts";
import { agrees, HEAD, LINES, read } from "#test/unit/core/facts/clean-line/support/agrees.ts";
import { anyLine } from "#test/unit/core/rules/line/support/any-line.ts";
import { anyUrl } from "#test/unit/core/rules/line/support/any-url.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";

describe("reading a clean line in one pass", () => {
	for (const id of TASK_IDS) {
		it(`takes lines of ${id} as writers write them, compact and spaced`, () => {
			assert.ok(agrees(id, LINES[id]));
			assert.ok(agrees(id, LINES[id].replaceAll(":", ": ").replaceAll(",", ", ").replace(": //", "://")));
		});

		it(`says the same as the careful way about lines of ${id} in which something was changed`, () => {
			const line = LINES[id];
			const scraps = fc.constantFrom(
				"0",
				"1",
				"2",
				"9",
				".",
				"-",
				"e",
				'"',
				"\\",
				",",
				":",
				"[",
				"]",
				"{",
				"}",
				" ",
				"\t",
				"é",
				"\ud800",
				"label",
				"null",
				"true",
				"0.5",
				"\u0000",
				"",
			);
			let taken = 0;
			fc.assert(
				fc.property(fc.nat(line.length), fc.nat(3), scraps, (at, length, scrap) => {
					taken += agrees(id, line.slice(0, at) + scrap + line.slice(at + length)) ? 1 : 0;
				}),
				{ numRuns: 20_000 },
			);
			assert.ok(taken > 100, `only ${taken} lines were read in one pass: that proves little`);
		});
	}

	for (const runtime of RUNTIMES) {
		it(`says the same as the careful way about lines of every kind, for the ${runtime} runtime`, () => {
			let taken = 0;
			fc.assert(
				fc.property(anyLine(), ({ task, text }) => {
					taken += agrees(task, text, runtime) ? 1 : 0;
				}),
				propertyRuns(),
			);
			assert.ok(taken > 20, `only ${taken} lines were read in one pass: that proves little`);
		});
	}

	it("says the same as the careful way about URLs and formats of every kind", () => {
		const formats = fc.constantFrom("jpg", "JPEG", "tif", "TIFF", "png", "jfif", "gif", "jp", "jpgx", "");
		let taken = 0;
		fc.assert(
			fc.property(anyUrl, fc.option(formats), (url, format) => {
				const details = format === null ? "" : `"image_details":{"format":"${format}"},`;
				taken += agrees("multiclass", `{"image_url":${url},${details}"label":"can"}`) ? 1 : 0;
			}),
			propertyRuns(),
		);
		assert.ok(taken > 20, `only ${taken} lines were read in one pass: that proves little`);
	});

	it("says the same as the careful way about boxes and segments that may be twice there", () => {
		const corner = fc.constantFrom(
			"0",
			"0.0",
			"0.3",
			"0.30",
			"0.299999999999999999999",
			"0.1234567891",
			"0.12345679",
		);
		const far = fc.constantFrom("1", "1.0", "0.9", "0.3000000001", "0.300");
		const rectangle = fc.tuple(corner, corner, far, far);
		let taken = 0;
		fc.assert(
			fc.property(fc.array(rectangle, { minLength: 2, maxLength: 4 }), (rectangles) => {
				const boxes = rectangles.map(
					([x0, y0, x1, y1]) => `{"label":"can","topX":${x0},"topY":${y0},"bottomX":${x1},"bottomY":${y1}}`,
				);
				const segments = rectangles.map(([x0, y0, x1, y1]) => `[${x0},${y0},${x1},${y0},${x1},${y1}]`);
				taken += agrees("object-detection", `${HEAD}[${boxes}]}`) ? 1 : 0;
				taken += agrees("instance-segmentation", `${HEAD}[{"label":"can","polygon":[${segments}]}]}`) ? 1 : 0;
			}),
			propertyRuns(),
		);
		assert.ok(taken > 20, `only ${taken} lines were read in one pass: that proves little`);
	});

	it("leaves the name of the background to the careful way, also when it comes again", () => {
		const line = LINES["object-detection"].replace('"carton"', '"--bg--"');
		assert.equal(read("object-detection", line), undefined);
		assert.equal(read("object-detection", line), undefined);
		assert.ok(agrees("object-detection", line.replace("--bg--", "--bg-")));
	});

	it("takes numbers from 0 to 1 as JavaScript and Python write them, and no others", () => {
		const box = (number: string) => LINES["object-detection"].replace('"topX":0.1', `"topX":${number}`);
		const outline = (number: string) =>
			LINES["instance-segmentation"].replace("0.9,0.9]", `0.9,0.9,${number},${number}]`);
		const oneSegment = (text: string) => text.replace(/,\[0\.1,0\.95[^\]]*\]/, "");
		const digits = "12345678901234567890";
		const good = ["0", "0.0", "0.00", "5e-05", "1.25e-07", "5E-5", "0e-1", "1e-300", "4.99999999e-1"];
		good.push(...Array.from(digits, (_, i) => `0.${digits.slice(0, i + 1)}`));
		const bad = [
			"",
			".5",
			"0.",
			"00.5",
			"-0.5",
			"1.0000000000001",
			"2",
			"5e05",
			"5e-",
			"1e-0",
			"20e-3",
			"0.5.5",
			"0,5",
		];
		for (const number of good) {
			assert.ok(agrees("object-detection", box(number)), number);
			assert.ok(agrees("instance-segmentation", outline(number)), number);
			assert.ok(agrees("instance-segmentation", oneSegment(outline(number))), number);
		}
		assert.ok(agrees("instance-segmentation", oneSegment(outline("1.000"))));
		for (const number of bad) {
			assert.ok(!agrees("object-detection", box(number)), number);
			assert.ok(!agrees("instance-segmentation", outline(number)), number);
			assert.ok(!agrees("instance-segmentation", oneSegment(outline(number))), number);
		}
	});

	it("knows an image by URLs of every form", () => {
		const long = "azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores";
		const urls: readonly [string, boolean][] = [
			["AmlDatastore://data/é (1).jpg", true],
			["AmlDatastore://data", false],
			["amldatastore://data/1.jpg", false],
			[`${long}/data/paths/é (1).jpg`, true],
			[`${long}/data/paths/a/datastores/b/paths/1.jpg`, true],
			[`${long}/other/paths/1.jpg`, true],
			[`${long}/data/paths/`, false],
			["azureml://datastores/data/paths/é (1).jpg", true],
			["azureml://datastores/data/paths/datastores/b/paths/1.jpg", true],
			["azureml://data/1.jpg", false],
			["AzureML://datastores/data/paths/1.jpg", false],
			["https://host/1.jpg", true],
			["data/é (1).jpg", false],
			["1.jpg", false],
			["", false],
		];
		// Twice, since the beginning of a long one is remembered.
		for (const [url, isTaken] of [...urls, ...urls]) {
			const text = LINES.multiclass.replace("AmlDatastore://data/é (1).jpg", url);
			assert.equal(agrees("multiclass", text), isTaken, url);
		}
	});

	it("tells details apart, though it only compares them with those before", () => {
		const line = (details: string) =>
			`{"image_details":${details},"image_url":"AmlDatastore://data/1.jpg","label":"can"}`;
		for (const details of [
			'{"width":1}',
			'{"width":1 }',
			'{"width":12}',
			'{"width":1}',
			'{"height":1,"format":"jpg"}',
		]) {
			assert.ok(agrees("multiclass", line(details)), details);
		}
		for (const details of ['{"width":1', '{"width":1,"width":1}', '{"width":0}', "{}", '{"width":1}}']) {
			assert.ok(!agrees("multiclass", line(details)), details);
		}
	});

	it("does not read on into what an earlier, longer line left behind", () => {
		const line = LINES.multiclass;
		assert.ok(agrees("multiclass", line));
		for (let length = 0; length < line.length; length++) {
			assert.equal(read("multiclass", line.slice(0, length)), undefined);
		}
	});

	it("keeps classes apart whose hashes are equal, whatever was read meanwhile", () => {
		// "Aa" and "BB" have one hash, as 31 times the first letter plus the second is the same.
		for (const name of ["Aa", "BB", "Aa", "zz", "BB", "Aa"]) {
			const forecast = read("multiclass", LINES.multiclass.replace("can", name));
			assert.deepEqual(forecast?.classes, [{ type: "str", key: `text ${name}` }]);
		}
	});

	it("leaves to the careful way what its bytes do not tell", () => {
		assert.equal(read("multiclass", LINES.multiclass.replace("can", "a\ud800b")), undefined);
	});
});
