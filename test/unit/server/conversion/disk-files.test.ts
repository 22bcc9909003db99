import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { diskFiles } from "#server/conversion/disk-files.ts";
import { readImageHeader } from "#server/images/read-image-header.ts";
import { png } from "#test/unit/core/formats/pascal-voc/support/voc.ts";

describe("the files of a dataset on disk", () => {
	let root: string;
	before(() => {
		root = mkdtempSync(join(tmpdir(), "automl-images-"));
		mkdirSync(join(root, "ds/images"), { recursive: true });
		writeFileSync(join(root, "ds/images/a.png"), png(100, 50));
		writeFileSync(join(root, "ds/images/empty.png"), "");
		writeFileSync(join(root, "secret.png"), png(1, 1));
		symlinkSync(join(root, "secret.png"), join(root, "ds/images/link.png"));
	});
	after(() => rmSync(root, { recursive: true, force: true }));

	it("are listed, marking links that lead outside", async () => {
		const entries = await diskFiles(join(root, "ds")).list(join(root, "ds/images"));
		assert.deepEqual(entries, [
			{ name: "a.png", kind: "file" },
			{ name: "empty.png", kind: "file" },
			{ name: "link.png", kind: "outside" },
		]);
	});

	it("are read whole, or the reason is a clause", async () => {
		const files = diskFiles(join(root, "ds"));
		assert.deepEqual([...(await files.readBytes(join(root, "ds/images/a.png")))], [...png(100, 50)]);
		await assert.rejects(files.readBytes(join(root, "ds/none")), /^Error: the file or folder was not found/);
	});

	it("are opened for random access, or the reason is a clause", async () => {
		const files = diskFiles(join(root, "ds"));
		const opened = await files.open(join(root, "ds/images/a.png"));
		const all = png(100, 50);
		assert.equal(opened.size, all.length);
		const bytes = new Uint8Array(8);
		assert.equal(await opened.read(4, bytes), 8);
		assert.deepEqual([...bytes], [...all.subarray(4, 12)]);
		assert.equal(await opened.read(all.length - 3, bytes), 3);
		assert.deepEqual([...bytes.subarray(0, 3)], [...all.subarray(-3)]);
		assert.equal(await opened.read(all.length + 9, bytes), 0);
		await opened.close();
		await assert.rejects(opened.read(0, bytes), /^Error: /);
		await assert.rejects(files.open(join(root, "ds/none")), /^Error: the file or folder was not found$/);
		await assert.rejects(files.open(join(root, "ds")), /^Error: this is a folder; specify a file in it$/);
	});

	it("that are images have the same size as in the editor's image checks", async () => {
		const files = diskFiles(join(root, "ds"));
		const image = join(root, "ds/images/a.png");
		const empty = join(root, "ds/images/empty.png");
		assert.deepEqual(await files.readImage(image), {
			kind: "image",
			format: "PNG",
			size: { width: 100, height: 50 },
		});
		assert.deepEqual(await files.readImage(image), await readImageHeader(image));
		assert.deepEqual(await files.readImage(empty), await readImageHeader(empty));
		for (const missing of ["ds/none.png", "ds", "ds/images/a.png/b"]) {
			assert.deepEqual(await files.readImage(join(root, missing)), { kind: "missing" });
		}
	});
});
