import * as vscode from "vscode";
import { nameOf } from "#client/editors/document-name.ts";
import { openPlace } from "#client/editors/open-place.ts";
import { documentOf } from "#client/editors/source-editor.ts";
import { askedContent } from "#client/pages/asked-content.ts";
import type { FreshContent } from "#client/pages/fresh-content.ts";
import { type HostedPage, hostPage } from "#client/pages/host-page.ts";
import type {
	ComparedPicture,
	ComparisonContent,
	ComparisonShownMessage,
	ComparisonState,
	MessageFromComparisonPage,
	MessageToComparisonPage,
} from "#core/protocol/pages/comparison-messages.ts";
import type { ChangedImage, CompareParams, Comparison, Side } from "#core/protocol/server/comparison.ts";
import type { ComparedLines, CompareLinesParams } from "#core/protocol/server/comparison-image.ts";
import { type OldEdition, readOldEdition } from "./old-edition.ts";
import { comparisonStrings } from "./strings.ts";

/** What the server answers about comparisons. */
export interface ComparisonServer {
	readonly compare: (params: CompareParams, token: vscode.CancellationToken) => Promise<Comparison>;
	readonly compareLines: (params: CompareLinesParams) => Promise<ComparedLines>;
}

const NO_CHANGES = { objects: [], unchanged: [], classes: { added: [], removed: [] }, counts: {} };

/** What is shown, and what the rest of the panel's work goes by. */
interface Compared {
	readonly content: ComparisonContent;
	/** Absent where nothing could be compared. */
	readonly editions?: {
		readonly old: OldEdition;
		readonly comparison: Comparison;
		/** The version of the document that was compared. */
		readonly version: number;
	};
}

/** The comparison of one document with an older edition, kept as fresh as its text. */
export class ComparisonPanel implements vscode.Disposable {
	readonly state: ComparisonState;
	readonly #panel: vscode.WebviewPanel;
	readonly #page: HostedPage<MessageToComparisonPage>;
	readonly #server: ComparisonServer;
	readonly #onShown: (message: ComparisonShownMessage) => void;
	readonly #compared: FreshContent<Compared>;

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
		this.#compared = askedContent(panel, {
			ask: (token) => this.#compare(token),
			explain: (error) => ({
				content: {
					kind: "message",
					state,
					heading: vscode.l10n.t("The files cannot be compared"),
					text: error instanceof Error ? error.message : String(error),
					canTryAgain: true,
				},
			}),
			show: ({ content }) => this.#page.tell({ type: "show", content }),
		});
		this.#page = hostPage(panel, extensionUri, {
			name: "comparison",
			strings: comparisonStrings(),
			images: "files",
			documentUri: vscode.Uri.parse(state.uri),
			receive: (message: MessageFromComparisonPage) => this.#receive(message),
		});
	}

	reveal(): void {
		this.#panel.reveal();
		this.#compared.refresh(0);
	}

	/** Whether a document is one of the two that are compared. */
	isAbout(uri: vscode.Uri): boolean {
		return [this.state.uri, this.state.old].includes(uri.toString());
	}

	/** Compares anew, once nothing has asked for it for a while. */
	refresh(): void {
		this.#compared.refresh();
	}

	/** What is compared, in short; undefined until it is. */
	get comparison(): Comparison | undefined {
		return this.#compared.latest()?.editions?.comparison;
	}

	/** Puts the summary for a pull request on the clipboard. */
	async copy(): Promise<void> {
		if (this.comparison) {
			await vscode.env.clipboard.writeText(this.comparison.markdown);
			vscode.window.setStatusBarMessage(vscode.l10n.t("Summary copied to the clipboard."), 3000);
		}
	}

	dispose(): void {
		this.#panel.dispose();
	}

	async #compare(token: vscode.CancellationToken): Promise<Compared> {
		const { state } = this;
		// The server reads what the editor has open, unsaved changes with it.
		const document = await documentOf(vscode.Uri.parse(state.uri));
		if (!document) {
			throw new Error(
				vscode.l10n.t(
					"{0} cannot be opened. It was moved or deleted, or is larger than 50 MB, the limit of VS Code. Use automl-images diff OLD NEW for large files.",
					nameOf(state.uri),
				),
			);
		}
		const old = await readOldEdition(state);
		const { version } = document;
		const { names, params } = old;
		const comparison = await this.#server.compare({ uri: state.uri, old: params, names }, token);
		const { markdown: _, ...shown } = comparison;
		return {
			content: { kind: "comparison", state, names, ...shown },
			editions: { old, comparison, version },
		};
	}

	#receive(message: MessageFromComparisonPage): void {
		switch (message.type) {
			case "ready":
				this.#showLatest();
				this.#compared.refresh(0);
				break;
			case "refresh":
				this.#compared.refresh(0);
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

	#showLatest(): void {
		const compared = this.#compared.latest();
		if (compared) {
			this.#page.tell({ type: "show", content: compared.content });
		}
	}

	/** Lines of a text that has changed meanwhile would be others; it is compared anew, and then the page asks again. */
	async #tellImage(index: number): Promise<void> {
		const editions = this.#compared.latest()?.editions;
		const image = editions?.comparison.images[index];
		const document = await documentOf(vscode.Uri.parse(this.state.uri));
		if (editions && image && document?.version === editions.version && editions.old.isCurrent()) {
			const { oldLine, newLine } = image;
			const picture = await this.#pictureOf(index, image, {
				old: oldLine === undefined ? undefined : editions.old.lineAt(oldLine),
				new: newLine === undefined ? undefined : document.lineAt(newLine).text,
			});
			this.#page.tell({ type: "image", picture });
		}
	}

	async #pictureOf(
		index: number,
		image: ChangedImage,
		{ old, new: now }: Readonly<Record<Side, string | undefined>>,
	): Promise<ComparedPicture> {
		const title = image.imageUrl.split(/[/\\]/).at(-1) || image.imageUrl;
		const { uri } = this.state;
		try {
			const {
				image: found,
				declaredSize,
				...changes
			} = await this.#server.compareLines({
				uri,
				...(old === undefined ? {} : { old }),
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
		const uri = side === "new" ? own : await this.#compared.latest()?.editions?.old.uri();
		if (uri) {
			await openPlace(uri, { line, start, end, message: "" });
		}
	}
}
