import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

const BASE = "AmlDatastore://store/ds/";

describe("automl-images convert, of folders and tables", () => {
	let folder: string;
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-"));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));

	const run = (format: string, source: string) => {
		const output = join(folder, "out");
		const args = [
			"convert",
			format,
			source,
			"-o",
			output,
			"--base-url",
			BASE,
			"--overwrite",
			"--format",
			"json",
		];
		const { stdout } = spawnSync(process.execPath, ["dist/cli.cjs", ...args], { encoding: "utf8" });
		const { files, problems } = JSON.parse(stdout);
		return {
			lines: readFileSync(files[0], "utf8").trimEnd().split("\n"),
			severities: problems.list.map(({ severity }: { severity: string }) => severity),
		};
	};

	it("writes one line per image of class folders, and follows no links outside", () => {
		const source = join(folder, "classes");
		for (const name of ["can", "carton", "secret"]) {
			mkdirSync(join(name === "secret" ? folder : source, name), { recursive: true });
		}
		writeFileSync(join(source, "can/a b#.JPG"), "");
		writeFileSync(join(source, "carton/1.png"), "");
		writeFileSync(join(folder, "secret/1.jpg"), "");
		symlinkSync(join(folder, "secret"), join(source, "can/out"), "junction");
		assert.deepEqual(run("class-folders", source), {
			lines: [
				`{"image_url":"${BASE}can/a b#.JPG","label":"can"}`,
				`{"image_url":"${BASE}carton/1.png","label":"carton"}`,
			],
			severities: ["error"],
		});
	});

	it("reads a table of labels, also in UTF-16, with the images in images/", () => {
		const source = join(folder, "labels");
		mkdirSync(join(source, "images"), { recursive: true });
		writeFileSync(join(source, "images/1.jpg"), "");
		writeFileSync(join(source, "labels.csv"), '\ufeffimage,labels\r\n1.jpg,café "x"\r\n', "utf16le");
		assert.deepEqual(run("labels-csv", source), {
			lines: [`{"image_url":"${BASE}images/1.jpg","label":["café","\\"x\\""]}`],
			severities: [],
		});
	});
});
