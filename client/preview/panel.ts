import * as vscode from "vscode";
import { OPEN_GALLERY } from "#client/commands/names.ts";
import { nameOf } from "#client/editors/document-name.ts";
import { whyReadOnly } from "#client/editors/read-only.ts";
import { documentOf, editorOf, selectInLine } from "#client/editors/source-editor.ts";
import { answerRequest } from "#client/pages/answer-request.ts";
import { type HostedPage, hostPage, type Said } from "#client/pages/host-page.ts";
import { paced } from "#client/pages/paced.ts";
import { pageStrings } from "#client/pages/page-strings.ts";
import { type AskedPanel, createHandlers, type PreviewServer } from "#client/preview/requests/handlers.ts";
import { type PageFocus, pageFocus } from "#client/preview/requests/page-focus.ts";
import { SeenLines } from "#client/preview/requests/seen-lines.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { AnswerMessage, RequestHandlers, RequestMessage } from "#core/protocol/pages/page-requests.ts";
import {
	type DrawnMessage,
	IMAGE_FOLDERS_SETTING,
	type MessageFromPage,
	type MessageToPage,
	type PageState,
	type Picture,
} from "#core/protocol/pages/preview-messages.ts";
import type { PreviewRequests } from "#core/protocol/pages/preview-requests.ts";
import type { LineView } from "#core/protocol/server/line-view.ts";
import { askLine } from "./ask-line.ts";
import { OwnMoves } from "./own-moves.ts";
import { messagePicture, pictureOf } from "./picture.ts";
import { type PanelPlace, shapeUnderCursor } from "./shape-under-cursor.ts";

/** At most one request in this many milliseconds, however fast the cursor moves. */
const PACE = 30;

/** One panel that shows the image of the line under the cursor. It follows whatever editor it is told to. */
export class PreviewPanel implements vscode.Disposable {
	readonly #panel: vscode.WebviewPanel;
	readonly #page: HostedPage<MessageToPage>;
	readonly #focus: PageFocus;
	readonly #server: PreviewServer;
	readonly #report: (message: DrawnMessage) => void;
	#place: PanelPlace | undefined;
	/** What the server said of the line that is shown. */
	#view: LineView | undefined;
	#picture: Picture | undefined;
	#selected: number | undefined;
	/** Of the image as it was drawn, in pixels. */
	#imageSize: ImageSize | undefined;
	readonly #seen = new SeenLines();
	readonly #handlers: RequestHandlers<PreviewRequests>;
	#sequence = 0;
	readonly #ownMoves = new OwnMoves();
	readonly #updates = paced(() => this.#update(), PACE);

	constructor(
		panel: vscode.WebviewPanel,
		extensionUri: vscode.Uri,
		server: PreviewServer,
		report: (message: DrawnMessage) => void,
		documentUri: vscode.Uri | undefined,
	) {
		this.#panel = panel;
		this.#server = server;
		this.#report = report;
		this.#focus = pageFocus(panel, () => this.#page.tell({ type: "focus" }));
		this.#handlers = createHandlers(this.#asAsked(), server);
		this.#page = hostPage(panel, extensionUri, {
			name: "preview",
			strings: pageStrings(),
			images: "files",
			...(documentUri ? { documentUri } : {}),
			receive: (message: Said<MessageFromPage>) => this.#receive(message),
			handlers: this.#handlers,
		});
	}

	get viewColumn(): vscode.ViewColumn | undefined {
		return this.#panel.viewColumn;
	}

	get isActive(): boolean {
		return this.#panel.active;
	}

	/**
	 * The page is told of a press of undo, or redo, and does what it means there. The page does not hear the key itself: the
	 * editor hears every key of a page as well, and while the focus is on its way one press would be two.
	 */
	pressUndo(redo: boolean): void {
		this.#page.tell({ type: "undo", redo });
	}

	/** Shows the panel where it is; the focus stays in the editor. */
	reveal(): void {
		this.#panel.reveal(undefined, true);
	}

	/** Calls back when the panel has been closed. */
	onDidClose(listener: () => void): void {
		this.#panel.onDidDispose(() => {
			this.#updates.stop();
			this.#sequence++;
			listener();
		});
	}

	/** Whether the panel shows a line of this document. */
	shows(uri: vscode.Uri): boolean {
		return this.#place?.uri.toString() === uri.toString();
	}

	/** Goes where the cursor of this editor is. */
	follow(editor: vscode.TextEditor): void {
		const { uri } = editor.document;
		const { line } = editor.selection.active;
		if (this.shows(uri) && this.#ownMoves.isOutdated(line)) {
			return;
		}
		const isSame = this.shows(uri) && this.#place?.line === line;
		this.#place = { uri, line };
		if (isSame && this.#view?.version === editor.document.version) {
			this.#select(shapeUnderCursor(this.#view, this.#place));
		} else {
			this.refresh();
		}
	}

	/** Goes back to where the panel was before the window was reloaded. */
	restore({ uri, line }: PageState): void {
		this.#place = { uri: vscode.Uri.parse(uri), line };
		this.refresh();
	}

	/** Asks again what the line shows, soon. */
	refresh(): void {
		this.#updates.demand();
	}

	dispose(): void {
		this.#panel.dispose();
	}

	/** What the page shows. */
	get picture(): Picture | undefined {
		const selected = this.#selected === undefined ? {} : { selected: this.#selected };
		return this.#picture && { ...this.#picture, ...selected };
	}

	/** Answers a question as if the page asked it. */
	answer(question: RequestMessage<PreviewRequests>): Promise<AnswerMessage> {
		return answerRequest(question, this.#handlers);
	}

	async #update(): Promise<void> {
		const place = this.#place;
		// A page that comes to sight says `ready`, and then it is told.
		if (!place || !this.#panel.visible) {
			return;
		}
		const sequence = ++this.#sequence;
		const uri = place.uri.toString();
		const document = await documentOf(place.uri);
		const [answer, readOnly] = await Promise.all([
			askLine(this.#server, { uri, line: place.line }, () => sequence !== this.#sequence),
			whyReadOnly(place.uri),
		]);
		if (sequence !== this.#sequence) {
			return;
		}
		this.#panel.title = vscode.l10n.t("Preview {0}", nameOf(uri));
		if ("why" in answer) {
			this.#view = undefined;
			const lineCount = document?.lineCount ?? place.line + 1;
			const { why, canTryAgain } = answer;
			this.#show({ ...messagePicture(uri, place.line, lineCount, why), canTryAgain });
		} else {
			this.#view = answer;
			if (document?.version === answer.version && answer.line < document.lineCount) {
				this.#seen.add(answer, document.lineAt(answer.line).text);
			}
			this.#show(pictureOf(answer, (image) => this.#page.sourceOf(image, uri), readOnly));
		}
	}

	#show(picture: Picture): void {
		if (picture.imageSource !== this.#picture?.imageSource) {
			this.#imageSize = undefined;
		}
		this.#picture = picture;
		this.#selected = shapeUnderCursor(this.#view, this.#place);
		this.#tellPicture();
	}

	#tellPicture(): void {
		const { picture } = this;
		if (picture) {
			this.#page.tell({ type: "show", picture });
		}
	}

	#select(index: number | undefined): void {
		if (index !== this.#selected) {
			this.#selected = index;
			this.#page.tell({ type: "select", index });
		}
	}

	#receive(message: Said<MessageFromPage>): void {
		switch (message.type) {
			case "ready":
				this.#tellPicture();
				this.refresh();
				break;
			case "refresh":
				this.refresh();
				break;
			case "focused":
				this.#focus.arrived();
				break;
			case "chose":
				void this.#choose(message.index);
				break;
			case "step":
				void this.#step(message.by);
				break;
			case "openGallery":
				void vscode.commands.executeCommand(OPEN_GALLERY, this.#place?.uri);
				break;
			case "openImageFolders":
				void vscode.commands.executeCommand("workbench.action.openSettings", IMAGE_FOLDERS_SETTING);
				break;
			case "drawn":
				this.#imageSize = message.size;
				this.#report(message);
				break;
		}
	}

	#asAsked(): AskedPanel {
		return {
			place: () => this.#place,
			picture: () => this.picture,
			seen: this.#seen,
			imageSize: () => this.#imageSize ?? this.#view?.declaredSize,
			severalClasses: () => this.#view?.severalClasses,
			goTo: (place, index) => {
				this.#place = { ...place, index };
			},
			walkTo: (line, start, end) => this.#goTo(line, start, end),
			follow: (editor) => this.follow(editor),
			update: () => this.#updates.now(),
			takeFocus: this.#focus.take,
		};
	}

	/** Offsets of a text that has changed meanwhile would select something else. */
	async #choose(index: number): Promise<void> {
		const view = this.#view;
		const shape = view?.shapes.find((candidate) => candidate.index === index);
		const document = this.#place && (await documentOf(this.#place.uri));
		if (view && shape && document?.version === view.version) {
			await selectInLine(document.uri, view.line, shape.start, shape.end);
		}
	}

	async #step(by: 1 | -1): Promise<void> {
		const line = this.#place?.line ?? 0;
		const next = Math.max(0, Math.min(line + by, (this.#picture?.lineCount ?? line + 1) - 1));
		if (next !== line) {
			await this.#goTo(next, 0, 0);
		}
	}

	/** The cursor moves along where its editor can be seen; otherwise only the picture changes. */
	async #goTo(line: number, start: number, end: number): Promise<void> {
		if (this.#place) {
			const { uri } = this.#place;
			this.#place = { uri, line, character: start };
			this.refresh();
			if (editorOf(uri)) {
				this.#ownMoves.sent(line);
				await selectInLine(uri, line, start, end);
			}
		}
	}
}
