import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { CleanLineReader } from "#core/clean-line/clean-line-reader.ts";
import { recordFacts } from "#core/file-facts/record-facts.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { checkLine, lineContext } from "#core/rules/check-line.ts";
import { taskById } from "#core/tasks/index.ts";
import { TASK_IDS, type TaskId } from "#core/tasks/task.ts";
import { createUtf8 } from "#server/files/utf8.ts";
import { anyLine } from "#test/unit/rules/support/any-line.ts";
import { anyUrl } from "#test/unit/rules/support/any-url.ts";
import { propertyRuns } from "#test/unit/rules/support/property-runs.ts";

const utf8 = createUtf8();
const readers = new Map(TASK_IDS.map((id) => [id, new CleanLineReader(taskById(id), utf8)]));
const read = (task: TaskId, text: string) => readers.get(task)?.readText(text);

/** Whether the line was read in one pass; and if so, the careful way has to say the same. */
function agrees(task: TaskId, text: string): boolean {
	const quick = read(task, text);
	if (quick) {
		const context = lineContext(parseLine(text), taskById(task));
		assert.deepEqual(checkLine(context), [], text);
		assert.deepEqual(quick, recordFacts(context.line, context.forecast), text);
	}
	return quick !== undefined;
}

const HEAD =
	'{"image_url":"AmlDatastore://data/é (1).jpg","image_details":{"format":"jpg","width":640,"height":480},"label":';
const LINES: Readonly<Record<TaskId, string>> = {
	multiclass: `${HEAD}"can"}`,
	multilabel: `${HEAD}["can","milk bottle"]}`,
	"object-detection": `${HEAD}[{"label":"can","topX":0.1,"topY":0,"bottomX":1.0,"bottomY":0.12345678901234567,"isCrowd":1},{"topX":0.25,"topY":0.5,"bottomX":0.5,"bottomY":1,"label":"carton"}]}`,
	"instance-segmentation": `${HEAD}[{"label":"can","polygon":[[0.1,0.1,0.9,0.1,0.9,0.9],[0.1,0.95,0.3,0.95,0.3,1]],"isCrowd":false}]}`,
};

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

	it("says the same as the careful way about lines of every kind", () => {
		let taken = 0;
		fc.assert(
			fc.property(anyLine(), ({ task, text }) => {
				taken += agrees(task, text) ? 1 : 0;
			}),
			propertyRuns(),
		);
		assert.ok(taken > 20, `only ${taken} lines were read in one pass: that proves little`);
	});

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
