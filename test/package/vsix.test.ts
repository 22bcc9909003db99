import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { unzipSync } from "fflate";
import { ROOT } from "#test/vscode/project.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";

const VSIX = join(ROOT, "dist/automl-images.vsix");
const NOTICES = "extension/dist/ThirdPartyNotices.txt";
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("the .vsix", () => {
	const bytes = readFileSync(VSIX);
	const files = unzipSync(bytes);

	it("is the same, byte for byte, when it is built and packaged again in another time zone", () => {
		const again = join(makeTemporaryFolder("automl-package").path, "again.vsix");
		const env = { ...process.env, TZ: "Asia/Tokyo" };
		for (const args of [["esbuild.mjs"], ["scripts/package/make-vsix.ts", again]]) {
			const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, env, encoding: "utf8" });
			assert.equal(status, 0, stderr);
		}
		assert.deepEqual(Object.keys(unzipSync(readFileSync(again))), Object.keys(files));
		assert.ok(readFileSync(again).equals(bytes), "the bytes differ");
	});

	it("does not say where it was built", () => {
		for (const [name, content] of Object.entries(files).filter(([name]) =>
			/\.(cjs|js|css|txt)$/.test(name),
		)) {
			assert.ok(!textOf(content).includes(ROOT), name);
		}
	});

	it("has a notice for each package that the bundles are built from", () => {
		const notices = textOf(files[NOTICES]);
		const parts = notices.split(`${"-".repeat(80)}\n\n`).slice(1);
		const named = parts.map((part) => part.slice(0, part.indexOf(" ")));
		const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
		for (const name of Object.keys(manifest.dependencies)) {
			assert.ok(named.includes(name), name);
		}
		for (const part of parts) {
			const [heading = "", ...text] = part.trim().split("\n\n");
			assert.match(heading, /^\S+ \d+\.\d+\.\d+\S* \((MIT|ISC|BlueOak-1\.0\.0|\(MIT AND Zlib\))\)$/);
			assert.ok(text.join("\n\n").length > 200, `${heading} has no license text`);
		}
	});

	it("holds all programs that the build has made, and no others", () => {
		const programs = Object.keys(files).filter((name) => /^extension\/dist\/.*\.(cjs|js)$/.test(name));
		assert.deepEqual(
			programs.map((name) => name.slice("extension/".length)).toSorted(),
			globSync("dist/**/*.{cjs,js}", { cwd: ROOT })
				.map((file) => file.replaceAll("\\", "/"))
				.toSorted(),
		);
	});
});
