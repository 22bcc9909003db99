import type { Page } from "playwright-core";
import { collectComparison } from "#core/comparison/collect.ts";
import { compareRecords } from "#core/comparison/compare-records.ts";
import { TextLines } from "#core/jsonl/text-lines.ts";
import type {
	ComparedPicture,
	ComparisonContent,
	ComparisonShownMessage,
	MessageFromComparisonPage,
	MessageToComparisonPage,
} from "#core/protocol/pages/comparison-messages.ts";
import { openWindow } from "#test/vscode/browser.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";
import { openPage } from "./preview-driver.ts";
import { servePage } from "./preview-server.ts";

/** The comparison page in a browser, with a host that compares as the server does. */
export interface ComparisonSession {
	readonly page: Page;
	/** Compares two texts, and waits until the first image with differences, if any, is on the screen. */
	readonly show: (old: string, now: string) => Promise<ComparisonShownMessage>;
	readonly post: (message: MessageToComparisonPage) => Promise<void>;
	/** Does something and waits for what then appears on the screen. */
	readonly shown: (act: () => Promise<unknown>) => Promise<ComparisonShownMessage>;
	/** What the page has asked of the host. */
	readonly said: () => Promise<MessageFromComparisonPage[]>;
	readonly close: () => Promise<void>;
}

export const URI = "file:///data/train.jsonl";
const NAMES = { old: "train.jsonl (last commit)", new: "train.jsonl" };

export async function startComparisonSession(
	images: ReadonlyMap<string, Buffer>,
): Promise<ComparisonSession> {
	const profile = makeTemporaryFolder("automl-comparison");
	// The stand-in for the editor, which the page server installs, must be there first.
	const { comparisonStrings } = await import("#client/comparison/strings.ts");
	const server = await servePage(images, { name: "comparison", strings: comparisonStrings() });
	const opened = await openWindow(profile.path, { width: 1000, height: 700 });
	const { page } = opened;
	let content: ComparisonContent | undefined;
	let texts: readonly [TextLines, TextLines] = [new TextLines(""), new TextLines("")];

	const pictureOf = (index: number): ComparedPicture => {
		const image = content?.kind === "comparison" ? content.images[index] : undefined;
		const at = (text: TextLines, line: number | undefined) =>
			line === undefined ? undefined : text.textOf(line);
		const name = image?.imageUrl.split("/").at(-1) ?? "";
		return {
			index,
			title: name,
			...(images.has(name) ? { imageSource: `/images/${name}` } : {}),
			declaredSize: { width: 400, height: 300 },
			changes: compareRecords(at(texts[0], image?.oldLine), at(texts[1], image?.newLine)),
		};
	};
	await page.exposeFunction("pictureOf", pictureOf);
	await openPage(page, server.url, "dark");
	await page.evaluate(() => {
		const answered = new Set<unknown>();
		setInterval(() => {
			for (const message of window.collected.messages as unknown as MessageFromComparisonPage[]) {
				if (message.type === "wantImage" && !answered.has(message)) {
					answered.add(message);
					// biome-ignore lint/suspicious/noExplicitAny: set by the test.
					void (window as any).pictureOf(message.index).then((picture: ComparedPicture) => {
						window.postMessage({ type: "image", picture }, window.origin);
					});
				}
			}
		}, 5);
	});
	const post = (message: MessageToComparisonPage) =>
		page.evaluate((data) => window.postMessage(data, window.origin), message as unknown);
	const messages = () =>
		page.evaluate(() => window.collected.messages as unknown as MessageFromComparisonPage[]);
	const shown = async (act: () => Promise<unknown>) => {
		await page.evaluate(() => {
			window.collected.messages = [];
		});
		await act();
		await page.waitForFunction(() =>
			(window.collected.messages as { type: string }[]).some(({ type }) => type === "shown"),
		);
		return (await messages()).findLast(({ type }) => type === "shown") as ComparisonShownMessage;
	};
	return {
		page,
		post,
		shown,
		show(old, now) {
			texts = [new TextLines(old), new TextLines(now)];
			const comparing = collectComparison(...texts, NAMES);
			let step = comparing.next();
			while (!step.done) {
				step = comparing.next();
			}
			content = { ...step.value, kind: "comparison", state: { uri: URI }, names: NAMES };
			return shown(() => post({ type: "show", content: content as ComparisonContent }));
		},
		said: async () =>
			(await messages()).filter(({ type }) => !["shown", "wantImage", "ready"].includes(type)),
		close: async () => {
			await opened.close();
			await server.close();
			profile.remove();
		},
	};
}
