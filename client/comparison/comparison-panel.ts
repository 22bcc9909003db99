import * as vscode from "vscode";
import { openPlace } from "#client/editors/open-place.ts";
import { documentOf } from "#client/editors/source-editor.ts";
import { type ImagePage, loadImagePage } from "#client/preview/page.ts";
import { nameOf } from "#client/preview/picture.ts";
import type {
	ComparedPicture,
	ComparisonContent,
	ComparisonShownMessage,
	ComparisonState,
	MessageFromComparisonPage,
	MessageToComparisonPage,
} from "#core/protocol/pages/comparison-messages.ts";
import type { ChangedImage, CompareParams, Comparison } from "#core/protocol/server/comparison.ts";
import type { ComparedLines, CompareLinesParams } from "#core/protocol/server/comparison-image.ts";
import { comparisonStrings } from "./comparison-strings.ts";
import { type OldEdition, readOldEdition } from "./old-edition.ts";

/** What the server answers about comparisons. */
export interface ComparisonServer {
	readonly compare: (params: CompareParams, token: vscode.CancellationToken) => Promise<Comparison>;
	readonly compareLines: (params: CompareLinesParams) => Promise<ComparedLines>;
}

/** So long (milliseconds) the typing must have stopped before everything is compared anew. */
const CALM = 400;

const NO_CHANGES = { objects: [], unchanged: [], classes: { added: [], removed: [] }, counts: {} };

/** The comparison of one document with an older edition, kept as fresh as its text. */
export class ComparisonPanel implements vscode.Disposable {
	readonly state: ComparisonState;
	readonly #panel: vscode.WebviewPanel;
	readonly #page: ImagePage<MessageToComparisonPage>;
	readonly #server: ComparisonServer;
	readonly #onShown: (message: ComparisonShownMessage) => void;
	#old: OldEdition | undefined;
	#comparison: Comparison | undefined;
	#content: ComparisonContent | undefined;
	#timer: NodeJS.Timeout | undefined;
	#request: vscode.CancellationTokenSource | undefined;

	constructor(
		panel: vscode.WebviewPanel,
		extensionUri: vscode.Uri,
		state: ComparisonState,
		server: ComparisonServer,
		onShown: (message: ComparisonShownMessage) => void,
	) {
		this.state = state;
		this.#panel = panel;
		this.#server = server;
		this.#onShown = onShown;
		panel.title = vscode.l10n.t("Changes in {0}", nameOf(state.uri));
		panel.onDidDispose(() => {
			clearTimeout(this.#timer);
			this.#request?.cancel();
		});
		this.#page = loadImagePage<MessageToComparisonPage, MessageFromComparisonPage>(
			panel,
			extensionUri,
			{ name: "comparison", strings: comparisonStrings(), documentUri: vscode.Uri.parse(state.uri) },
			(message) => this.#receive(message),
		);
	}

	onDidClose(listener: () => void): void {
		this.#panel.onDidDispose(listener);
	}

	reveal(): void {
		this.#panel.reveal();
		this.refresh(0);
	}

	/** Whether a document is one of the two that are compared. */
	isAbout(uri: vscode.Uri): boolean {
		return [this.state.uri, this.state.old].includes(uri.toString());
	}

	/** Compares anew, once nothing has asked for it for a while (milliseconds). */
	refresh(calm = CALM): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#update(), calm);
	}

	/** What is compared, in short; undefined until it is. */
	get comparison(): Comparison | undefined {
		return this.#comparison;
	}

	/** Puts the summary for a pull request on the clipboard. */
	async copy(): Promise<void> {
		if (this.#comparison) {
			await vscode.env.clipboard.writeText(this.#comparison.markdown);
			vscode.window.setStatusBarMessage(vscode.l10n.t("Summary copied to the clipboard."), 3000);
		}
	}

	dispose(): void {
		this.#panel.dispose();
	}

	async #update(): Promise<void> {
		this.#request?.cancel();
		// A page that comes to sight says `ready`, and then everything is compared.
		if (!this.#panel.visible) {
			return;
		}
		const request = new vscode.CancellationTokenSource();
		this.#request = request;
		const content = await this.#compare(request.token);
		if (content && !request.token.isCancellationRequested) {
			this.#content = content;
			this.#page.tell({ type: "show", content });
		}
	}

	/** Nothing where the text changes while it is compared: then it is compared once more anyway. */
	async #compare(token: vscode.CancellationToken): Promise<ComparisonContent | undefined> {
		const { state } = this;
		try {
			// The server reads what the editor has open, unsaved changes with it.
			if (!(await documentOf(vscode.Uri.parse(state.uri)))) {
				throw new Error(
					vscode.l10n.t(
						"{0} cannot be opened. It was moved or deleted, or is larger than 50 MB, the limit of VS Code. Use automl-images diff OLD NEW for large files.",
						nameOf(state.uri),
					),
				);
			}
			const old = await readOldEdition(state);
			const { names, params } = old;
			const comparison = await this.#server.compare({ uri: state.uri, old: params, names }, token);
			this.#old = old;
			this.#comparison = comparison;
			const { markdown: _, ...shown } = comparison;
			return { kind: "comparison", state, names, ...shown };
		} catch (error) {
			if (isOutdated(error)) {
				return undefined;
			}
			this.#comparison = undefined;
			return {
				kind: "message",
				state,
				heading: vscode.l10n.t("The files cannot be compared"),
				text: error instanceof Error ? error.message : String(error),
			};
		}
	}

	#receive(message: MessageFromComparisonPage): void {
		switch (message.type) {
			case "ready":
				if (this.#content) {
					this.#page.tell({ type: "show", content: this.#content });
				}
				this.refresh(0);
				break;
			case "wantImage":
				void this.#tellImage(message.index);
				break;
			case "open":
				void this.#open(message);
				break;
			case "copy":
				void this.copy();
				break;
			case "shown":
				this.#onShown(message);
				break;
		}
	}

	async #tellImage(index: number): Promise<void> {
		const image = this.#comparison?.images[index];
		if (image) {
			this.#page.tell({ type: "image", picture: await this.#pictureOf(index, image) });
		}
	}

	async #pictureOf(index: number, image: ChangedImage): Promise<ComparedPicture> {
		const title = image.imageUrl.split(/[/\\]/).at(-1) || image.imageUrl;
		try {
			const { uri } = this.state;
			const document = await documentOf(vscode.Uri.parse(uri));
			const { oldLine, newLine } = image;
			const before = oldLine === undefined ? undefined : this.#old?.lineAt(oldLine);
			const now =
				newLine === undefined || newLine >= (document?.lineCount ?? 0)
					? undefined
					: document?.lineAt(newLine).text;
			const {
				image: found,
				declaredSize,
				...changes
			} = await this.#server.compareLines({
				uri,
				...(before === undefined ? {} : { old: before }),
				...(now === undefined ? {} : { new: now }),
			});
			return {
				index,
				title,
				...(found.found ? { imageSource: this.#page.sourceOf(found.uri, uri) } : {}),
				...(declaredSize ? { declaredSize } : {}),
				changes,
			};
		} catch (error) {
			const failure = vscode.l10n.t("The lines could not be compared: {0}", String(error));
			return { index, title, changes: NO_CHANGES, failure };
		}
	}

	async #open({
		side,
		line,
		start,
		end,
	}: Extract<MessageFromComparisonPage, { type: "open" }>): Promise<void> {
		const own = vscode.Uri.parse(this.state.uri);
		const uri = side === "new" ? own : await this.#old?.uri();
		if (uri) {
			await openPlace(uri, { line, start, end, message: "" });
		}
	}
}

/** LSP's codes for a request that was cancelled, or whose document changed meanwhile. */
const OUTDATED: readonly unknown[] = [-32800, -32801, -32802];

function isOutdated(error: unknown): boolean {
	return typeof error === "object" && error !== null && "code" in error && OUTDATED.includes(error.code);
}
