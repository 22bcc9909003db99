import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

const BASE = "azureml://datastores/store/paths/images/";

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli.cjs", "convert", ...args], {
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	return { status, stdout, stderr };
}

/** A COCO file of `count` images with one box each; image 2 has a second box outside. */
function cocoText(count: number, outside = false): string {
	const box = (image_id: number, bbox: number[]) => ({ id: image_id, image_id, category_id: 1, bbox });
	return JSON.stringify({
		images: Array.from({ length: count }, (_, i) => ({
			id: i + 1,
			file_name: `sub/${i + 1}.jpg`,
			width: 100,
			height: 50,
		})),
		categories: [{ id: 1, name: "can" }],
		annotations: [
			...Array.from({ length: count }, (_, i) => box(i + 1, [10, 10, 20, 30])),
			...(outside ? [box(2, [90, 10, 20, 30])] : []),
		],
	});
}

describe("automl-images convert", () => {
	let folder: string;
	let unique = 0;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-"));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	const file = (name: string, content: string | Buffer) => {
		const path = join(folder, name);
		writeFileSync(path, content);
		return path;
	};
	const freshFolder = () => join(folder, `out${unique++}`, "deep");

	it("writes lines that validate accepts, to a folder that it creates", () => {
		const output = freshFolder();
		const { status, stdout, stderr } = run(
			"coco",
			file("ds.coco.json", cocoText(12)),
			"--output",
			output,
			"--base-url",
			BASE,
		);
		assert.equal(stderr, "");
		assert.equal(status, 0);
		assert.deepEqual(readdirSync(output), ["ds.coco.jsonl"]);
		const path = join(output, "ds.coco.jsonl");
		assert.equal(stdout, `${path}: 12 lines, 12 objects for object-detection\n`);
		const lines = readFileSync(path, "utf8").split("\n");
		assert.equal(
			lines[0],
			`{"image_url":"${BASE}sub/1.jpg","image_details":{"format":"jpg","width":100,"height":50},"label":[{"label":"can","topX":0.1,"topY":0.2,"bottomX":0.3,"bottomY":0.8}]}`,
		);
		assert.equal(lines.length, 13);
		assert.equal(lines.at(-1), "");
		assert.equal(spawnSync(process.execPath, ["dist/cli.cjs", "validate", path]).status, 0);
	});

	it("exits with 1 if something is lost, and says what", () => {
		const source = file("lossy.json", cocoText(3, true));
		const { status, stderr } = run("coco", source, "-o", freshFolder(), "--base-url", BASE);
		assert.equal(status, 1);
		assert.equal(
			stderr,
			`${source}: error: annotation 2 of image 2 (sub/2.jpg): bottomX is 1.1, outside the image (0 to 1); training drops this box\n`,
		);
	});

	it("prints the documented JSON", () => {
		const source = file("json.json", cocoText(3, true));
		const output = freshFolder();
		const { stdout } = run("coco", source, "-o", output, "--base-url", BASE, "--format", "json");
		assert.deepEqual(JSON.parse(stdout), {
			version: 1,
			outcome: "converted",
			files: [join(output, "json.jsonl")],
			task: "object-detection",
			counts: { lines: 3, backgrounds: 0, objects: 4, segments: 0 },
			problems: {
				list: [
					{
						file: source,
						element: "annotation 2 of image 2 (sub/2.jpg)",
						severity: "error",
						reason: "bottomX is 1.1, outside the image (0 to 1); training drops this box",
					},
				],
				counts: { fatal: 0, error: 1, warning: 0, info: 0 },
			},
		});
	});

	it("writes what was requested", () => {
		const source = file("told.json", cocoText(2));
		const { stdout } = run(
			"coco",
			source,
			"-o",
			freshFolder(),
			"--base-url",
			BASE,
			"--task",
			"instance-segmentation",
		);
		assert.match(stdout, /2 lines, 2 objects, 2 segments for instance-segmentation \(2 warnings\)/);
	});

	it("replaces a file only on request", () => {
		const source = file("again.json", cocoText(2));
		const output = freshFolder();
		mkdirSync(output, { recursive: true });
		const path = join(output, "again.jsonl");
		writeFileSync(path, "mine");
		const args = ["coco", source, "--output", output, "--base-url", BASE];
		const { status, stderr } = run(...args);
		assert.equal(status, 2);
		assert.match(stderr, /again\.jsonl: the file already exists; use --overwrite to replace it/);
		assert.equal(readFileSync(path, "utf8"), "mine");
		assert.equal(run(...args, "--overwrite").status, 0);
		assert.match(readFileSync(path, "utf8"), /image_url/);
		assert.deepEqual(readdirSync(output), ["again.jsonl"]);
	});

	it("warns if no line has an object", () => {
		const source = file("empty.json", JSON.stringify({ ...JSON.parse(cocoText(2)), annotations: [] }));
		const { status, stderr } = run("coco", source, "-o", freshFolder(), "--base-url", BASE);
		assert.equal(status, 0);
		assert.match(
			stderr,
			/warning: No line has an object, so all images are background and training will fail/,
		);
	});

	it("reads UTF-16 and a byte order mark", () => {
		for (const [name, content] of [
			["utf16le.json", Buffer.from(`\ufeff${cocoText(2)}`, "utf16le")],
			["utf16be.json", Buffer.from(`\ufeff${cocoText(2)}`, "utf16le").swap16()],
			["bom.json", Buffer.from(`\ufeff${cocoText(2)}`)],
		] as const) {
			const { status, stderr } = run("coco", file(name, content), "-o", freshFolder(), "--base-url", BASE);
			assert.equal(status, 0, stderr);
		}
	});

	it("counts what it does not list", () => {
		const coco = JSON.parse(cocoText(2));
		coco.annotations = Array.from({ length: 1500 }, () => ({ image_id: 9, bbox: [0, 0, 2, 2] }));
		const source = file("many.json", JSON.stringify(coco));
		const { stderr } = run("coco", source, "-o", freshFolder(), "--base-url", BASE);
		assert.match(stderr, /… and 501 more\n$/);
	});

	it("removes partial output when it is interrupted", { skip: process.platform === "win32" }, async () => {
		const source = file("large.json", cocoText(400_000));
		const output = freshFolder();
		const child = spawn(process.execPath, [
			"dist/cli.cjs",
			"convert",
			"coco",
			source,
			"-o",
			output,
			"--base-url",
			BASE,
		]);
		while (!existsSync(output) || readdirSync(output).length === 0) {
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		child.kill("SIGINT");
		const [code] = await once(child, "exit");
		assert.equal(code, 130);
		assert.equal(existsSync(join(output, "..")), false);
	});

	const good = () => file("good.json", cocoText(2));
	const usual = (source: string, output = freshFolder()) => [
		"coco",
		source,
		"--output",
		output,
		"--base-url",
		BASE,
	];
	const complaints: readonly [string, () => string[], RegExp][] = [
		["no format", () => [], /Specify the source format: coco/],
		["an unknown format", () => ["yolo9", "x"], /Unknown source format "yolo9"\. Use coco/],
		["no file", () => ["coco"], /Specify the file to convert/],
		["two files", () => ["coco", "a", "b"], /Specify only one file; b is one too many/],
		["no output folder", () => ["coco", "a"], /--output/],
		["an unknown option", () => ["coco", "a", "--what"], /--what/],
		[
			"an unknown task",
			() => [...usual("a"), "--task", "multiclass"],
			/Invalid value "multiclass" for --task\. Use auto, object-detection, instance-segmentation with coco/,
		],
		[
			"an unknown output format",
			() => [...usual("a"), "--format", "xml"],
			/Invalid value "xml" for --format\. Use text or json/,
		],
		["an invalid base URL", () => [...usual("a"), "--base-url", "images/"], /It must begin with azureml:/],
		[
			"a placeholder",
			() => [...usual("a"), "--base-url", "azureml://subscriptions/<my-subscription>/x"],
			/It still contains a placeholder/,
		],
		[
			"no base URL",
			() => ["coco", good(), "-o", freshFolder()],
			/specify the base URL that the paths are appended to/,
		],
		["a missing file", () => usual(join(folder, "none.json")), /the file or folder was not found/],
		["a folder", () => usual(folder), /is not a dataset in the format COCO, but it contains datasets/],
		["an empty file", () => usual(file("0.json", "")), /The file is empty/],
		["a binary file", () => usual(file("b.json", Buffer.alloc(5000, 1))), /binary file/],
		["broken JSON", () => usual(file("j.json", '{"a":\n}')), /line 2, column 1: This is not JSON/],
		["other JSON", () => usual(file("o.json", '{"a": 1}')), /not COCO.*Its keys are a/],
		[
			"a file in the way",
			() => usual(good(), join(good(), "x")),
			/a file with the name of the output folder already exists/,
		],
		[
			"an image list without sizes",
			() =>
				usual(
					file(
						"nosize.json",
						'{"images":[{"id":1,"file_name":"a.jpg"}],"categories":[{"id":1,"name":"a"}],"annotations":[{"image_id":1,"category_id":1,"bbox":[5,5,5,5]}]}',
					),
				),
			/No images could be converted, so nothing was written/,
		],
	];
	for (const [name, args, message] of complaints) {
		it(`rejects ${name} with exit code 2 and leaves nothing`, () => {
			const list = args();
			const before = readdirSync(folder);
			const { status, stderr, stdout } = run(...list);
			assert.equal(status, 2);
			assert.match(stderr, message);
			assert.doesNotMatch(stderr, /\n\s+at /);
			assert.equal(stdout, "");
			assert.deepEqual(readdirSync(folder), before);
		});
	}

	it("shows its help", () => {
		const { status, stdout } = run("--help");
		assert.equal(status, 0);
		assert.match(stdout, /automl-images convert FORMAT SOURCE --output DIR --base-url URL/);
	});
});
