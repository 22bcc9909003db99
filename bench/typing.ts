import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openWindow } from "#test/vscode/browser.ts";
import { openFile, openWorkbench, runCommand, webview } from "#test/vscode/page.ts";
import { ROOT } from "#test/vscode/project.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";
import { startWorkbench } from "#test/vscode/workbench.ts";
import { shortDetectionLines, withMistakes } from "./lines.ts";

const NAME = "train_annotations.jsonl";
/** Between two keys of a fast typist, in milliseconds. */
const PAUSE = 120;

/** What the user experiences, in milliseconds: from a key press to the frame that shows it, and the longest time without a frame. */
interface Typing {
	readonly median: number;
	readonly slowest: number;
	readonly longestGap: number;
}

interface TypingBench {
	readonly lines: number;
	readonly keys: number;
	/** Whether the preview is also open next to the text. */
	readonly withPreview: boolean;
}

/** Types into a large file in a real VS Code, without and with the extension, and prints both. */
export async function benchTyping({ lines, keys, withPreview }: TypingBench): Promise<void> {
	const folder = makeTemporaryFolder("automl-typing");
	const text = withMistakes(shortDetectionLines(lines)).join("\n");
	writeFileSync(join(folder.path, NAME), `${text}\n`);
	console.log(`${lines} lines, ${(text.length / 1e6).toFixed(1)} MB, 1 % with a mistake`);
	try {
		const without = await typeIn(folder.path, keys);
		print("without the extension", without);
		const vsix = join(ROOT, "dist/automl-images.vsix");
		const withIt = await typeIn(folder.path, keys, vsix);
		print("with it", withIt);
		console.log(`ratio of the medians ${(withIt.median / without.median).toFixed(2)}`);
		if (withPreview) {
			const beside = await typeIn(folder.path, keys, vsix, true);
			print("with the preview next to it", beside);
			console.log(`ratio of the medians ${(beside.median / without.median).toFixed(2)}`);
		}
	} finally {
		folder.remove();
	}
}

function print(who: string, { median, slowest, longestGap }: Typing): void {
	console.log(
		`${who}: key to frame ${median.toFixed(0)} ms (slowest ${slowest.toFixed(0)}), longest gap between frames ${longestGap.toFixed(0)} ms`,
	);
}

async function typeIn(folder: string, keys: number, vsix?: string, withPreview?: boolean): Promise<Typing> {
	const settings = { "workbench.editorLargeFileConfirmation": 1024 };
	const workbench = await startWorkbench(vsix ? { vsix, settings } : { settings });
	const window = await openWindow(makeTemporaryFolder("automl-typing-profile").path);
	try {
		const { page } = window;
		await openWorkbench(page, workbench.url(folder));
		await openFile(page, NAME);
		if (vsix) {
			await page
				.locator(".statusbar-item", { hasText: /Training fails|of [\d,]+ images/ })
				.waitFor({ timeout: 120_000 });
		}
		if (withPreview) {
			await openPreview(page);
		}
		return await measure(page, keys);
	} finally {
		await window.close();
		await workbench.stop();
	}
}

async function openPreview(page: Page): Promise<void> {
	await runCommand(page, "AutoML Images: Open Preview to the Side");
	await webview(page)
		.locator(".facts", { hasText: /Line \d+ of/ })
		.waitFor({ timeout: 60_000 });
}

async function measure(page: Page, keys: number): Promise<Typing> {
	await page.keyboard.press("Escape");
	await page.locator(".editor-instance .view-line").nth(2).click();
	await page.keyboard.press("Home");
	await page.evaluate(WATCH);
	for (let i = 0; i < keys; i++) {
		await page.keyboard.press(i % 2 === 0 ? "Space" : "Backspace");
		await page.waitForTimeout(PAUSE);
	}
	return page.evaluate<Typing>(READ);
}

/** Runs in the page. */
const WATCH = `
	globalThis.typing = { keys: [], gap: 0 };
	let last = performance.now();
	const frame = (now) => {
		globalThis.typing.gap = Math.max(globalThis.typing.gap, now - last);
		last = now;
		requestAnimationFrame(frame);
	};
	requestAnimationFrame(frame);
	addEventListener("keydown", () => {
		const pressed = performance.now();
		requestAnimationFrame(() => setTimeout(() => globalThis.typing.keys.push(performance.now() - pressed)));
	}, true);
`;

const READ = `(() => {
	const keys = globalThis.typing.keys.toSorted((a, b) => a - b);
	return { median: keys[keys.length >> 1], slowest: keys.at(-1), longestGap: globalThis.typing.gap };
})()`;
