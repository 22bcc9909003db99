import * as vscode from "vscode";
import { loadReportPage } from "#client/pages/load-report-page.ts";
import { nameOf } from "#client/preview/picture.ts";
import type {
	MessageFromStatisticsPage,
	MessageToStatisticsPage,
	StatisticsContent,
	StatisticsShownMessage,
} from "#core/protocol/pages/statistics-messages.ts";
import { saveStatistics } from "./export-statistics.ts";
import { hasGallery, openInGallery } from "./open-in-gallery.ts";
import type { RequestStatistics } from "./request-statistics.ts";
import { statisticsStrings } from "./statistics-strings.ts";

/** What a panel needs from its surroundings. */
export interface StatisticsSurroundings {
	readonly extensionUri: vscode.Uri;
	readonly request: RequestStatistics;
	readonly onShown: (message: StatisticsShownMessage) => void;
}

/** Statistics of some files. They are made anew when a person asks: to count a large file at every key press would tell nobody more. */
export class StatisticsPanel implements vscode.Disposable {
	readonly #uris: readonly string[];
	readonly #panel: vscode.WebviewPanel;
	readonly #surroundings: StatisticsSurroundings;
	#content: StatisticsContent | undefined;
	/** A hidden panel has no page, and a new page asks first. */
	#isListening = false;
	#request: vscode.CancellationTokenSource | undefined;

	constructor(panel: vscode.WebviewPanel, uris: readonly string[], surroundings: StatisticsSurroundings) {
		this.#uris = uris;
		this.#panel = panel;
		this.#surroundings = surroundings;
		panel.title = vscode.l10n.t("Statistics for {0}", nameOf(uris[0] ?? ""));
		panel.webview.onDidReceiveMessage((message: MessageFromStatisticsPage) => this.#receive(message));
		panel.onDidChangeViewState(() => {
			this.#isListening &&= panel.visible;
		});
		panel.onDidDispose(() => this.#request?.cancel());
		loadReportPage(panel.webview, surroundings.extensionUri, "statistics");
	}

	onDidClose(listener: () => void): void {
		this.#panel.onDidDispose(listener);
	}

	reveal(): void {
		this.#panel.reveal();
		void this.#update();
	}

	dispose(): void {
		this.#panel.dispose();
	}

	async #update(): Promise<void> {
		this.#request?.cancel();
		const request = new vscode.CancellationTokenSource();
		this.#request = request;
		const content = await this.#ask(request.token);
		if (!request.token.isCancellationRequested) {
			this.#content = content;
			this.#tell({ type: "show", content });
		}
	}

	async #ask(token: vscode.CancellationToken): Promise<StatisticsContent> {
		const uris = this.#uris;
		try {
			const statistics = await this.#surroundings.request(uris, token, (percent) =>
				this.#tell({ type: "progress", percent }),
			);
			return { kind: "statistics", uris, statistics, hasGallery: await hasGallery() };
		} catch (error) {
			const uri = uris[0] ?? "";
			const heading = vscode.l10n.t("Counting the files failed");
			return { kind: "message", uris, uri, name: nameOf(uri), heading, text: String(error) };
		}
	}

	#tell(message: MessageToStatisticsPage): void {
		if (this.#isListening) {
			void this.#panel.webview.postMessage(message);
		}
	}

	#receive(message: MessageFromStatisticsPage): void {
		switch (message.type) {
			case "ready":
				this.#isListening = true;
				this.#tell({ type: "strings", strings: statisticsStrings() });
				if (this.#content) {
					this.#tell({ type: "show", content: this.#content });
				} else {
					void this.#update();
				}
				break;
			case "refresh":
				void this.#update();
				break;
			case "openGallery":
				void openInGallery(message.uri, message.filter);
				break;
			case "save":
				if (this.#content?.kind === "statistics") {
					void saveStatistics(this.#content.statistics, message.format);
				}
				break;
			case "shown":
				this.#surroundings.onShown(message);
				break;
		}
	}
}
