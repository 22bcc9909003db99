import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import type { Shape } from "#core/model/shape.ts";
import type {
	DrawnMessage,
	MessageFromPage,
	MessageToPage,
	Picture,
} from "#core/protocol/pages/preview-messages.ts";
import type { Color } from "./preview-images.ts";
import { THEMES, type Theme } from "./preview-themes.ts";

/** What the page's stand-in for VS Code collects. */
interface Collected {
	messages: MessageFromPage[];
	state: unknown;
	violations: string[];
}

declare global {
	interface Window {
		collected: Collected;
		/** An additional listener for messages, set by a test. */
		hearMessage?: (message: unknown) => unknown;
	}
}

/** Provides what VS Code gives a webview, before the page's own script runs. */
export async function openPage(page: Page, url: string, theme: Theme): Promise<void> {
	await page.addInitScript(() => {
		const collected: Collected = { messages: [], state: undefined, violations: [] };
		window.collected = collected;
		Object.assign(window, {
			acquireVsCodeApi: () => ({
				postMessage: (message: MessageFromPage) => {
					collected.messages.push(message);
					void window.hearMessage?.(message);
				},
				setState: (state: unknown) => {
					collected.state = state;
				},
				getState: () => collected.state,
			}),
		});
		document.addEventListener("securitypolicyviolation", (event) => {
			collected.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
		});
	});
	await page.goto(url);
	await setTheme(page, theme);
}

export async function setTheme(page: Page, theme: Theme): Promise<void> {
	await page.evaluate((variables) => {
		document.documentElement.removeAttribute("style");
		for (const [name, value] of Object.entries(variables)) {
			document.documentElement.style.setProperty(name, value);
		}
	}, THEMES[theme]);
}

/** The messages of one type that the page has sent since the last `show`. */
export async function sent<Type extends MessageFromPage["type"]>(
	page: Page,
	type: Type,
): Promise<Extract<MessageFromPage, { type: Type }>[]> {
	const messages = await page.evaluate(() => window.collected.messages);
	return messages.filter((message) => message.type === type) as Extract<MessageFromPage, { type: Type }>[];
}

export async function post(page: Page, message: MessageToPage): Promise<void> {
	await page.evaluate((data) => window.postMessage(data, window.origin), message);
}

/** Shows a picture and waits until the page reports that it is drawn. */
export async function show(page: Page, picture: Picture): Promise<DrawnMessage> {
	await page.evaluate(() => {
		window.collected.messages = [];
	});
	await post(page, { type: "show", picture });
	await page.waitForFunction(() => window.collected.messages.some(({ type }) => type === "drawn"));
	const [drawn] = await sent(page, "drawn");
	return drawn as DrawnMessage;
}

/** A picture of a detection line with all members that a test does not mention. */
export function picture(
	image: string | undefined,
	shapes: readonly Shape[],
	rest: Partial<Picture> = {},
): Picture {
	return {
		uri: "file:///data/train.jsonl",
		line: 2,
		lineCount: 120,
		version: 1,
		problems: [],
		title: image ?? "train.jsonl",
		taskName: "object detection",
		...(image
			? { imageUrl: `azureml://datastores/store/paths/fridge/${image}`, imageSource: `/images/${image}` }
			: {}),
		searched: [],
		classes: [],
		shapes: shapes.map((shape, index) => ({ ...shape, index })),
		...rest,
	};
}

/** Where the image is on the screen, in screen pixels. */
export async function frameBox(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
	const box = await page.locator(".frame").boundingBox();
	if (!box) {
		throw new Error("The frame is not on the screen.");
	}
	return box;
}

/** The colors on the screen. */
export async function screen(page: Page): Promise<(x: number, y: number) => Color> {
	const png = PNG.sync.read(await page.screenshot());
	return (x, y) => {
		const at = (Math.floor(y) * png.width + Math.floor(x)) * 4;
		return [png.data[at] ?? 0, png.data[at + 1] ?? 0, png.data[at + 2] ?? 0];
	};
}

/** Whether two colors look the same, apart from effects of scaling and smoothing. */
export function isNear(a: Color, b: Color, tolerance = 24): boolean {
	return a.every((value, i) => Math.abs(value - (b[i] ?? 0)) <= tolerance);
}

/** `#rrggbb` as three numbers. */
export function colorOf(hex: string): Color {
	const channel = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16);
	return [channel(1), channel(3), channel(5)];
}

/** The violations that axe-core finds, each as rule and place. It bypasses the page's policy, which would block it. */
export async function axeViolations(page: Page): Promise<string[]> {
	const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
	await page.evaluate(source);
	return page.evaluate(async () => {
		// biome-ignore lint/suspicious/noExplicitAny: axe adds itself to the window without types.
		const { violations } = await (window as any).axe.run(document);
		return violations.map(
			(violation: { id: string; nodes: { target: string[]; failureSummary: string }[] }) =>
				`${violation.id}: ${violation.nodes.map((node) => `${node.target.join(" ")} (${node.failureSummary})`).join("; ")}`,
		);
	});
}
