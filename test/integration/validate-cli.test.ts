import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { detectionFile, detectionLine, OUT_OF_RANGE } from "#test/integration/support/lines.ts";
import { jpeg, png } from "#test/integration/support/pictures.ts";

function run(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ["dist/cli.cjs", ...args], {
		encoding: "utf8",
		maxBuffer: 1 << 28,
	});
	return { status, stdout, stderr };
}

describe("automl-images validate", () => {
	let folder: string;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-"));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	const file = (name: string, content: string | Buffer) => {
		const path = join(folder, name);
		writeFileSync(path, content);
		return path;
	};

	it("accepts a clean file", () => {
		const { status, stdout } = run("validate", file("clean.jsonl", detectionFile(12)));
		assert.equal(status, 0);
		assert.match(stdout, /12 of 12 images will be used; nothing is dropped/);
	});

	it("prints the documented JSON", () => {
		const bad = detectionLine(2, OUT_OF_RANGE);
		const path = file("bad.jsonl", `${detectionLine(1)}\n${bad}\n${detectionLine(3)}\n`);
		const { status, stdout } = run("validate", path, "--format", "json", "--lines");
		assert.equal(status, 1);
		const column = bad.indexOf("1.5") + 1;
		const { version, files } = JSON.parse(stdout);
		assert.equal(version, 1);
		assert.deepEqual(
			files[0].findings.filter((f: { rule: string }) => f.rule === "box-out-of-range"),
			[
				{
					line: 2,
					column,
					endColumn: column + 3,
					rule: "box-out-of-range",
					severity: "warning",
					consequence: "object-dropped",
					message: "bottomX is 1.5, outside the image (0 to 1); training drops this box",
				},
			],
		);
		assert.equal(files[0].task, "object-detection");
		assert.deepEqual(files[0].forecast, {
			lines: 3,
			used: 2,
			background: 0,
			skipped: 1,
			objects: { total: 3, kept: 2 },
			segments: { total: 0, kept: 0 },
			job: "runs",
		});
		assert.deepEqual(files[0].lines[1], {
			line: 2,
			outcome: "skipped",
			objects: { total: 1, kept: 0 },
			segments: { total: 0, kept: 0 },
		});
	});

	it("judges a file by the given task", () => {
		const path = file("told.jsonl", detectionFile(2));
		const { stdout } = run("validate", path, "--task", "multiclass", "--format", "json");
		assert.equal(JSON.parse(stdout).files[0].forecast.skipped, 2);
	});

	it("reports missing images if others are found, or if their folder is given", () => {
		mkdirSync(join(folder, "images/data"), { recursive: true });
		writeFileSync(join(folder, "images/data/1.jpg"), jpeg(4, 3));
		const path = file("images/x.jsonl", detectionFile(3));
		const missing = (...args: string[]) =>
			JSON.parse(run("validate", path, "--format", "json", ...args).stdout).files[0].findings.map(
				(f: { line: number; rule: string }) => `${f.line} ${f.rule}`,
			);
		assert.deepEqual(missing(), ["1 image-not-found", "3 image-not-found"]);
		assert.deepEqual(missing("--images", "none"), []);
		const elsewhere = mkdtempSync(join(tmpdir(), "automl-images-"));
		assert.equal(missing("--images", elsewhere).length, 3);
		rmSync(elsewhere, { recursive: true });
	});

	it("does not look up further images if none of the first is found, unless their folder is given", () => {
		const images = join(folder, "last/images");
		mkdirSync(images, { recursive: true });
		writeFileSync(join(images, "69.jpg"), jpeg(4, 3));
		writeFileSync(join(folder, "last/69.jpg"), jpeg(4, 3));
		const path = file("last/x.jsonl", detectionFile(70));
		const missing = (...args: string[]) =>
			JSON.parse(run("validate", path, "--format", "json", ...args).stdout).files[0].findings.length;
		assert.equal(missing(), 0);
		assert.equal(missing("--images", images), 69);
	});

	it("compares the images with their records", () => {
		mkdirSync(join(folder, "real"), { recursive: true });
		writeFileSync(join(folder, "real/1.jpg"), jpeg(40, 30, 6));
		writeFileSync(join(folder, "real/2.jpg"), png(40, 30));
		writeFileSync(join(folder, "real/3.jpg"), "");
		const line = (image: number) =>
			detectionLine(image).replace('"label"', '"image_details":{"width":30,"height":40},"label"');
		const path = file("real/x.jsonl", [1, 2, 3].map(line).join("\n"));
		const { status, stdout } = run("validate", path, "--format", "json");
		assert.deepEqual(
			JSON.parse(stdout).files[0].findings.map(
				(f: Record<string, unknown>) => `${f.line} ${f.rule} ${f.severity}`,
			),
			[
				"1 image-rotated information",
				"1 size-mismatch warning",
				"2 image-format-differs information",
				"2 size-mismatch warning",
				"3 image-unreadable error",
			],
		);
		assert.equal(status, 1);
	});

	const complaints: readonly [string, () => string[], RegExp][] = [
		[
			"a missing file",
			() => ["validate", join(folder, "none.jsonl")],
			/none\.jsonl: the file or folder was not found/,
		],
		[
			"a folder with nothing to validate",
			() => {
				mkdirSync(join(folder, "empty"));
				return ["validate", join(folder, "empty")];
			},
			/neither an MLTable nor a JSON Lines file/,
		],
		[
			"a binary file",
			() => [
				"validate",
				file("b.jsonl", Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))),
			],
			/binary file/,
		],
		["UTF-16", () => ["validate", file("u.jsonl", Buffer.from("\ufeff{}", "utf16le"))], /UTF-16/],
		["no file", () => ["validate"], /Specify at least one file/],
		["an unknown option", () => ["validate", "--what", "x"], /--what/],
		["an unknown task", () => ["validate", "x", "--task", "boxes"], /Invalid value "boxes" for --task/],
		["an unknown command", () => ["frobnicate"], /Unknown command "frobnicate"/],
	];
	for (const [name, args, message] of complaints) {
		it(`rejects ${name} with exit code 2`, () => {
			const { status, stderr } = run(...args());
			assert.equal(status, 2);
			assert.match(stderr, message);
			assert.doesNotMatch(stderr, /\n\s+at /);
		});
	}

	const findings: readonly [string, string | Buffer, readonly string[]][] = [
		["an empty file", "", ["1 empty-file"]],
		["a file of something else", '{"role":"user"}\n', ["1 not-annotations"]],
		["a NUL byte", `${detectionLine(1)}\n${detectionLine(2).replace("can", "c\0n")}\n`, ["2 json-syntax"]],
		["an escaped lone surrogate", detectionLine(1).replace("can", "\\ud800"), []],
		[
			"a lone surrogate's bytes",
			Buffer.concat([
				Buffer.from(`${detectionLine(1)}\n{"image_url":"AmlDatastore://d/`),
				Buffer.from([0xed, 0xa0, 0x80]),
				Buffer.from('.jpg","label":[{"label":"can","topX":0,"topY":0,"bottomX":1,"bottomY":1}]}'),
			]),
			["2 invalid-utf8"],
		],
		["CRLF line ends", detectionFile(3).replaceAll("\n", "\r\n"), []],
		["a byte order mark", `\ufeff${detectionFile(3)}`, []],
		["an empty line between records", `${detectionLine(1)}\n\n${detectionLine(2)}\n\n`, ["2 blank-line"]],
	];
	for (const [name, content, expected] of findings) {
		it(`judges ${name}`, () => {
			const { stdout, stderr } = run("validate", "--format", "json", file("odd.jsonl", content));
			assert.equal(stderr, "");
			assert.deepEqual(
				JSON.parse(stdout).files[0].findings.map(
					(f: { line: number; rule: string }) => `${f.line} ${f.rule}`,
				),
				expected,
			);
		});
	}

	it("reads a line of 5 MB", () => {
		const boxes = Array.from({ length: 80_000 }, (_, i) =>
			detectionLine(0)
				.slice(detectionLine(0).indexOf("[") + 1, -2)
				.replace("can", `can${i}`),
		);
		const text = `{"image_url":"AmlDatastore://d/1.jpg","label":[${boxes.join(",")}]}`;
		assert.ok(text.length > 5_000_000);
		const { stdout } = run("validate", "--format", "json", file("long.jsonl", text));
		assert.equal(JSON.parse(stdout).files[0].forecast.objects.kept, 80_000);
	});

	it("continues with the other files after one that it cannot read", () => {
		const { status, stdout } = run(
			"validate",
			join(folder, "none.jsonl"),
			file("clean2.jsonl", detectionFile(2)),
		);
		assert.equal(status, 2);
		assert.match(stdout, /2 of 2 images/);
	});
});
