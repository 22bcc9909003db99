import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it, type TestContext } from "node:test";

/** Far less than the conversions below write, in KiB. */
const ROOM = 64;

/** A COCO file with this many images, the first of which has this many annotations that are dropped with a message. */
function cocoText(images: number, lost: number): string {
	return JSON.stringify({
		images: Array.from({ length: images }, (_, id) => ({ id, file_name: `${id}.jpg`, width: 9, height: 9 })),
		categories: [{ id: 1, name: "can" }],
		annotations: [
			...Array.from({ length: images }, (_, image_id) => ({ image_id, category_id: 1, bbox: [1, 1, 2, 2] })),
			...Array.from({ length: lost }, () => ({ image_id: 0, category_id: "none", bbox: [1, 1, 2, 2] })),
		],
	});
}

/** When a conversion runs out of space. */
const CASES: readonly { name: string; images: number; lost: number; args: readonly string[] }[] = [
	{ name: "amid the lines", images: 30_000, lost: 0, args: [] },
	{ name: "amid the lines of a part", images: 30_000, lost: 0, args: ["--split", "azure"] },
	{ name: "amid lines that wait for their part", images: 30_000, lost: 0, args: ["--split", "ratio"] },
	{ name: "at the end, with the last lines", images: 1500, lost: 0, args: [] },
	{ name: "amid the report", images: 10, lost: 20_000, args: ["--report"] },
	{ name: "at the end, with the report", images: 10, lost: 1500, args: ["--report"] },
];

describe("a conversion that runs out of space leaves nothing behind", () => {
	let folder: string;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-"));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	const argsFor = ({ images, lost, args }: (typeof CASES)[number], disk: string) => {
		const source = join(folder, "ds.json");
		writeFileSync(source, cocoText(images, lost));
		const output = join(disk, "new/out");
		return ["dist/cli.cjs", "convert", "coco", source, "-o", output, "--base-url", "azureml://x/", ...args];
	};
	const assertRefused = (done: ReturnType<typeof spawnSync>, disk: string, reason: RegExp) => {
		assert.equal(done.status, 2, String(done.stderr));
		assert.match(String(done.stderr), reason);
		assert.deepEqual(readdirSync(disk), []);
	};

	for (const each of CASES) {
		it(`on a disk: ${each.name}`, (context) => {
			const disk = mountSmallDisk(context, join(folder, "disk"));
			if (disk) {
				try {
					const done = spawnSync(process.execPath, argsFor(each, disk), { encoding: "utf8" });
					assertRefused(done, disk, /^[^\n]*: error: The output cannot be written: the disk is full\n/);
				} finally {
					spawnSync("umount", [disk]);
				}
			}
		});

		it(`in a file: ${each.name}`, (context) => {
			if (process.platform === "win32") {
				context.skip("Windows has no limit for the size of files");
				return;
			}
			const disk = mkdtempSync(join(folder, "limit-"));
			// Blocks have 512 bytes or twice as many.
			const limited = [
				"-c",
				`ulimit -f ${ROOM} && exec "$@"`,
				"sh",
				process.execPath,
				...argsFor(each, disk),
			];
			const done = spawnSync("sh", limited, { encoding: "utf8" });
			assertRefused(
				done,
				disk,
				/^[^\n]*: error: The output cannot be written: the file exceeds a size limit\n/,
			);
		});
	}
});

/** A small file system of its own; `undefined` if none can be mounted, and then the test is skipped. */
function mountSmallDisk(context: TestContext, path: string): string | undefined {
	mkdirSync(path, { recursive: true });
	const { status, stderr, error } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${ROOM}k`, "none", path], {
		encoding: "utf8",
	});
	if (status === 0) {
		return path;
	}
	context.skip(`no small disk can be mounted: ${(error?.message ?? stderr).trim().split("\n")[0]}`);
	return undefined;
}
