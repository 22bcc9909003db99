// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkText } from "#core/checking/check-text.ts";
import { taskById } from "#core/tasks/index.ts";
import { goldenPath } from "#test/fixtures/golden.ts";
import { SHARED, withoutShared } from "#test/unit/core/formats/support/shared.ts";

interface Size {
	readonly width: number;
	readonly height: number;
}

/** A detection line of one image, as an official script writes it: pixels divided by its size, and the size that it declares. */
function boxLine(image: string, boxes: readonly (readonly number[])[], size: Size, declared = size): string {
	const label = boxes.map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => ({
		label: "can",
		topX: x0 / size.width,
		topY: y0 / size.height,
		bottomX: x1 / size.width,
		bottomY: y1 / size.height,
	}));
	const image_url = `AmlDatastore://data/${image}.jpg`;
	return JSON.stringify({ image_url, image_details: { format: "jpg", ...declared }, label });
}

const found = (ruleId: string, lines: readonly string[]) =>
	checkText(lines.join("\n")).findings.filter((finding) => finding.ruleId === ruleId);

describe("details-all-equal", () => {
	const SIZES: readonly Size[] = [
		{ width: 650, height: 417 },
		{ width: 800, height: 573 },
		{ width: 720, height: 480 },
		{ width: 490, height: 640 },
		{ width: 600, height: 450 },
	];
	const boxes = (i: number) => [[13 + i, 29 + i, 201 + 3 * i, 333]];
	const lines = (declared?: Size) =>
		SIZES.map((size, i) => boxLine(String(i), boxes(i), size, declared ?? size));

	it("sees one size on lines whose boxes were divided by others", () => {
		const [finding, ...more] = found("details-all-equal", lines(SIZES[4]));
		assert.deepEqual(more, []);
		assert.equal(finding?.line, 0);
		assert.match(String(finding?.message), /^Every line says 600 × 450 pixels, but 4 of 5 lines /);
	});

	it("has nothing against sizes that differ, or one that fits", () => {
		assert.deepEqual(found("details-all-equal", lines()), []);
		const one = { width: 640, height: 480 };
		for (const parts of [1, 2, 10, 100, 1000, 10_000]) {
			// Enough of them that a few come down to small fractions by chance.
			const fitting = Array.from({ length: 400 }, (_, i) => {
				const value = (k: number) => ((i * 7919 + k * 104_729) % (400 * parts)) / parts;
				return boxLine(String(i), [[value(1), value(2), value(1) + 1, value(2) + 1]], one);
			});
			assert.deepEqual(found("details-all-equal", fitting), [], `1/${parts} of a pixel`);
		}
	});

	it("takes no evidence from rounded numbers, nor from such as come from no whole pixel", () => {
		const rounded = lines(SIZES[4]).map((line) => line.replace(/0\.\d{6}\d+/g, (text) => text.slice(0, 8)));
		assert.deepEqual(found("details-all-equal", rounded), []);
		const any = SIZES.map((_, i) => {
			const box = boxes(i).map((values) =>
				values.map((value, k) => value * Math.sqrt(1.1 + k / 10 + i / 97)),
			);
			return boxLine(String(i), box, { width: 1000, height: 1000 }, SIZES[4]);
		});
		assert.deepEqual(found("details-all-equal", any), []);
		const thirds = SIZES.map((_, i) => boxLine(String(i), [[1, 0, 2, 3]], { width: 3, height: 3 }, SIZES[0]));
		assert.deepEqual(found("details-all-equal", thirds), []);
	});

	const golden = goldenPath("converters/voc");
	it("knows what the official converter wrote, and what the scripts without the mistake did", () => {
		const files = readdirSync(golden, { recursive: true, encoding: "utf8" }).filter((name) =>
			name.endsWith(".jsonl"),
		);
		assert.ok(files.length >= 6);
		for (const name of files) {
			const lines = readFileSync(join(golden, name), "utf8").split("\n");
			assert.equal(found("details-all-equal", lines).length, name.includes("BUGGY") ? 1 : 0, name);
		}
	});

	const bccd = "data/bccd/BCCD/Annotations";
	it("is silent about one camera, and sees a wrong size of it", {
		skip: withoutShared(bccd),
	}, () => {
		const size = { width: 640, height: 480 };
		const files = readdirSync(SHARED + bccd).filter((name) => name.endsWith(".xml"));
		const converted = (declared: Size) =>
			files.map((name) => {
				const xml = readFileSync(join(SHARED, bccd, name), "utf8");
				const boxes = [...xml.matchAll(/<bndbox>(.*?)<\/bndbox>/gs)].map(([, box = ""]) =>
					["xmin", "ymin", "xmax", "ymax"].map((key) =>
						Number(new RegExp(`<${key}>(\\d+)</${key}>`).exec(box)?.[1]),
					),
				);
				return boxLine(name, boxes, size, declared);
			});
		assert.deepEqual(found("details-all-equal", converted(size)), []);
		assert.equal(found("details-all-equal", converted({ width: 500, height: 375 })).length, 1);
	});
});

describe("subfolders-lost", () => {
	const box = [[10, 20, 100, 200]];
	const small = { width: 640, height: 480 };
	const large = { width: 1024, height: 768 };

	it("sees one URL with different sizes, once a file", () => {
		const lines = [
			boxLine("1", box, small),
			boxLine("2", box, small),
			boxLine("1", box, large),
			boxLine("2", box, large),
			boxLine("2", box, small),
		];
		const [finding, ...more] = found("subfolders-lost", lines);
		assert.deepEqual(more, []);
		assert.deepEqual([finding?.line, finding?.related?.line], [2, 0]);
		assert.match(String(finding?.message), /^2 image URLs appear on lines with different image sizes/);
	});

	it("takes a rotated image, another spelling of a size and unknown sizes for the same image", () => {
		const first = boxLine("1", box, small);
		assert.deepEqual(found("subfolders-lost", [first, boxLine("1", box, { width: 480, height: 640 })]), []);
		assert.deepEqual(found("subfolders-lost", [first, first.replace(":640,", ': "640px",')]), []);
		assert.deepEqual(found("subfolders-lost", [first, first.replace('"width":640,', "")]), []);
	});
});

describe("pixel-coordinates", () => {
	const whole = { width: 1, height: 1 };
	const pixels = (image: number) => boxLine(String(image), [[10, 20, 100, 200]], whole);

	it("sees a file in pixels, of boxes or of outlines", () => {
		assert.equal(found("pixel-coordinates", [pixels(1), pixels(2)])[0]?.line, 0);
		const outline = (image: number) =>
			`{"image_url":"AmlDatastore://d/${image}.jpg","label":[{"label":"can","polygon":[[10,20,100,20,50,200]]}]}`;
		assert.equal(found("pixel-coordinates", [outline(1), outline(2)])[0]?.line, 0);
	});

	it("leaves single lines, good objects beside, and objects that reach out of the image alone", () => {
		assert.deepEqual(found("pixel-coordinates", [pixels(1)]), []);
		const good = boxLine("3", [[0.1, 0.2, 0.3, 0.4]], whole);
		assert.deepEqual(found("pixel-coordinates", [pixels(1), pixels(2), good]), []);
		const out = (image: number) => boxLine(String(image), [[0.1, 0.2, 1.4, 1.02]], whole);
		assert.deepEqual(found("pixel-coordinates", [out(1), out(2)]), []);
		assert.equal(
			found("pixel-coordinates", [...Array.from({ length: 18 }, (_, i) => pixels(i + 10)), good]).length,
			1,
			"one of 19",
		);
	});
});

describe("documentation-sample", () => {
	const sample = (label: string, task = "object-detection" as const) => {
		const text = `{"image_url":"AmlDatastore://data/1.jpg","label":${label}}`;
		const { findings } = checkText(text, taskById(task));
		return findings
			.filter(({ ruleId }) => ruleId === "documentation-sample")
			.map(({ start, end }) => text.slice(start, end));
	};

	it("knows the templates and the sample by their values", () => {
		assert.deepEqual(
			sample('[{"label":"can","topX":"xmin/width","topY":"ymin/height","bottomX":"xmax/width"}]'),
			['"xmin/width"'],
		);
		assert.deepEqual(sample('[{"label":"can","polygon":[["x1", "y1", "x2", "y2"]]}]'), ['"x1"']);
		assert.deepEqual(
			sample('{"label":"cat","topX":"1","topY":"0","bottomX":"0","bottomY":"0","isCrowd":"true"}'),
			['"1"'],
		);
	});

	it("leaves other text and good lines alone", () => {
		assert.deepEqual(sample('[{"label":"can","topX":"0","topY":"0","bottomX":"1","bottomY":"1"}]'), []);
		assert.deepEqual(sample('[{"label":"x1","topX":"a","topY":"0","bottomX":"1","bottomY":"1"}]'), []);
		assert.deepEqual(sample('[{"label":"xmin/width","topX":0,"topY":0,"bottomX":1,"bottomY":1}]'), []);
	});
});
