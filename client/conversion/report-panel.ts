import * as vscode from "vscode";
import { nameOf } from "#client/editors/document-name.ts";
import { openPath } from "#client/editors/open-path.ts";
import { openSource } from "#client/go-to-source/open-source.ts";
import type { SourceTexts } from "#client/go-to-source/source-texts.ts";
import { type HostedPage, hostPage } from "#client/pages/host-page.ts";
import type {
	ConversionContent,
	ConversionShownMessage,
	MessageFromConversionPage,
	MessageToConversionPage,
} from "#core/protocol/pages/conversion-report-messages.ts";
import { readConversionReport } from "#core/protocol/server/conversion-report.ts";
import type { SourcePlace } from "#core/protocol/server/go-to-source.ts";
import { conversionStrings } from "./strings.ts";

/** What a panel needs from its surroundings. */
export interface ConversionReportSurroundings {
	readonly extensionUri: vscode.Uri;
	/** Finds the element that a problem names in its file. */
	readonly findElement: (uri: string, element: string) => Promise<SourcePlace>;
	readonly texts: SourceTexts;
	readonly onShown: (message: ConversionShownMessage) => void;
}

/** The report of one conversion, kept as fresh as its file. */
export class ConversionReportPanel implements vscode.Disposable {
	readonly #uri: vscode.Uri;
	readonly #panel: vscode.WebviewPanel;
	readonly #surroundings: ConversionReportSurroundings;
	readonly #page: HostedPage<MessageToConversionPage>;
	#content: ConversionContent | undefined;

	constructor(panel: vscode.WebviewPanel, uri: vscode.Uri, surroundings: ConversionReportSurroundings) {
		this.#uri = uri;
		this.#panel = panel;
		this.#surroundings = surroundings;
		panel.title = nameOf(uri.toString());
		const folder = vscode.Uri.joinPath(uri, "..");
		const watcher = vscode.workspace.createFileSystemWatcher(
			new vscode.RelativePattern(folder, nameOf(uri.toString())),
		);
		const follow = () => void this.#update();
		watcher.onDidChange(follow);
		watcher.onDidCreate(follow);
		watcher.onDidDelete(follow);
		panel.onDidDispose(() => watcher.dispose());
		this.#page = hostPage(panel, surroundings.extensionUri, {
			name: "conversion",
			strings: conversionStrings(),
			receive: (message: MessageFromConversionPage) => this.#receive(message),
		});
	}

	reveal(): void {
		this.#panel.reveal();
		void this.#update();
	}

	dispose(): void {
		this.#panel.dispose();
	}

	async #update(): Promise<void> {
		this.#content = await readContent(this.#uri);
		this.#page.tell({ type: "show", content: this.#content });
	}

	#receive(message: MessageFromConversionPage): void {
		switch (message.type) {
			case "ready":
			case "refresh":
				void this.#update();
				break;
			case "openProblem":
				void this.#openProblem(message.index);
				break;
			case "openFile":
				this.#openWritten(message.index);
				break;
			case "openSource":
				this.#openSource();
				break;
			case "openText":
				void vscode.window.showTextDocument(this.#uri, { viewColumn: vscode.ViewColumn.Beside });
				break;
			case "shown":
				this.#surroundings.onShown(message);
				break;
		}
	}

	async #openProblem(index: number): Promise<void> {
		const problem = this.#content?.kind === "report" ? this.#content.report.problems[index] : undefined;
		if (problem) {
			const { findElement, texts } = this.#surroundings;
			const place = await findElement(vscode.Uri.file(problem.file).toString(), problem.element);
			if (place.range) {
				await openSource(place, texts, vscode.ViewColumn.Beside);
			} else {
				await openPath(vscode.Uri.parse(place.uri), vscode.ViewColumn.Beside);
			}
		}
	}

	#openWritten(index: number): void {
		const name = this.#content?.kind === "report" ? this.#content.report.files[index] : undefined;
		if (name !== undefined) {
			void openPath(vscode.Uri.joinPath(this.#uri, "..", name), vscode.ViewColumn.Beside);
		}
	}

	#openSource(): void {
		if (this.#content?.kind === "report") {
			void openPath(vscode.Uri.file(this.#content.report.source), vscode.ViewColumn.Beside);
		}
	}
}

async function readContent(uri: vscode.Uri): Promise<ConversionContent> {
	const name = nameOf(uri.toString());
	const message = (heading: string, text: string) =>
		({ kind: "message", uri: uri.toString(), name, heading, text }) as const;
	let text: string;
	try {
		text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	} catch {
		return {
			...message(
				vscode.l10n.t("The report could not be read"),
				vscode.l10n.t("The file was moved or deleted, or you do not have permission to read it."),
			),
			canTryAgain: true,
		};
	}
	const report = readConversionReport(text);
	return typeof report === "string"
		? message(
				vscode.l10n.t("This is not a conversion report"),
				vscode.l10n.t("The file cannot be shown: {0}. Convert the dataset again to get a new one.", report),
			)
		: { kind: "report", uri: uri.toString(), name: uri.fsPath, report };
}
