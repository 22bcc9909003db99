import { readFile } from "node:fs/promises";
import * as vscode from "vscode";
import { nameOf } from "#client/editors/document-name.ts";
import { whyReadOnly } from "#client/editors/read-only.ts";
import { columnOf } from "#client/editors/source-editor.ts";
import { answerRequest } from "#client/pages/answer-request.ts";
import { askUntilCurrent } from "#client/pages/ask-until-current.ts";
import { type HostedPage, hostPage, type Said } from "#client/pages/host-page.ts";
import { paced } from "#client/pages/paced.ts";
import type {
	GalleryRequests,
	GalleryShownMessage,
	MessageFromGallery,
	MessageToGallery,
	ThumbnailSource,
} from "#core/protocol/pages/gallery-messages.ts";
import type { AnswerMessage, RequestHandlers, RequestMessage } from "#core/protocol/pages/page-requests.ts";
import type { ClassesParams } from "#core/protocol/server/classes.ts";
import type {
	GalleryAnswer,
	GalleryFilter,
	GalleryLinesParams,
	GalleryQueryParams,
	GalleryTile,
} from "#core/protocol/server/gallery.ts";
import { type RelabelServer, relabelLines, removeLines } from "./bulk-edit.ts";
import { spliceOf } from "./line-splice.ts";
import { galleryStrings } from "./strings.ts";
import type { ThumbnailCache } from "./thumbnail-cache.ts";

/** What is asked of the language server; null where the document is no annotation file, or another version. */
export interface GalleryServer extends RelabelServer {
	readonly query: (
		params: GalleryQueryParams,
		token: vscode.CancellationToken,
	) => Promise<GalleryAnswer | null>;
	readonly tiles: (params: GalleryLinesParams) => Promise<readonly GalleryTile[] | null>;
	readonly classes: (params: ClassesParams) => Promise<readonly string[] | null>;
}

/** What an editor needs from its surroundings. */
export interface GallerySurroundings {
	readonly extensionUri: vscode.Uri;
	readonly server: GalleryServer;
	readonly thumbnails: ThumbnailCache;
	readonly openPreview: (editor: vscode.TextEditor) => void;
	/** Opens the gallery of a file. */
	readonly open: (uri: vscode.Uri, filter: GalleryFilter) => Promise<void>;
	readonly onShown: (message: GalleryShownMessage) => void;
}

/** News come in floods: at most so often (milliseconds) the page is told. */
const PACE = 300;

/** The gallery of one document in one editor. The page can read no file: what it draws it is given. */
export class GalleryEditor {
	readonly #document: vscode.TextDocument;
	readonly #panel: vscode.WebviewPanel;
	readonly #surroundings: GallerySurroundings;
	readonly #handlers: RequestHandlers<GalleryRequests>;
	readonly #page: HostedPage<MessageToGallery>;
	/** The filter that a page that comes to sight is to show. */
	#wanted: GalleryFilter | undefined;
	#query = new vscode.CancellationTokenSource();
	/** The images that tiles have named: no other file is read for the page. */
	readonly #images = new Set<string>();
	readonly #news = paced(async () => this.#page.tell({ type: "news" }), PACE);

	constructor(
		document: vscode.TextDocument,
		panel: vscode.WebviewPanel,
		surroundings: GallerySurroundings,
		filter: GalleryFilter | undefined,
	) {
		this.#document = document;
		this.#panel = panel;
		this.#surroundings = surroundings;
		this.#wanted = filter;
		this.#handlers = this.#createHandlers();
		const listeners = [
			vscode.workspace.onDidChangeTextDocument((event) => {
				if (event.document === document && event.contentChanges.length > 0) {
					this.#page.tell({ type: "changed", splices: event.contentChanges.map(spliceOf) });
				}
			}),
			vscode.languages.onDidChangeDiagnostics(({ uris }) => {
				if (uris.some((uri) => uri.toString() === document.uri.toString())) {
					this.#news.demand();
				}
			}),
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration("automlImages")) {
					this.#news.demand();
				}
			}),
		];
		panel.onDidDispose(() => {
			this.#news.stop();
			this.#query.cancel();
			for (const listener of listeners) {
				listener.dispose();
			}
		});
		this.#page = hostPage(panel, surroundings.extensionUri, {
			name: "gallery",
			strings: galleryStrings(),
			images: "files-and-made",
			documentUri: document.uri,
			receive: (message: Said<MessageFromGallery>) => void this.#receive(message),
			handlers: this.#handlers,
		});
	}

	get isActive(): boolean {
		return this.#panel.active;
	}

	shows(uri: vscode.Uri): boolean {
		return this.#document.uri.toString() === uri.toString();
	}

	/** Shows only what fits. */
	filter(filter: GalleryFilter): void {
		if (this.#page.isListening()) {
			this.#page.tell({ type: "filter", filter });
		} else {
			this.#wanted = filter;
		}
	}

	/** Answers a question of the page. */
	answer(question: RequestMessage<GalleryRequests>): Promise<AnswerMessage> {
		return answerRequest(question, this.#handlers);
	}

	onDidClose(listener: () => void): void {
		this.#panel.onDidDispose(listener);
	}

	async #receive(message: Said<MessageFromGallery>): Promise<void> {
		switch (message.type) {
			case "ready":
				await this.#introduce();
				break;
			case "shown":
				this.#surroundings.onShown(message);
				break;
		}
	}

	async #introduce(): Promise<void> {
		const uri = this.#document.uri.toString();
		const readOnly = await whyReadOnly(this.#document.uri);
		if (this.#wanted) {
			this.#page.tell({ type: "filter", filter: this.#wanted });
			this.#wanted = undefined;
		}
		this.#page.tell({
			type: "document",
			uri,
			name: nameOf(uri),
			...(readOnly === undefined ? {} : { readOnly }),
		});
	}

	#createHandlers(): RequestHandlers<GalleryRequests> {
		const { server, thumbnails, open, openPreview } = this.#surroundings;
		const document = this.#document;
		const uri = document.uri.toString();
		return {
			query: async (params) => {
				this.#query.cancel();
				this.#query = new vscode.CancellationTokenSource();
				const { token } = this.#query;
				const answer = await askUntilCurrent(() => server.query({ uri, ...params }, token), token);
				this.#takeImages(answer?.tiles);
				return answer;
			},
			tiles: async ({ version, lines }) => {
				const tiles = await server.tiles({ uri, version, lines });
				this.#takeImages(tiles);
				return tiles;
			},
			thumbnail: ({ imageUri }) => this.#thumbnail(imageUri),
			keepThumbnail: async ({ key, thumbnail }) => {
				await thumbnails.put(key, thumbnail);
				return null;
			},
			classes: async () => (await server.classes({ uri })) ?? [],
			open: async ({ line }) => {
				const editor = await vscode.window.showTextDocument(document, {
					viewColumn: columnOf(document.uri) ?? this.#panel.viewColumn ?? vscode.ViewColumn.One,
					selection: new vscode.Range(line, 0, line, 0),
				});
				openPreview(editor);
				return null;
			},
			openFile: async ({ uri: other, filter }) => {
				await open(vscode.Uri.parse(other), filter);
				return null;
			},
			remove: (params) => removeLines(document, params),
			relabel: (params) => relabelLines(document, server, params),
		};
	}

	#takeImages(tiles: readonly GalleryTile[] | null | undefined): void {
		for (const { imageUri } of tiles ?? []) {
			if (imageUri !== undefined) {
				this.#images.add(imageUri);
			}
		}
	}

	async #thumbnail(imageUri: string): Promise<ThumbnailSource> {
		if (!this.#images.has(imageUri)) {
			throw new Error(vscode.l10n.t("No line of the document refers to {0}", imageUri));
		}
		const { thumbnails } = this.#surroundings;
		const path = vscode.Uri.parse(imageUri).fsPath;
		const key = await thumbnails.keyOf(path);
		const thumbnail = await thumbnails.get(key);
		return thumbnail ? { thumbnail } : { file: new Uint8Array(await readFile(path)), key };
	}
}
