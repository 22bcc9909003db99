import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openWindow } from "#test/vscode/browser.ts";
import { copySamples } from "#test/vscode/copy-samples.ts";
import { openWorkbench, runCommand } from "#test/vscode/page.ts";
import { ROOT } from "#test/vscode/project.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";
import { startWorkbench } from "#test/vscode/workbench.ts";
import { withPalette } from "./palette-png.ts";
import { type WorkbenchPreview, workbenchPreview } from "./workbench-preview.ts";

/**
 * Takes the pictures of the preview in the real workbench, with the project's own samples: every scene in every theme to
 * test/results/pictures, to be looked at, and the few that the README shows to docs/pictures.
 */
const THEMES = {
	dark: "Dark Modern",
	light: "Light Modern",
	"high-contrast": "Default High Contrast",
	"high-contrast-light": "Default High Contrast Light",
} as const;
type Theme = keyof typeof THEMES;

const SIZE = { width: 1280, height: 800 };
const ALL = join(ROOT, "test/results/pictures");
const BOXES = "fridge/object-detection.jsonl";
const POLYGONS = "fridge/instance-segmentation.jsonl";
const MISTAKES = "fridge/object-detection.mistakes.jsonl";

/** What is to be seen, in this order: each scene begins where the one before has ended. */
type Scene = (page: Page, preview: WorkbenchPreview) => Promise<void>;

const SCENES: Readonly<Record<string, Scene>> = {
	async viewer(_, preview) {
		await preview.open(BOXES);
		await goToLine(preview, 2);
	},
	async editing(_, preview) {
		await preview.click(await preview.spot(1, 0.5, 0.7));
		await preview.frame().locator(".handle").nth(7).waitFor();
	},
	async "class-field"(page, preview) {
		await preview.press("c");
		await preview.frame().locator(".class-choice [role=option]").nth(3).waitFor();
		await page.keyboard.type("c");
	},
	async list(page, preview) {
		await preview.press("Escape", "l");
		await preview.frame().locator(".list .row").first().waitFor();
		await page.mouse.move(4, 4);
	},
	async narrow(page) {
		await page.setViewportSize({ width: 700, height: 800 });
	},
	async problem(page, preview) {
		await page.setViewportSize(SIZE);
		await preview.press("Escape");
		await preview.open(MISTAKES);
		await preview.enter();
		await preview.press("g", "3", "Enter");
		await preview.press("w");
	},
	async help(_, preview) {
		await preview.press("l", "?");
		await preview.frame().locator("dialog[open] kbd").first().waitFor();
	},
	async workbench(page, preview) {
		await preview.press("Escape");
		await page.setViewportSize({ width: 1440, height: 810 });
		await runCommand(page, "View: Toggle Primary Side Bar Visibility");
		await goToLine(preview, 6);
		await runCommand(page, "View: Focus Problems");
	},
	async "polygon-points"(page, preview) {
		await runCommand(page, "View: Toggle Panel Visibility");
		await runCommand(page, "View: Toggle Primary Side Bar Visibility");
		await page.setViewportSize(SIZE);
		await preview.open(POLYGONS);
		await preview.frame().locator(".overlay [data-index='2']").waitFor();
		await preview.click(await preview.spot(0, 0.3, 0.6));
		await preview.frame().locator("circle.handle").first().waitFor();
		await page.mouse.move(4, 4);
	},
	async "polygon-drawing"(page, preview) {
		const photo = await preview.frame().locator("img.photo").boundingBox();
		if (!photo) {
			throw new Error("The photo is not on the screen.");
		}
		await preview.press("Escape", "o");
		for (const [x, y] of [
			[0.78, 0.3],
			[0.83, 0.5],
			[0.93, 0.5],
			[0.97, 0.35],
		] as const) {
			await preview.click([photo.x + photo.width * x, photo.y + photo.height * y]);
		}
		await page.mouse.move(photo.x + photo.width * 0.9, photo.y + photo.height * 0.2);
	},
	async "missing-image"(page, preview) {
		await preview.press("Escape", "Escape");
		await preview.open("missing.jsonl");
		await preview.frame().getByRole("heading", { name: "Image not found" }).waitFor();
		await page.mouse.move(4, 4);
	},
};

/** The README's pictures: what they are called, and where they come from. */
const CHOSEN: readonly (readonly [name: string, theme: Theme, scene: string])[] = [
	["workbench", "dark", "workbench"],
	["preview", "dark", "viewer"],
	["problem", "light", "problem"],
	["editing", "light", "class-field"],
	["polygon", "dark", "polygon-points"],
];

async function goToLine(preview: WorkbenchPreview, line: number): Promise<void> {
	await preview.enter();
	await preview.press("g", String(line), "Enter");
	await preview
		.frame()
		.locator(".facts", { hasText: `Line ${line} of` })
		.waitFor();
}

async function take(theme: Theme): Promise<void> {
	const folder = makeTemporaryFolder("pictures");
	const workspace = join(folder.path, "fridge-dataset");
	mkdirSync(workspace);
	copySamples(workspace);
	const line = readFileSync(join(workspace, BOXES), "utf8").split("\n")[0] ?? "";
	writeFileSync(join(workspace, "missing.jsonl"), `${line.replace("images/01.jpg", "photos/missing.jpg")}\n`);
	const settings = {
		"workbench.colorTheme": THEMES[theme],
		// biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code puts in the value.
		"window.title": "${activeEditorShort}",
		"editor.wordWrap": "on",
		"editor.minimap.enabled": false,
		"breadcrumbs.enabled": false,
		"workbench.activityBar.location": "hidden",
		"window.commandCenter": false,
	};
	const workbench = await startWorkbench({ settings, vsix: join(ROOT, "dist/automl-images.vsix") });
	const { page, close } = await openWindow(join(folder.path, "profile"), SIZE);
	try {
		await openWorkbench(page, workbench.url(workspace));
		await runCommand(page, "View: Toggle Primary Side Bar Visibility");
		const preview = workbenchPreview(() => page, workspace);
		for (const [name, show] of Object.entries(SCENES)) {
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
