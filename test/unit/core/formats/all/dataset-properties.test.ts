// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { classFolders } from "#core/formats/class-folders/class-folders.ts";
import { labelsCsv } from "#core/formats/labels-csv/labels-csv.ts";
import {
	type ConvertedDataset,
	convertDataset,
	DATASET_URL,
} from "#test/unit/core/formats/support/convert-dataset.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";

const name = fc.oneof(
	fc.constantFrom(
		"can",
		"a b",
		" can",
		"train",
		"val",
		"test",
		".git",
		"a#b",
		"a?b",
		"a%2fb",
		"a\\b",
		"é",
		"__proto__",
	),
	fc.string({ unit: "binary", minLength: 1, maxLength: 6 }).filter((text) => !/[/\0]|^\.\.?$/.test(text)),
);
const file = fc
	.tuple(name, fc.constantFrom(".jpg", ".PNG", ".tiff", ".txt", ".webp", ""))
	.map(([stem, ending]) => stem + ending);
/** Paths of a folder; a path that is both a folder and a file is a folder, as on a disk. */
const paths = fc
	.uniqueArray(
		fc.tuple(fc.array(name, { maxLength: 3 }), file).map(([folders, last]) => [...folders, last].join("/")),
		{
			minLength: 1,
			maxLength: 12,
		},
	)
	.map((all) => all.filter((path) => !all.some((other) => other.startsWith(`${path}/`))));

const cell = fc.oneof(
	fc.constantFrom(
		"0",
		"1",
		"",
		"can",
		"can carton",
		"a;b",
		"a|b",
		'"x, y"',
		'"open',
		'a"b',
		'"a"b',
		" can ",
		"2",
	),
	fc.string({ maxLength: 6 }),
);
const image = fc.oneof(
	fc.constantFrom(
		"a.jpg",
		"./a.jpg",
		"../a.jpg",
		"s/../../b.jpg",
		"C:\\x\\a.jpg",
		"/root/a.jpg",
		"..",
		"https://h/a.jpg",
		"a b.jpg",
		"a%#?.jpg",
	),
	fc.string({ maxLength: 6 }),
);
const table = fc
	.tuple(
		fc.constantFrom("image,labels", "filename,can,carton", "image;labels", "a.jpg,can", "", "x"),
		fc.array(
			fc.tuple(image, fc.array(cell, { maxLength: 3 })).map((row) => row.flat().join(",")),
			{ maxLength: 8 },
		),
		fc.constantFrom("\n", "\r\n", "\r"),
	)
	.map(([header, rows, end]) => [header, ...rows].join(end));

/** What holds for every conversion by our own rules. */
function checkForm({ images, problems, lines, task }: ConvertedDataset) {
	const urls = images.map(({ annotation }) => annotation.imageUrl);
	assert.equal(new Set(urls).size, urls.length, "each URL once");
	assert.equal(lines.length, images.length);
	assert.ok(task !== undefined || problems.at(-1)?.severity === "fatal", "a task, or why there is none");
	const places = images.map(({ place }) => place as number);
	assert.deepEqual(
		places,
		[...new Set(places)].sort((a, b) => a - b),
		"places rise",
	);
	for (const url of urls.filter((each) => !each.startsWith("https://"))) {
		assert.ok(url.startsWith(DATASET_URL), url);
		assert.ok(!url.slice(DATASET_URL.length).split("/").includes(".."), url);
	}
}

describe("folders and tables of any kind", () => {
	it("class-folders: one line per image, each URL once", async () => {
		await fc.assert(
			fc.asyncProperty(paths, fc.boolean(), async (all, azureCompatible) => {
				const files = Object.fromEntries(all.map((path) => [`ds/${path}`, ""]));
				const converted = await convertDataset(classFolders, "ds", files, { azureCompatible });
				checkForm(converted);
				const wanted = all.filter((path) =>
					/^(?!.*(?:^|\/)(?:\.|__MACOSX\/)).*\/[^/]+\.(?:jpg|png|tiff)$/is.test(path),
				);
				if (!azureCompatible && converted.task) {
					assert.deepEqual(
						converted.images.map(({ annotation }) => annotation.imageUrl).sort(),
						wanted.map((path) => DATASET_URL + path).sort(),
					);
				}
			}),
			propertyRuns(),
		);
	});

	it("labels-csv: each URL once, no empty or duplicate labels, nothing outside the dataset", async () => {
		await fc.assert(
			fc.asyncProperty(table, async (text) => {
				const converted = await convertDataset(labelsCsv, "ds/labels.csv", {
					"ds/labels.csv": text,
					"ds/a.jpg": "",
				});
				checkForm(converted);
				for (const { content } of converted.annotations) {
					assert.ok(content.kind === "classes");
					assert.ok(!content.labels.includes(""));
					assert.equal(new Set(content.labels).size, content.labels.length);
				}
			}),
			propertyRuns(),
		);
	});

	it("labels-csv by the official rules: one line for each line with two fields except the first", async () => {
		await fc.assert(
			fc.asyncProperty(table, async (text) => {
				const { images, task } = await convertDataset(
					labelsCsv,
					"ds/labels.csv",
					{ "ds/labels.csv": text },
					{ azureCompatible: true },
				);
				const lines = text.split(/\r\n|\r|\n/).slice(1);
				const good = lines.filter((line) => line.trim().split(",").length === 2);
				assert.equal(images.length, task ? good.length : 0);
			}),
			propertyRuns(),
		);
	});
});
