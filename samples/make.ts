// Draws the samples and the extension's icon, and writes the annotations: `node samples/make.ts [--text | --check]`.
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { annotate } from "./make/annotate.ts";
import { textFiles } from "./make/files.ts";
import { iconSvg } from "./make/icon.ts";
import { PLAN } from "./make/plan.ts";
import { makeScene } from "./make/scene.ts";

const FOLDER = import.meta.dirname;
const scenes = PLAN.map((plan, index) => makeScene(plan, index + 1));
const files = textFiles(scenes.map(annotate));

if (process.argv.includes("--check")) {
	process.exitCode = await check();
} else {
	await write();
}

/** Lists the files that differ from what would be written now; returns 1 if there are any. */
async function check(): Promise<0 | 1> {
	let result: 0 | 1 = 0;
	for (const [path, text] of files) {
		const full = join(FOLDER, path);
		if (!existsSync(full) || (await readFile(full, "utf8")) !== text) {
			console.error(`samples/${path} is not up to date. Run: node samples/make.ts --text`);
			result = 1;
		}
	}
	return result;
}

async function write(): Promise<void> {
	for (const [path, text] of files) {
		const full = join(FOLDER, path);
		await mkdir(dirname(full), { recursive: true });
		await writeFile(full, text);
	}
	if (!process.argv.includes("--text")) {
		const { render } = await import("./make/render.ts");
		const icon = { path: join(FOLDER, "../client/media/icon.png"), width: 256, height: 256, svg: iconSvg() };
		await render([
			...scenes.map((scene) => ({ ...scene, path: join(FOLDER, "fridge/images", scene.file) })),
			{ ...icon, transparent: true },
		]);
	}
}
