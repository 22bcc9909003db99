import * as vscode from "vscode";
import { nameOf } from "#client/editors/document-name.ts";
import { openPlace } from "#client/editors/open-place.ts";
import { documentOf } from "#client/editors/source-editor.ts";
import { askedContent } from "#client/pages/asked-content.ts";
import type { FreshContent } from "#client/pages/fresh-content.ts";
import { type HostedPage, hostPage } from "#client/pages/host-page.ts";
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

/** The report on one document, kept as fresh as its text. */
export class ReportPanel implements vscode.Disposable {
	readonly uri: vscode.Uri;
	readonly #panel: vscode.WebviewPanel;
	readonly #surroundings: ReportSurroundings;
	readonly #page: HostedPage<MessageToReportPage>;
	readonly #content: FreshContent<ReportContent>;

	constructor(panel: vscode.WebviewPanel, uri: vscode.Uri, surroundings: ReportSurroundings) {
		this.uri = uri;
		this.#panel = panel;
		this.#surroundings = surroundings;
		panel.title = vscode.l10n.t("Forecast for {0}", nameOf(uri.toString()));
		this.#content = askedContent(panel, {
			ask: (token) => this.#ask(token),
			explain: (error) => ({
				...this.#message(vscode.l10n.t("The training forecast failed"), String(error)),
				canTryAgain: true,
			}),
			show: (content) => this.#page.tell({ type: "show", content }),
		});
		this.#page = hostPage(panel, surroundings.extensionUri, {
			name: "forecast",
			strings: reportStrings(),
			receive: (message: MessageFromReportPage) => this.#receive(message),
		});
	}

	reveal(): void {
		this.#panel.reveal();
		this.#content.refresh(0);
	}

	/** Whether the report tells about a document: its own, or another of its dataset. */
	isAbout(uri: vscode.Uri): boolean {
		const key = uri.toString();
		const content = this.#content.latest();
		const files = content?.kind === "report" ? content.report.files : [];
		return key === this.uri.toString() || files.some((file) => vscode.Uri.parse(file.uri).toString() === key);
	}

	/** Makes the report anew, once nothing has asked for it for a while. */
	refresh(): void {
		this.#content.refresh();
	}

	dispose(): void {
		this.#panel.dispose();
	}

	async #ask(token: vscode.CancellationToken): Promise<ReportContent> {
		if (!(await documentOf(this.uri))) {
			return this.#message(
				vscode.l10n.t("File not found"),
				vscode.l10n.t("The file was moved, deleted, or closed without being saved."),
			);
		}
		const report = await this.#surroundings.requestReport(this.uri.toString(), token, (percent) =>
			this.#page.tell({ type: "progress", percent }),
		);
		return report
			? { kind: "report", report }
			: this.#message(
					vscode.l10n.t("Nothing to forecast"),
					vscode.l10n.t(
						"No line of this file has both image_url and label, so it is not an annotation file that AutoML for Images can train on.",
					),
				);
	}

	#message(heading: string, text: string): Extract<ReportContent, { kind: "message" }> {
		const uri = this.uri.toString();
		return { kind: "message", uri, name: nameOf(uri), heading, text };
	}

	#receive(message: MessageFromReportPage): void {
		switch (message.type) {
			case "ready":
				this.#showLatest();
				this.#content.refresh(0);
				break;
			case "refresh":
				this.#content.refresh(0);
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

	#showLatest(): void {
		const content = this.#content.latest();
		if (content) {
			this.#page.tell({ type: "show", content });
		}
	}

	#withReport(act: (report: TrainingReport) => Thenable<void>): void {
		const content = this.#content.latest();
		if (content?.kind === "report") {
			void act(content.report);
		}
	}
}
