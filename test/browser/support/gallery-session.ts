import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { spliceOf } from "#client/gallery/line-splice.ts";
import { ThumbnailCache } from "#client/gallery/thumbnail-cache.ts";
import { applyLineEdits } from "#core/jsonl/line-edit.ts";
import { fromRuns } from "#core/model/line-runs.ts";
import type {
	BulkOutcome,
	GalleryRequests,
	GalleryShownMessage,
	LinesOfVersion,
	MessageFromGallery,
	MessageToGallery,
} from "#core/protocol/pages/gallery-messages.ts";
import type { RequestHandlers, RequestMessage } from "#core/protocol/pages/page-requests.ts";
import { type LanguageServer, startLanguageServer } from "#test/integration/support/language-server.ts";
import { openWindow } from "#test/vscode/browser.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";
import { openPage } from "./preview-driver.ts";
import { servePage } from "./preview-server.ts";

/** The gallery page in a browser, with the built language server; a list of lines replaces the editor. */
export interface GallerySession {
	readonly page: Page;
	readonly server: LanguageServer;
	/** The URI of the last opened document. */
	readonly uri: () => string;
	/** The current lines of the document. */
	readonly lines: () => readonly string[];
	/** Opens a document, with images by name next to it, and waits until it is on the screen. */
	readonly open: (
		lines: readonly string[],
		images?: ReadonlyMap<string, Buffer>,
	) => Promise<GalleryShownMessage>;
	/** Replaces lines, like someone typing elsewhere. */
	readonly edit: (first: number, removed: number, added: readonly string[]) => Promise<void>;
	readonly post: (message: MessageToGallery) => Promise<void>;
	/** Waits for the message that everything is drawn after the given action. */
	readonly shown: (act: () => Promise<unknown>) => Promise<GalleryShownMessage>;
	/** The lines of the selected tiles that are laid out, in ascending order. */
	readonly selected: () => Promise<number[]>;
	/** The requests with one name, in order. */
	readonly asked: <Name extends keyof GalleryRequests>(name: Name) => GalleryRequests[Name]["params"][];
	/** Makes the host answer requests differently from now on. */
	readonly answerWith: (handlers: Partial<RequestHandlers<GalleryRequests>>) => void;
	readonly close: () => Promise<void>;
}

/** The settings of the session's server: the form of its URLs is not reported. */
export const GALLERY_SETTINGS = { rules: { "image-url-scheme": "off" } };

export async function startGallerySession(viewport = { width: 900, height: 700 }): Promise<GallerySession> {
	const profile = makeTemporaryFolder("automl-gallery");
	const server = await startLanguageServer(GALLERY_SETTINGS);
	// The name before the strings module, which requires the editor.
	const pageServer = await servePage(new Map(), {
		name: "gallery",
		strings: await galleryTexts(),
		images: "files-and-made",
	});
	const opened = await openWindow(profile.path, viewport);
	const { page } = opened;
	const thumbnails = new ThumbnailCache(join(profile.path, "thumbnails"));
	let uri = "";
	let lines: string[] = [];
	let version = 1;
	let documents = 0;
	let questions: RequestMessage<GalleryRequests>[] = [];
	let others: Partial<RequestHandlers<GalleryRequests>> = {};
	let onShown: (message: GalleryShownMessage) => void = () => {};
	const post = (message: MessageToGallery) =>
		page.evaluate((json) => {
			const bytesOf = (_: string, value: unknown) => {
				const { base64 } = (value ?? {}) as { base64?: unknown };
				return typeof base64 === "string" ? Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)) : value;
			};
			window.postMessage(JSON.parse(json, bytesOf), window.origin);
		}, jsonOf(message));
	const edit = async (first: number, removed: number, added: readonly string[]) => {
		const isAtEnd = first + removed >= lines.length;
		const range = isAtEnd
			? {
					start:
						first === 0
							? { line: 0, character: 0 }
							: { line: first - 1, character: lines[first - 1]?.length ?? 0 },
					end: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
				}
			: { start: { line: first, character: 0 }, end: { line: first + removed, character: 0 } };
		const text = isAtEnd
			? added.map((line, i) => (first === 0 && i === 0 ? line : `\n${line}`)).join("")
			: added.map((line) => `${line}\n`).join("");
		lines.splice(first, removed, ...added);
		version++;
		await server.edit(uri, range, text);
		await post({ type: "changed", splices: [spliceOf({ range, text } as Parameters<typeof spliceOf>[0])] });
	};
	const isOutdated = (params: LinesOfVersion): BulkOutcome | undefined =>
		params.version === version ? undefined : { refused: "the text has changed" };
	const handlers: RequestHandlers<GalleryRequests> = {
		query: (params) => server.ask("automlImages/galleryQuery", { uri, ...params }),
		tiles: (params) => server.ask("automlImages/galleryLines", { uri, ...params }),
		async thumbnail({ imageUri }) {
			const path = fileURLToPath(imageUri);
			const key = await thumbnails.keyOf(path);
			const thumbnail = await thumbnails.get(key);
			return thumbnail ? { thumbnail } : { file: new Uint8Array(readFileSync(path)), key };
		},
		async keepThumbnail({ key, thumbnail }) {
			// On its way here, it has become an object with one member per byte.
			await thumbnails.put(key, Uint8Array.from(Object.values(thumbnail)));
			return null;
		},
		classes: async () => (await server.ask("automlImages/classes", { uri })) ?? [],
		open: async () => null,
		openFile: async () => null,
		async remove(params) {
			const refused = isOutdated(params);
			if (refused) {
				return refused;
			}
			const gone = fromRuns(params.lines);
			for (const line of [...gone].reverse()) {
				await edit(line, 1, []);
			}
			return { count: gone.length };
		},
		async relabel(params) {
			const refused = isOutdated(params);
			const found = await server.ask("automlImages/relabelLines", { uri, ...params });
			if (refused || !found) {
				return refused ?? { refused: "the text has changed" };
			}
			for (const { line, edits } of found.lines) {
				await edit(line, 1, [applyLineEdits(lines[line] ?? "", edits)]);
			}
			return { count: found.count };
		},
	};
	const answer = async ({ id, name, params }: RequestMessage<GalleryRequests>) => {
		const handler = (others[name] ?? handlers[name]) as (params: unknown) => Promise<unknown>;
		try {
			await post({ type: "answer", id, result: await handler(params) });
		} catch (error) {
			await post({ type: "failure", id, message: String(error) });
		}
	};
	await page.exposeFunction("hearMessage", (message: MessageFromGallery) => {
		if (message.type === "request") {
			questions.push(message);
			// A page that was closed in the meantime needs no answer.
			void answer(message).catch(() => {});
		} else if (message.type === "ready") {
			void post({ type: "document", uri, name: "train.jsonl" }).catch(() => {});
		} else if (message.type === "shown") {
			onShown(message);
		}
	});
	const shown = async (act: () => Promise<unknown>) => {
		const next = new Promise<GalleryShownMessage>((resolve) => {
			onShown = resolve;
		});
		await act();
		return next;
	};
	return {
		page,
		server,
		uri: () => uri,
		lines: () => lines,
		edit,
		post,
		shown,
		async selected() {
			// The result of a user's action is on the screen with the next frame.
			await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
			return page
				.locator('.tile[aria-selected="true"]:visible')
				.evaluateAll((all) =>
					all.map((each) => Number((each as HTMLElement).dataset.line)).sort((a, b) => a - b),
				);
		},
		async open(texts, images = new Map()) {
			for (const [name, bytes] of images) {
				writeFileSync(join(server.folder, name), bytes);
			}
			lines = [...texts];
			version = 1;
			questions = [];
			others = {};
			const name = `gallery-${++documents}.jsonl`;
			uri = pathToFileURL(join(server.folder, name)).toString();
			// As in the editor, the page loads while the text is on its way; its requests come after that.
			const opening = server.open(name, lines.join("\n"));
			return shown(async () => {
				await openPage(page, pageServer.url, "dark");
				await opening;
			});
		},
		asked: (name) => questions.filter((each) => each.name === name).map(({ params }) => params as never),
		answerWith(next) {
			others = next;
		},
		async close() {
			await opened.close();
			await pageServer.close();
			await server.stop();
			profile.remove();
		},
	};
}

/** A message as text, with bytes in a form that the page converts back. */
function jsonOf(message: MessageToGallery): string {
	return JSON.stringify(message, (_, value: unknown) =>
		value instanceof Uint8Array ? { base64: Buffer.from(value).toString("base64") } : value,
	);
}

/** The page's texts in English, as the extension writes them. */
async function galleryTexts(): Promise<object> {
	const { galleryStrings } = await import("#client/gallery/strings.ts");
	return galleryStrings();
}
