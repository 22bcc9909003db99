import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { workbenchPreview } from "#test/browser/support/workbench-preview.ts";
import { openWindow } from "#test/vscode/browser.ts";
import { copySamples } from "#test/vscode/copy-samples.ts";
import { openWorkbench, runCommand } from "#test/vscode/page.ts";
import { ROOT } from "#test/vscode/project.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";
import { startWorkbench } from "#test/vscode/workbench.ts";
import { withPalette } from "./palette-png.ts";
import { datasetScenes } from "./picture-scenes-dataset.ts";
import { BOXES, PICTURE_SIZE, PREVIEW_SCENES } from "./picture-scenes-preview.ts";

/**
 * Takes the pictures of preview, gallery, statistics and comparison in the real workbench, with the project's own samples:
 * every scene in every theme is written to test/results/pictures for review, and those in the README to docs/pictures.
 */
const THEMES = {
	dark: "Dark Modern",
	light: "Light Modern",
	"high-contrast": "Default High Contrast",
	"high-contrast-light": "Default High Contrast Light",
} as const;
type Theme = keyof typeof THEMES;

const ALL = join(ROOT, "test/results/pictures");

/** The README's pictures: their names and their scenes. */
const CHOSEN: readonly (readonly [name: string, theme: Theme, scene: string])[] = [
	["workbench", "dark", "workbench"],
	["preview", "dark", "viewer"],
	["problem", "light", "problem"],
	["editing", "light", "class-field"],
	["polygon", "dark", "polygon-points"],
	["gallery", "dark", "gallery"],
	["statistics", "light", "statistics"],
	["comparison", "dark", "comparison"],
];

async function take(theme: Theme): Promise<void> {
	const folder = makeTemporaryFolder("pictures");
	const workspace = join(folder.path, "fridge-dataset");
	mkdirSync(workspace);
	copySamples(workspace);
	const line = readFileSync(join(workspace, BOXES), "utf8").split("\n")[0] ?? "";
	writeFileSync(join(workspace, "missing.jsonl"), `${line.replace("images/01.jpg", "photos/missing.jpg")}\n`);
	const settings = {
		"workbench.colorTheme": THEMES[theme],
		// biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code replaces it with the value.
		"window.title": "${activeEditorShort}",
		"editor.wordWrap": "on",
		"editor.minimap.enabled": false,
		"breadcrumbs.enabled": false,
		"workbench.activityBar.location": "hidden",
		"window.commandCenter": false,
	};
	const workbench = await startWorkbench({ settings, vsix: join(ROOT, "dist/automl-images.vsix") });
	const { page, close } = await openWindow(join(folder.path, "profile"), PICTURE_SIZE);
	try {
		await openWorkbench(page, workbench.url(workspace));
		await runCommand(page, "View: Toggle Primary Side Bar Visibility");
		const preview = workbenchPreview(() => page, workspace);
		for (const [name, show] of Object.entries({ ...PREVIEW_SCENES, ...datasetScenes(workspace) })) {
			await show(page, preview);
			await page.waitForTimeout(700);
			await page.screenshot({ path: join(ALL, `${name}-${theme}.png`) });
		}
	} finally {
		await close();
		await workbench.stop();
		folder.remove();
	}
}

mkdirSync(ALL, { recursive: true });
const themes =
	process.argv.length > 2 ? (process.argv.slice(2) as Theme[]) : (Object.keys(THEMES) as Theme[]);
for (const theme of themes) {
	await take(theme);
}
mkdirSync(join(ROOT, "docs/pictures"), { recursive: true });
for (const [name, theme, scene] of CHOSEN) {
	const picture = withPalette(readFileSync(join(ALL, `${scene}-${theme}.png`)));
	writeFileSync(join(ROOT, "docs/pictures", `${name}.png`), picture);
}
