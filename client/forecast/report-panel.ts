import * as vscode from "vscode";
import { openPlace } from "#client/editors/open-place.ts";
import { documentOf } from "#client/editors/source-editor.ts";
import { loadReportPage } from "#client/pages/load-report-page.ts";
import { nameOf } from "#client/preview/picture.ts";
import type {
	MessageFromReportPage,
	MessageToReportPage,
	ReportContent,
	ReportShownMessage,
} from "#core/protocol/pages/report-messages.ts";
import type { TrainingReport } from "#core/protocol/server/training-report.ts";
import { copyReport, saveReport } from "./export-report.ts";
import { reportStrings } from "./report-strings.ts";

/** Asks the language server for the report on an open document; null where it is no annotation file. */
export type RequestReport = (
	uri: string,
	token: vscode.CancellationToken,
	onPercent: (percent: number) => void,
) => Promise<TrainingReport | null>;

/** What a panel needs from its surroundings. */
export interface ReportSurroundings {
	readonly extensionUri: vscode.Uri;
	readonly requestReport: RequestReport;
	readonly openRule: (ruleId: string) => void;
	readonly onShown: (message: ReportShownMessage) => void;
}

/** So long (milliseconds) the typing must have stopped before the report is made anew. */
const CALM = 400;

/** The report on one document, kept as fresh as its text. */
export class ReportPanel implements vscode.Disposable {
	readonly uri: vscode.Uri;
	readonly #panel: vscode.WebviewPanel;
	readonly #surroundings: ReportSurroundings;
	#content: ReportContent | undefined;
	/** A hidden panel has no page, and a new page asks first. */
	#isListening = false;
	#timer: NodeJS.Timeout | undefined;
	#request: vscode.CancellationTokenSource | undefined;

	constructor(panel: vscode.WebviewPanel, uri: vscode.Uri, surroundings: ReportSurroundings) {
		this.uri = uri;
		this.#panel = panel;
		this.#surroundings = surroundings;
		panel.title = vscode.l10n.t("Forecast for {0}", nameOf(uri.toString()));
		panel.webview.onDidReceiveMessage((message: MessageFromReportPage) => this.#receive(message));
		panel.onDidChangeViewState(() => {
			this.#isListening &&= panel.visible;
		});
		panel.onDidDispose(() => {
			clearTimeout(this.#timer);
			this.#request?.cancel();
		});
		loadReportPage(panel.webview, surroundings.extensionUri, "forecast");
	}

	onDidClose(listener: () => void): void {
		this.#panel.onDidDispose(listener);
	}

	reveal(): void {
		this.#panel.reveal();
		this.refresh(0);
	}

	/** Whether the report tells about a document: its own, or another of its dataset. */
	isAbout(uri: vscode.Uri): boolean {
		const key = uri.toString();
		const files = this.#content?.kind === "report" ? this.#content.report.files : [];
		return key === this.uri.toString() || files.some((file) => vscode.Uri.parse(file.uri).toString() === key);
	}

	/** Makes the report anew, once nothing has asked for it for a while (milliseconds). */
	refresh(calm = CALM): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#update(), calm);
	}

	dispose(): void {
		this.#panel.dispose();
	}

	async #update(): Promise<void> {
		this.#request?.cancel();
		// A page that comes to sight says `ready`, and then it is told.
		if (!this.#panel.visible) {
			return;
		}
		const request = new vscode.CancellationTokenSource();
		this.#request = request;
		const content = await this.#ask(request.token);
		if (!request.token.isCancellationRequested && content) {
			this.#content = content;
			this.#tell({ type: "show", content });
		}
	}

	/** Nothing where the text changes while it is read: then the report is asked for once more anyway. */
	async #ask(token: vscode.CancellationToken): Promise<ReportContent | undefined> {
		const message = (heading: string, text: string): ReportContent => {
			const uri = this.uri.toString();
			return { kind: "message", uri, name: nameOf(uri), heading, text };
		};
		try {
			if (!(await documentOf(this.uri))) {
				return message(
					vscode.l10n.t("File not found"),
					vscode.l10n.t("The file was moved, deleted, or closed without being saved."),
				);
			}
			const report = await this.#surroundings.requestReport(this.uri.toString(), token, (percent) =>
				this.#tell({ type: "progress", percent }),
			);
			return report
				? { kind: "report", report }
				: message(
						vscode.l10n.t("Nothing to forecast"),
						vscode.l10n.t(
							"No line of this file has both image_url and label, so it is not an annotation file that AutoML for Images can train on.",
						),
					);
		} catch (error) {
			return isOutdated(error)
				? undefined
				: message(vscode.l10n.t("The training forecast failed"), String(error));
		}
	}

	#tell(message: MessageToReportPage): void {
		if (this.#isListening) {
			void this.#panel.webview.postMessage(message);
		}
	}

	#receive(message: MessageFromReportPage): void {
		switch (message.type) {
			case "ready":
				this.#isListening = true;
				this.#tell({ type: "strings", strings: reportStrings() });
				if (this.#content) {
					this.#tell({ type: "show", content: this.#content });
				}
				this.refresh(0);
				break;
			case "openPlace":
				void openPlace(vscode.Uri.parse(message.uri), message.place);
				break;
			case "openFile":
				void openPlace(vscode.Uri.parse(message.uri));
				break;
			case "openRule":
				this.#surroundings.openRule(message.ruleId);
				break;
			case "copy":
				this.#withReport(copyReport);
				break;
			case "save":
				this.#withReport(saveReport);
				break;
			case "shown":
				this.#surroundings.onShown(message);
				break;
		}
	}

	#withReport(act: (report: TrainingReport) => Thenable<void>): void {
		if (this.#content?.kind === "report") {
			void act(this.#content.report);
		}
	}
}

/** LSP's codes for a request that was cancelled, or whose document changed meanwhile. */
const OUTDATED: readonly unknown[] = [-32800, -32801, -32802];

function isOutdated(error: unknown): boolean {
	return typeof error === "object" && error !== null && "code" in error && OUTDATED.includes(error.code);
}
