import type { Page } from "playwright-core";
import type {
	ConversionShownMessage,
	MessageFromConversionPage,
	MessageToConversionPage,
} from "#core/protocol/pages/conversion-report-messages.ts";
import type {
	MessageFromReportPage,
	MessageToReportPage,
	ReportShownMessage,
} from "#core/protocol/pages/report-messages.ts";
import type {
	MessageFromStatisticsPage,
	MessageToStatisticsPage,
	StatisticsShownMessage,
} from "#core/protocol/pages/statistics-messages.ts";
import type { ConversionReport } from "#core/protocol/server/conversion-report.ts";
import type { DatasetStatistics } from "#core/protocol/server/statistics.ts";
import type { TrainingReport } from "#core/protocol/server/training-report.ts";
import { openWindow } from "#test/vscode/browser.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";
import { openPage } from "./preview-driver.ts";
import { servePage } from "./preview-server.ts";

/** A report page in a browser, and how to end it. */
export interface PageSession<ToPage, FromPage> {
	readonly page: Page;
	/** Sends what the host would send. */
	readonly post: (message: ToPage) => Promise<void>;
	/** Sends it, and waits until the page reports that it is on the screen. */
	readonly shown: <Shown>(message: ToPage) => Promise<Shown>;
	/** What the page has sent since then, except messages about itself. */
	readonly said: () => Promise<FromPage[]>;
	readonly close: () => Promise<void>;
}

/** The training report's page. */
export interface ReportSession extends PageSession<MessageToReportPage, MessageFromReportPage> {
	readonly show: (report: TrainingReport) => Promise<ReportShownMessage>;
}

export async function startReportSession(): Promise<ReportSession> {
	const { reportStrings } = await import("#client/forecast/report-strings.ts");
	const session = await startPage<MessageToReportPage, MessageFromReportPage>("forecast", reportStrings());
	return {
		...session,
		show: (report) => session.shown({ type: "show", content: { kind: "report", report } }),
	};
}

/** The page of a conversion's report. */
export interface ConversionSession extends PageSession<MessageToConversionPage, MessageFromConversionPage> {
	readonly show: (report: ConversionReport) => Promise<ConversionShownMessage>;
}

export async function startConversionSession(uri: string): Promise<ConversionSession> {
	const { conversionStrings } = await import("#client/conversion/strings.ts");
	const session = await startPage<MessageToConversionPage, MessageFromConversionPage>(
		"conversion",
		conversionStrings(),
	);
	const name = new URL(uri).pathname;
	return {
		...session,
		show: (report) => session.shown({ type: "show", content: { kind: "report", uri, name, report } }),
	};
}

/** The statistics page. */
export interface StatisticsSession extends PageSession<MessageToStatisticsPage, MessageFromStatisticsPage> {
	readonly show: (statistics: DatasetStatistics, hasGallery: boolean) => Promise<StatisticsShownMessage>;
}

export async function startStatisticsSession(): Promise<StatisticsSession> {
	const { statisticsStrings } = await import("#client/statistics/strings.ts");
	const session = await startPage<MessageToStatisticsPage, MessageFromStatisticsPage>(
		"statistics",
		statisticsStrings(),
	);
	return {
		...session,
		show: (statistics, hasGallery) => {
			const uris = statistics.files.map(({ uri }) => uri);
			return session.shown({ type: "show", content: { kind: "statistics", uris, statistics, hasGallery } });
		},
	};
}

/** Serves a built page with the markup and the policy that it has in VS Code, and opens it in a window of 900 by 700 pixels. */
async function startPage<ToPage, FromPage extends { readonly type: string }>(
	name: string,
	strings: object,
): Promise<PageSession<ToPage, FromPage>> {
	const server = await servePage(new Map(), { name, strings, images: "none" });
	const profile = makeTemporaryFolder("automl-report");
	const opened = await openWindow(profile.path, { width: 900, height: 700 });
	const { page } = opened;
	await openPage(page, server.url, "dark");
	const post = (message: ToPage) =>
		page.evaluate((data) => window.postMessage(data, window.origin), message as unknown);
	const messages = () => page.evaluate(() => window.collected.messages as unknown as FromPage[]);
	return {
		page,
		post,
		said: async () => (await messages()).filter(({ type }) => type !== "shown" && type !== "ready"),
		shown: async <Shown>(message: ToPage) => {
			await page.evaluate(() => {
				window.collected.messages = [];
			});
			await post(message);
			await page.waitForFunction(() =>
				window.collected.messages.some(({ type }) => (type as string) === "shown"),
			);
			return (await messages()).find(({ type }) => type === "shown") as unknown as Shown;
		},
		close: async () => {
			await opened.close();
			await server.close();
			profile.remove();
		},
	};
}
