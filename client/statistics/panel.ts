import * as vscode from "vscode";
import { nameOf } from "#client/editors/document-name.ts";
import { askedContent } from "#client/pages/asked-content.ts";
import type { FreshContent } from "#client/pages/fresh-content.ts";
import { type HostedPage, hostPage } from "#client/pages/host-page.ts";
import type {
	MessageFromStatisticsPage,
	MessageToStatisticsPage,
	StatisticsContent,
	StatisticsShownMessage,
} from "#core/protocol/pages/statistics-messages.ts";
import { saveStatistics } from "./export-statistics.ts";
import { hasGallery, openInGallery } from "./open-in-gallery.ts";
import type { RequestStatistics } from "./request-statistics.ts";
import { statisticsStrings } from "./strings.ts";

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
	readonly #page: HostedPage<MessageToStatisticsPage>;
	readonly #content: FreshContent<StatisticsContent>;

	constructor(panel: vscode.WebviewPanel, uris: readonly string[], surroundings: StatisticsSurroundings) {
		this.#uris = uris;
		this.#panel = panel;
		this.#surroundings = surroundings;
		panel.title = vscode.l10n.t("Statistics for {0}", nameOf(uris[0] ?? ""));
		this.#content = askedContent(panel, {
			ask: (token) => this.#ask(token),
			explain: (error) => this.#failure(error),
			show: (content) => this.#page.tell({ type: "show", content }),
		});
		this.#page = hostPage(panel, surroundings.extensionUri, {
			name: "statistics",
			strings: statisticsStrings(),
			receive: (message: MessageFromStatisticsPage) => this.#receive(message),
		});
	}

	reveal(): void {
		this.#panel.reveal();
		this.#content.refresh(0);
	}

	dispose(): void {
		this.#panel.dispose();
	}

	async #ask(token: vscode.CancellationToken): Promise<StatisticsContent> {
		const uris = this.#uris;
		const statistics = await this.#surroundings.request(uris, token, (percent) =>
			this.#page.tell({ type: "progress", percent }),
		);
		return { kind: "statistics", uris, statistics, hasGallery: await hasGallery() };
	}

	#failure(error: unknown): StatisticsContent {
		const uris = this.#uris;
		const uri = uris[0] ?? "";
		const heading = vscode.l10n.t("The files could not be counted");
		return {
			...{ kind: "message", uris, uri, name: nameOf(uri), heading, text: String(error) },
			canTryAgain: true,
		};
	}

	#receive(message: MessageFromStatisticsPage): void {
		const content = this.#content.latest();
		switch (message.type) {
			case "ready":
				if (content) {
					this.#page.tell({ type: "show", content });
				} else {
					this.#content.refresh(0);
				}
				break;
			case "refresh":
				this.#content.refresh(0);
				break;
			case "openGallery":
				void openInGallery(message.uri, message.filter);
				break;
			case "save":
				if (content?.kind === "statistics") {
					void saveStatistics(content.statistics, message.format);
				}
				break;
			case "shown":
				this.#surroundings.onShown(message);
				break;
		}
	}
}
