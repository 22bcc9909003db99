import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { BoxFigures, FileStatistics } from "#core/protocol/server/statistics.ts";

const DATA = join(import.meta.dirname, "../../../shared/data");
const BCCD = join(DATA, "bccd/BCCD");
const FRIDGE = join(DATA, "fridge/odFridgeObjects_coco.json");
const BASE = "AmlDatastore://workspaceblobstore/data/";

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli.cjs", ...args], {
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	return { status, stdout, stderr };
}

function figuresOf(...files: string[]): FileStatistics[] {
	const { status, stdout, stderr } = run("stats", ...files, "--format", "json");
	assert.equal(status, 0, stderr);
	return JSON.parse(stdout).files;
}

/** A box in pixels, with its class and the size of its image. */
interface SourceBox {
	readonly image: string;
	readonly label: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly imageWidth: number;
	readonly imageHeight: number;
}

/** What the statistics should be, counted by other means: directly from the source's pixels. */
function assertFigures(figures: FileStatistics, images: readonly string[], all: readonly SourceBox[]): void {
	const boxes = all.filter(({ width, height }) => width > 0 && height > 0);
	const count = <T>(of: readonly T[], isIt: (each: T) => boolean) => of.filter(isIt).length;
	assert.equal(figures.images.total, images.length);
	assert.deepEqual(figures.objects, { total: all.length, kept: boxes.length });
	for (const label of new Set(all.map((box) => box.label))) {
		const own = all.filter((box) => box.label === label);
		assert.deepEqual(
			figures.classes.find(({ name }) => name === label),
			{
				name: label,
				objects: { total: own.length, kept: count(boxes, (box) => box.label === label) },
				images: new Set(own.map(({ image }) => image)).size,
			},
		);
	}
	assert.deepEqual(
		figures.perImage.bins.map((bin) => bin.count),
		figures.perImage.bins.map(({ from, to = Number.POSITIVE_INFINITY }) =>
			count(images, (image) => {
				const objects = count(all, (box) => box.image === image);
				return objects >= from && objects < to;
			}),
		),
	);
	const { count: counted, without, sizes, shares, ratios, centers } = figures.boxes as BoxFigures;
	assert.deepEqual([counted, without], [boxes.length, all.length - boxes.length]);
	assert.deepEqual(sizes, {
		small: count(boxes, ({ width, height }) => width * height < 1024),
		medium: count(boxes, ({ width, height }) => width * height >= 1024 && width * height < 9216),
		large: count(boxes, ({ width, height }) => width * height >= 9216),
		unknown: 0,
	});
	const inBins = (bins: typeof shares.bins, figureOf: (box: SourceBox) => number) =>
		bins.map(({ from, to = Number.POSITIVE_INFINITY }) =>
			count(boxes, (box) => figureOf(box) >= from && (figureOf(box) < to || to === 1)),
		);
	assert.deepEqual(
		shares.bins.map((bin) => bin.count),
		inBins(shares.bins, (box) => (box.width * box.height) / (box.imageWidth * box.imageHeight)),
	);
	assert.deepEqual(
		ratios.bins.map((bin) => bin.count),
		inBins(ratios.bins, ({ width, height }) => width / height),
	);
	const cells = new Array<number>(32 * 32).fill(0);
	for (const { x, y, width, height, imageWidth, imageHeight } of boxes) {
		const column = Math.floor((32 * (2 * x + width)) / (2 * imageWidth));
		const row = Math.floor((32 * (2 * y + height)) / (2 * imageHeight));
		(cells[32 * row + column] as number)++;
	}
	assert.deepEqual(centers.counts, cells);
}

describe("automl-images stats", () => {
	let folder: string;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-"));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	it("counts the blood cells as their XML files do", {
		skip: existsSync(BCCD) ? false : `${BCCD} is not there`,
	}, () => {
		const output = join(folder, "bccd");
		// Two boxes without an area make the exit code 1.
		assert.equal(run("convert", "pascal-voc", BCCD, "--output", output, "--base-url", BASE).status, 1);
		const names = readdirSync(join(BCCD, "Annotations"));
		const boxes = names.flatMap((image): SourceBox[] => {
			const xml = readFileSync(join(BCCD, "Annotations", image), "utf8");
			const number = (key: string, text: string) => Number(new RegExp(`<${key}>(\\d+)<`).exec(text)?.[1]);
			return xml
				.split("<object>")
				.slice(1)
				.map((text) => ({
					image,
					label: /<name>(.*?)</.exec(text)?.[1] as string,
					x: number("xmin", text),
					y: number("ymin", text),
					width: number("xmax", text) - number("xmin", text),
					height: number("ymax", text) - number("ymin", text),
					imageWidth: number("width", xml),
					imageHeight: number("height", xml),
				}));
		});
		assert.equal(boxes.length, 4888);
		const [figures] = figuresOf(join(output, "BCCD.jsonl")) as [FileStatistics];
		assertFigures(figures, names, boxes);
		assert.deepEqual(figures.imageSizes.most, [{ width: 640, height: 480, images: 364 }]);
	});

	it("counts the fridge objects as their COCO file does", {
		skip: existsSync(FRIDGE) ? false : `${FRIDGE} is not there`,
	}, () => {
		const output = join(folder, "fridge");
		assert.equal(run("convert", "coco", FRIDGE, "--output", output, "--base-url", BASE).status, 0);
		const coco = JSON.parse(readFileSync(FRIDGE, "utf8"));
		const images = new Map<string, { width: number; height: number }>(
			coco.images.map((image: { id: unknown; width: number; height: number }) => [String(image.id), image]),
		);
		const labels = new Map(coco.categories.map(({ id, name }: { id: number; name: string }) => [id, name]));
		const boxes = coco.annotations.map(
			({ image_id, category_id, bbox }: { image_id: unknown; category_id: number; bbox: number[] }) => {
				const [x, y, width, height] = bbox;
				const image = images.get(String(image_id));
				return {
					...{ image: String(image_id), label: labels.get(category_id), x, y, width, height },
					...{ imageWidth: image?.width, imageHeight: image?.height },
				};
			},
		);
		const [figures] = figuresOf(join(output, "odFridgeObjects_coco.jsonl")) as [FileStatistics];
		assert.equal(figures.objects.total, 336);
		assertFigures(figures, [...images.keys()], boxes);
	});

	it("shows the files of a folder side by side, as text, JSON and CSV", () => {
		const line = (image: string, ...labels: string[]) =>
			JSON.stringify({
				image_url: `${BASE}${image}.jpg`,
				image_details: { width: 100, height: 50 },
				label: labels.map((label) => ({ label, topX: 0, topY: 0, bottomX: 0.5, bottomY: 1 })),
			});
		const write = (name: string, ...lines: string[]) => {
			const path = join(folder, name);
			writeFileSync(path, `${lines.join("\n")}\n`);
			return path;
		};
		const train = write("train.jsonl", line("1", "can", "can, red"), line("2"));
		const validation = write("validation.jsonl", line("3"));
		const [first, second] = figuresOf(train, validation) as [FileStatistics, FileStatistics];
		assert.deepEqual([first.split, first.objects.total], ["train", 2]);
		// None of its lines shows the task, but the file before it does.
		assert.deepEqual(
			[second.split, second.task, second.images.background],
			["validation", "object-detection", 1],
		);

		const { stdout: text } = run("stats", train, validation);
		assert.match(text, /^can, red +1, 1 +0$/m);
		assert.match(text, /^background +1 +1$/m);
		assert.match(text, /^100 x 50 +2 +1$/m);

		const { stdout: csv } = run("stats", train, validation, "--format", "csv");
		const rows = csv.split("\r\n");
		assert.equal(rows[0], "file,split,measure,value,count,kept,images");
		assert.ok(rows.includes(`${train},train,class,"can, red",1,1,1`), csv);
		assert.ok(rows.includes(`${train},train,box center (column and row),8 16,2,,`), csv);
		assert.ok(rows.includes(`${validation},validation,objects per image,0-1,1,,`), csv);
	});

	it("rejects wrong usage and files without annotations", () => {
		assert.match(run("stats").stderr, /^Specify at least one file to count\./);
		assert.match(
			run("stats", "a", "--format", "xml").stderr,
			/^Invalid value "xml" for --format\. Use text, json, or csv\./,
		);
		const chat = join(folder, "chat.jsonl");
		writeFileSync(chat, '{"role":"user"}\n');
		const { status, stderr } = run("stats", chat, join(folder, "missing.jsonl"));
		assert.equal(status, 2);
		assert.match(stderr, /chat\.jsonl: no line has both image_url and label/);
		assert.match(stderr, /missing\.jsonl: /);
	});
});
