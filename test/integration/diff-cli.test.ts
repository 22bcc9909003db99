import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

const box = (label: string, topX: number) => ({
	label,
	topX,
	topY: 0.25,
	bottomX: topX + 0.25,
	bottomY: 0.5,
});
const line = (name: string, ...label: unknown[]) =>
	`${JSON.stringify({ image_url: `AmlDatastore://d/${name}`, label })}\n`;

const OLD = [
	line("1.jpg", box("can", 0.125)),
	line("2.jpg", box("can", 0.125), box("jar", 0.5)),
	line("3.jpg", box("can", 0.125)),
	line("gone.jpg", box("can", 0.125)),
];
const NEW = [
	line("3.jpg", box("can", 0.125)),
	line("1.jpg", box("can", 0.1875)),
	line("2.jpg", box("carton", 0.125)),
	"{no json\n",
];

describe("automl-images diff", () => {
	let folder: string;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-diff-"));
		writeFileSync(join(folder, "old.jsonl"), OLD.join(""));
		writeFileSync(join(folder, "new.jsonl"), NEW.join(""));
		writeFileSync(join(folder, "order.jsonl"), OLD.toReversed().join(""));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	const run = (...args: string[]) => {
		const cli = join(process.cwd(), "dist/cli.cjs");
		const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "diff", ...args], {
			cwd: folder,
			encoding: "utf8",
		});
		return { status, stdout, stderr };
	};

	it("lists each image with its objects, and the totals", () => {
		const { status, stdout } = run("old.jsonl", "new.jsonl");
		const [unread, ...lines] = stdout
			.trimEnd()
			.split("\n")
			.toSorted((a, b) => Number(b.includes("not valid JSON")) - Number(a.includes("not valid JSON")));
		assert.match(unread as string, /^new\.jsonl:4: the line is not valid JSON: /);
		assert.deepEqual(lines, [
			"new.jsonl:2: AmlDatastore://d/1.jpg: 1 object moved",
			"  ~ can [0.125 0.25 0.375 0.5] -> [0.1875 0.25 0.4375 0.5]: moved",
			"new.jsonl:3: AmlDatastore://d/2.jpg: 1 object removed, 1 object relabeled",
			"  ~ can -> carton [0.125 0.25 0.375 0.5]: relabeled",
			"  - jar [0.5 0.25 0.75 0.5]",
			"old.jsonl:4: AmlDatastore://d/gone.jpg: 1 image removed",
			"  - can [0.125 0.25 0.375 0.5]",
			"1 image removed (with 1 object), 1 object removed, 1 object moved, 1 object relabeled; 1 line in a different order",
		]);
		assert.equal(status, 1);
	});

	it("prints the same as JSON", () => {
		const { status, stdout } = run("old.jsonl", "new.jsonl", "--format", "json");
		const { changes, ...totals } = JSON.parse(stdout);
		assert.equal(status, 1);
		assert.deepEqual(totals, {
			version: 1,
			old: "old.jsonl",
			new: "new.jsonl",
			counts: { moved: 1, relabeled: 1, removed: 1, "image-removed": 1 },
			objectsOfImages: { added: 0, removed: 1 },
			unchanged: 1,
			reordered: 1,
			differs: true,
		});
		assert.deepEqual(changes[0], {
			kind: "image",
			imageUrl: "AmlDatastore://d/1.jpg",
			oldLine: 1,
			newLine: 2,
			counts: { moved: 1 },
			objects: [
				{
					kinds: ["moved"],
					old: {
						index: 0,
						label: "can",
						isCrowd: false,
						box: { topX: 0.125, topY: 0.25, bottomX: 0.375, bottomY: 0.5 },
					},
					new: {
						index: 0,
						label: "can",
						isCrowd: false,
						box: { topX: 0.1875, topY: 0.25, bottomX: 0.4375, bottomY: 0.5 },
					},
				},
			],
		});
		assert.equal(changes.length, 4);
	});

	it("prints a summary for a pull request", () => {
		const { status, stdout } = run("old.jsonl", "new.jsonl", "--format", "markdown");
		assert.equal(status, 1);
		assert.match(stdout, /^\*\*`old\.jsonl` → `new\.jsonl`\*\*: 1 image removed/);
		assert.match(stdout, /\n- `new\.jsonl`, line 4, is not valid JSON/);
	});

	it("treats lines in a different order as the same", () => {
		const { status, stdout } = run("old.jsonl", "order.jsonl");
		assert.deepEqual([status, stdout], [0, "no changes in content; 3 lines in a different order\n"]);
	});

	it("exits with 2 for wrong usage and files that cannot be read", () => {
		const missing = run("old.jsonl", "none.jsonl");
		assert.deepEqual([missing.status, missing.stderr], [2, "none.jsonl: the file or folder was not found\n"]);
		assert.match(run("old.jsonl").stderr, /^Specify two files/);
		assert.equal(run("old.jsonl", "new.jsonl", "--format", "xml").status, 2);
	});
});
