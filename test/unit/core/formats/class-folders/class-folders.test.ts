import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { classFolders } from "#core/formats/class-folders/class-folders.ts";
import type { DatasetFiles } from "#core/formats/converter.ts";
import type { ConverterOptions } from "#core/model/conversion-options.ts";
import { convertDataset, DATASET_URL } from "#test/unit/core/formats/support/convert-dataset.ts";
import { memoryFiles } from "#test/unit/core/formats/support/memory-files.ts";

/** Files without content by their paths in the folder `ds`. */
const filesOf = (...paths: string[]) => Object.fromEntries(paths.map((path) => [`ds/${path}`, ""]));

const convert = (paths: string[], options: Partial<ConverterOptions> = {}) =>
	convertDataset(classFolders, "ds", filesOf(...paths), options);

/** Image and class of each line, without the base URL. */
async function pairs(paths: string[], options: Partial<ConverterOptions> = {}) {
	const { annotations } = await convert(paths, options);
	return annotations.map(({ imageUrl, content }) => [
		imageUrl.replace(DATASET_URL, ""),
		content.kind === "class" ? content.label : content.kind,
	]);
}

describe("class-folders", () => {
	it("gives each image the class of its folder, in the order of their names", async () => {
		const { task, images, told, shares } = await convert(["can/2.JPG", "can/10.png", "bottle/a.tiff"]);
		assert.equal(task, "multiclass");
		assert.deepEqual(
			images.map(({ annotation, place, origin }) => [annotation.imageUrl, annotation.content, place, origin]),
			[
				["bottle/a.tiff", "bottle"],
				["can/10.png", "can"],
				["can/2.JPG", "can"],
			].map(([path, label], place) => [
				DATASET_URL + path,
				{ kind: "class", label },
				place,
				{ file: `ds/${path}`, element: "" },
			]),
		);
		assert.deepEqual(told, []);
		assert.deepEqual(shares, [0.5, 1]);
	});

	it("skips files that are not images, and reports each kind once", async () => {
		const { annotations, told } = await convert([
			"can/1.jpg",
			"can/.DS_Store",
			"can/._1.jpg",
			"bottle/1.jpg",
			"bottle/notes.txt",
			"bottle/noending",
			"bottle/2.webp",
			".git/config",
			"readme.md",
		]);
		assert.equal(annotations.length, 2);
		assert.deepEqual(told, [
			"warning |  | 3 hidden entries (first: .git): skipped",
			"info |  | 1 file is outside the class folders (readme.md): skipped",
			"error |  | 1 image has a format that is not in the schema (bottle/2.webp): skipped",
			"warning |  | 2 files are not images (first: bottle/noending): skipped",
		]);
	});

	it("includes images in subfolders of a class folder, with their whole path", async () => {
		const paths = ["can/a/1.jpg", "can/a/b/1.jpg", "can/1.jpg", "bottle/1.jpg"];
		assert.deepEqual(await pairs(paths), [
			["bottle/1.jpg", "bottle"],
			["can/1.jpg", "can"],
			["can/a/1.jpg", "can"],
			["can/a/b/1.jpg", "can"],
		]);
		const { told } = await convert(paths);
		assert.deepEqual(told, [
			"info |  | 2 images are in subfolders of class folders (first: can/a/1.jpg): the class folder determines the class",
		]);
	});

	it("warns of classes with spaces around them, without images, and of a single class", async () => {
		const { told } = await convert([" can/1.jpg", "empty/notes.txt"]);
		assert.deepEqual(told.slice(0, 3), [
			'warning | folder " can" | The name begins or ends with white space, which becomes part of the class',
			"warning | folder empty | The folder contains no images, so the class does not exist",
			"warning |  | All images have the class  can. If this is not a class, convert its folder instead",
		]);
	});

	it("escapes nothing, since training decodes nothing; a backslash is reported", async () => {
		const names = ["a b.jpg", "a#b.jpg", "a?b.jpg", "a%20b.jpg", "é.jpg", "a\\b.jpg"];
		const { annotations, told } = await convert([...names.map((name) => `x y/${name}`), "z/1.jpg"]);
		assert.deepEqual(
			annotations.map(({ imageUrl }) => imageUrl),
			[...names.map((name) => `x y/${name}`).sort(), "z/1.jpg"].map((path) => DATASET_URL + path),
		);
		assert.equal(told.length, 1);
		assert.match(
			told[0] as string,
			/^warning \| {2}\| 1 image has a backslash in its path \(x y\/a\\b\.jpg\)/,
		);
	});

	it("does not convert the parts of a dataset as classes", async () => {
		for (const paths of [
			["train/can/1.jpg", "val/can/2.jpg"],
			["Train/can/1.jpg"],
			["train/1.jpg", "test/1.jpg", "readme.txt"],
			["training/can/1.jpg", "validation/can/1.jpg", "extra/1.jpg"],
		]) {
			const { told, annotations } = await convert(paths);
			assert.equal(annotations.length, 0);
			assert.match(
				told.join("\n"),
				/^fatal \| {2}\| The folders .* are parts of a dataset.*convert each of them/,
			);
		}
	});

	it("knows that a class can be called train or test", async () => {
		assert.equal((await pairs(["train/1.jpg", "car/1.jpg"])).length, 2);
		assert.equal((await pairs(["train/1.jpg", "test/a.jpg", "car/1.jpg"])).length, 3);
		assert.equal((await pairs(["train/1.jpg"])).length, 1);
	});

	it("says why nothing can be converted", async () => {
		const fatal = async (paths: string[], options: Partial<ConverterOptions> = {}) =>
			(await convert(paths, options)).told.at(-1);
		assert.equal(await fatal([]), "fatal |  | The folder cannot be read: there is no such folder");
		assert.match((await fatal(["1.jpg"])) ?? "", /^fatal .*no folders that could be classes/);
		assert.match(
			(await fatal(["can/1.jpg"], { baseUrl: "" })) ?? "",
			/^fatal .*specify the base URL that the paths are appended to$/,
		);
		assert.match(
			(await fatal(["can/1.jpg"], { task: "object-detection" })) ?? "",
			/^fatal .*cannot be converted to object detection/,
		);
	});

	it("continues if a folder cannot be read, and does not follow folders forever", async () => {
		const inner = memoryFiles(filesOf("bad/1.jpg", "good/1.jpg", "loop/1.jpg"));
		const files: DatasetFiles = {
			...inner,
			list: async (folder) => {
				if (folder === "ds/bad") {
					throw new Error("access is denied");
				}
				if (folder.startsWith("ds/loop")) {
					return [
						{ name: "1.jpg", kind: "file" },
						{ name: "out.jpg", kind: "outside" },
						{ name: "pipe.jpg", kind: "other" },
						{ name: "loop", kind: "folder" },
					];
				}
				return inner.list(folder);
			},
		};
		const { annotations, told } = await convertDataset(classFolders, "ds", files);
		assert.equal(annotations.filter(({ imageUrl }) => imageUrl.includes("/good/")).length, 1);
		assert.equal(annotations.filter(({ imageUrl }) => imageUrl.includes("/loop/")).length, 8);
		assert.match(told[0] as string, /^error \| folder bad \| The folder cannot be read: access is denied/);
		assert.match(told.join("\n"), /error \| folder loop(?:\/loop){8} \| .*which is the limit/);
		assert.match(told.join("\n"), /error \| {2}\| 8 links lead outside the folder/);
		assert.match(told.join("\n"), /warning \| {2}\| 8 entries are neither files nor folders/);
	});
});

describe("class-folders by the official rules", () => {
	const official = { azureCompatible: true };

	it("takes every entry of every folder, with consecutive places", async () => {
		const paths = [
			".git/config",
			"can/.DS_Store",
			"can/1.jpg",
			"can/more/2.jpg",
			"can/notes.txt",
			"z/1.jpg",
			"top.jpg",
		];
		assert.deepEqual(await pairs(paths, official), [
			[".git/config", ".git"],
			["can/.DS_Store", "can"],
			["can/1.jpg", "can"],
			["can/more", "can"],
			["can/notes.txt", "can"],
			["z/1.jpg", "z"],
		]);
		const { images, told } = await convert(paths, official);
		assert.deepEqual(
			images.map(({ place }) => place),
			[0, 1, 2, 3, 4, 5],
		);
		assert.deepEqual(told, [
			"info |  | 1 file is outside the class folders (top.jpg): skipped",
			"warning |  | 3 files are not images (first: .git/config): written to the annotation file anyway, as in the official script",
			"error |  | 1 folder is in a class folder (can/more): written to the annotation file anyway, as in the official script; the images inside are skipped",
		]);
	});

	it("treats the parts of a dataset as classes, and warns", async () => {
		const { annotations, told } = await convert(["train/can/1.jpg", "val/can/1.jpg"], official);
		assert.equal(annotations.length, 2);
		assert.match(told[0] as string, /^warning .*As in the official script, they become classes here$/);
	});
});

describe("recognizing class folders", () => {
	const recognize = (...paths: string[]) => classFolders.recognize("ds", memoryFiles(filesOf(...paths)));

	it("requires a folder with an image in it", async () => {
		assert.equal((await recognize("can/1.jpg", "x.txt")).source, "ds");
		assert.match((await recognize("can/1.jpg")).because, /such as can\/1\.jpg/);
	});

	it("says why something is not in the format", async () => {
		for (const [paths, reason] of [
			[[], /not a readable folder: there is no such folder/],
			[["1.jpg"], /no folders that could be classes/],
			[["can/notes.txt"], /None of the folders contains images \(first: can\)/],
			[["can/._1.jpg"], /None of the folders/],
			[["images/1.jpg", "labels/1.txt"], /None of the folders/],
			[["train2017/1.jpg", "annotations/a.json"], /The folder annotations belongs to another format/],
			[["train/can/1.jpg", "val/can/1.jpg"], /parts of a dataset/],
		] as const) {
			const { source, because } = await recognize(...paths);
			assert.equal(source, undefined);
			assert.match(because, reason);
		}
	});
});
