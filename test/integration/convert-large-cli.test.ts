import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
	closeSync,
	mkdtempSync,
	openSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

/** The length of the longest string, in UTF-16 units. */
const LONGEST_TEXT = 2 ** 29 - 24;
const IMAGES = 200;
const BASE = "azureml://datastores/store/paths/images/";

const NOTE = Buffer.from(`,\n"${"x".repeat(1 << 20)}"`);
const SPACE = Buffer.alloc(7 << 20, "\n");

/**
 * Writes a COCO file that is longer than the longest string, mostly white space, with an unused list before its
 * annotations: `annotations` come after all of it.
 */
function writeLargeFile(path: string): void {
	const images = Array.from({ length: IMAGES }, (_, id) => ({
		id,
		file_name: `${id}.jpg`,
		width: 100,
		height: 50,
	}));
	const annotations = images.map(({ id }) => ({
		id: 1000 + id,
		image_id: IMAGES - 1 - id,
		category_id: 1,
		bbox: [10, 10, 20, 30],
		segmentation: [[10, 10, 30, 10, 30, 40]],
	}));
	const file = openSync(path, "w");
	writeSync(file, `{"images": ${JSON.stringify(images)}, "notes": [""`);
	for (let written = 0; written <= LONGEST_TEXT; written += NOTE.length + SPACE.length) {
		writeSync(file, NOTE);
		writeSync(file, SPACE);
	}
	writeSync(
		file,
		`], "annotations": ${JSON.stringify(annotations)}, "categories": [{"id": 1, "name": "can"}]}`,
	);
	closeSync(file);
}

describe("automl-images convert of a file that is longer than the longest string", () => {
	let folder: string;
	let source: string;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-"));
		source = join(folder, "large.json");
		writeLargeFile(source);
		assert.ok(statSync(source).size > LONGEST_TEXT);
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	const convert = (output: string) => {
		const args = ["dist/cli.cjs", "convert", "coco", source, "--output", output, "--base-url", BASE];
		const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
		return { status, told: stdout + stderr };
	};

	it("writes its lines", () => {
		const output = join(folder, "out");
		const { status, told } = convert(output);
		assert.equal(status, 0, told);
		const lines = readFileSync(join(output, "large.jsonl"), "utf8").trimEnd().split("\n");
		assert.equal(lines.length, IMAGES);
		assert.deepEqual(JSON.parse(lines[7] as string), {
			image_url: `${BASE}7.jpg`,
			image_details: { format: "jpg", width: 100, height: 50 },
			label: [{ label: "can", polygon: [[0.1, 0.2, 0.3, 0.2, 0.3, 0.8]] }],
		});
	});

	it("says on which line it is cut off", () => {
		truncateSync(source, statSync(source).size - 1);
		const { status, told } = convert(join(folder, "none"));
		assert.equal(status, 2);
		const rounds = Math.ceil((LONGEST_TEXT + 1) / (NOTE.length + SPACE.length));
		const line = 1 + rounds * (1 + SPACE.length);
		assert.match(
			told,
			new RegExp(`line ${line}, column \\d+.*a comma or \\} was expected, so it may have been cut off`),
		);
	});
});
