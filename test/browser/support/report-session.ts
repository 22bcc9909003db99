import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { registerHooks } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { reportHtml } from "#client/pages/report-html.ts";
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
import { ROOT } from "#test/vscode/project.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";
import { openPage } from "./preview-driver.ts";

/** A stand-in for the editor, in which texts are their own translation. */
const VSCODE = "export const l10n = { t: (text) => (typeof text === 'string' ? text : text.message) };";

registerHooks({
	resolve: (specifier, context, next) =>
		specifier === "vscode"
			? { url: `data:text/javascript,${encodeURIComponent(VSCODE)}`, shortCircuit: true }
			: next(specifier, context),
});

/** A page of a report in a browser, with what ends it. */
export interface PageSession<ToPage, FromPage> {
	readonly page: Page;
	/** Sends what the host would send. */
	readonly post: (message: ToPage) => Promise<void>;
	/** Sends it, and waits until the page says that it is on the screen. */
	readonly shown: <Shown>(message: ToPage) => Promise<Shown>;
	/** What the page has said since, but for what it says of itself. */
	readonly said: () => Promise<FromPage[]>;
	readonly close: () => Promise<void>;
}

/** The training report's page. */
export interface ReportSession extends PageSession<MessageToReportPage, MessageFromReportPage> {
	readonly show: (report: TrainingReport) => Promise<ReportShownMessage>;
}

export async function startReportSession(): Promise<ReportSession> {
	const session = await startPage<MessageToReportPage, MessageFromReportPage>("forecast");
	const { reportStrings } = await import("#client/forecast/report-strings.ts");
	await session.post({ type: "strings", strings: reportStrings() });
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
	const session = await startPage<MessageToConversionPage, MessageFromConversionPage>("conversion");
	const { conversionStrings } = await import("#client/conversion/conversion-strings.ts");
	await session.post({ type: "strings", strings: conversionStrings() });
	const name = new URL(uri).pathname;
	return {
		...session,
		show: (report) => session.shown({ type: "show", content: { kind: "report", uri, name, report } }),
	};
}

/** The page of statistics. */
export interface StatisticsSession extends PageSession<MessageToStatisticsPage, MessageFromStatisticsPage> {
	readonly show: (statistics: DatasetStatistics, hasGallery: boolean) => Promise<StatisticsShownMessage>;
}

export async function startStatisticsSession(): Promise<StatisticsSession> {
	const session = await startPage<MessageToStatisticsPage, MessageFromStatisticsPage>("statistics");
	const { statisticsStrings } = await import("#client/statistics/statistics-strings.ts");
	await session.post({ type: "strings", strings: statisticsStrings() });
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
): Promise<PageSession<ToPage, FromPage>> {
	const server = createServer((request, response) => {
		const [, folder, file = ""] = (request.url ?? "").split("/");
		if (folder === "webview") {
			const type = file.endsWith(".css") ? "text/css" : "text/javascript";
			response.setHeader("content-type", type).end(readFileSync(join(ROOT, "dist/webview", file)));
		} else {
			response.setHeader("content-type", "text/html").end(markup(name, `http://${request.headers.host}`));
		}
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const profile = makeTemporaryFolder("automl-report");
	const opened = await openWindow(profile.path, { width: 900, height: 700 });
	const { page } = opened;
	await openPage(page, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, "dark");
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
			await new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
			profile.remove();
		},
	};
}

function markup(name: string, origin: string): string {
	return reportHtml({
		cspSource: origin,
		nonce: "nonce-of-the-test",
		script: `/webview/${name}.js`,
		style: `/webview/${name}.css`,
		language: "en",
	});
}
