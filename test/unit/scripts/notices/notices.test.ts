import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Metafile } from "esbuild";
import { bundledPackages } from "#scripts/notices/bundled-packages.ts";
import { noticeOf, noticesText } from "#scripts/notices/notice.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";

/** What esbuild reports of one bundle, as far as it matters here: the bytes of each input. */
function metafile(bytes: Readonly<Record<string, number>>): Metafile {
	const inputs = Object.fromEntries(
		Object.entries(bytes).map(([path, bytesInOutput]) => [path, { bytesInOutput }]),
	);
	return { inputs: {}, outputs: { "dist/a.cjs": { bytes: 0, inputs, imports: [], exports: [] } } };
}

describe("the packages in the bundles", () => {
	it("are all that have bytes in one of them, each once", () => {
		const first = metafile({
			"core/a.ts": 10,
			"node_modules/yaml/a.js": 1,
			"node_modules/yaml/b.js": 2,
			"node_modules/unused/a.js": 0,
		});
		const second = metafile({
			"node_modules/@scope/name/lib/a.js": 1,
			"node_modules/yaml/node_modules/inner/a.js": 1,
			"../elsewhere/node_modules/yaml/a.js": 1,
		});
		assert.deepEqual(bundledPackages([first, second]), [
			"../elsewhere/node_modules/yaml",
			"node_modules/@scope/name",
			"node_modules/yaml",
			"node_modules/yaml/node_modules/inner",
		]);
	});
});

describe("the notice of a package", () => {
	const root = makeTemporaryFolder("automl-notices").path;
	const planted = (name: string, license: string, files: Readonly<Record<string, string>>) => {
		const folder = join(root, name);
		mkdirSync(folder);
		const manifest = JSON.stringify({ name, version: "1.0.0", license });
		for (const [file, text] of Object.entries({ ...files, "package.json": manifest })) {
			writeFileSync(join(folder, file), text);
		}
		return folder;
	};

	it("has the license's text, and what the package passes on", () => {
		const files = { "License.txt": "May be used.\r\n", "thirdpartynotices.txt": "From others.", "a.js": "" };
		const notice = noticeOf(planted("good", "MIT", files));
		assert.equal(notice.text, "May be used.\n\nFrom others.");
		const text = noticesText([notice]);
		assert.match(text, /the following 1 package\.\n\n-{80}\n\ngood 1\.0\.0 \(MIT\)\n\nMay be used\./);
	});

	it("is refused for a license that is not on the list, and without a text", () => {
		assert.throws(
			() => noticeOf(planted("copyleft", "GPL-3.0", { LICENSE: "x" })),
			/has the license GPL-3\.0/,
		);
		assert.throws(() => noticeOf(planted("unlicensed", "", { LICENSE: "x" })), /which is not on the list/);
		assert.throws(() => noticeOf(planted("silent", "MIT", { "README.md": "MIT" })), /without its license/);
	});
});
