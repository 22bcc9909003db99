import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { registerHooks } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { reportHtml } from "#client/report/report-html.ts";
import type {
	MessageFromReportPage,
	MessageToReportPage,
	ReportShownMessage,
} from "#core/protocol/report-messages.ts";
import type { TrainingReport } from "#core/protocol/training-report.ts";
import { openWindow } from "#test/vscode/browser.ts";
import { ROOT } from "#test/vscode/project.ts";
import { makeTemporaryFolder } from "#test/vscode/temporary-folder.ts";
import { openPage } from "./preview-page-driver.ts";

/** A stand-in for the editor, in which texts are their own translation. */
const VSCODE = "export const l10n = { t: (text) => text };";

registerHooks({
	resolve: (specifier, context, next) =>
		specifier === "vscode"
			? { url: `data:text/javascript,${encodeURIComponent(VSCODE)}`, shortCircuit: true }
			: next(specifier, context),
});

/** The report's page in a browser, with what ends it. */
export interface ReportSession {
	readonly page: Page;
	/** Sends what the host would send. */
	readonly post: (message: MessageToReportPage) => Promise<void>;
	/** Shows a report and waits until the page says that it is on the screen. */
	readonly show: (report: TrainingReport) => Promise<ReportShownMessage>;
	/** What the page has said, but for what it says of itself. */
	readonly said: () => Promise<MessageFromReportPage[]>;
	readonly close: () => Promise<void>;
}

/** Serves the built page with the markup and the policy that it has in VS Code, and opens it in a window of 900 by 700 pixels. */
export async function startReportSession(): Promise<ReportSession> {
	const server = createServer((request, response) => {
		const [, folder, name = ""] = (request.url ?? "").split("/");
		if (folder === "webview") {
			const type = name.endsWith(".css") ? "text/css" : "text/javascript";
			response.setHeader("content-type", type).end(readFileSync(join(ROOT, "dist/webview", name)));
		} else {
			response.setHeader("content-type", "text/html").end(markup(`http://${request.headers.host}`));
		}
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const profile = makeTemporaryFolder("automl-report");
	const opened = await openWindow(profile.path, { width: 900, height: 700 });
	const { page } = opened;
	await openPage(page, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, "dark");
	const post = (message: MessageToReportPage) =>
		page.evaluate((data) => window.postMessage(data, window.origin), message);
	const messages = () => page.evaluate(() => window.collected.messages as unknown as MessageFromReportPage[]);
	const { reportStrings } = await import("#client/report/report-strings.ts");
	await post({ type: "strings", strings: reportStrings() });
	return {
		page,
		post,
		said: async () => (await messages()).filter(({ type }) => type !== "shown" && type !== "ready"),
		show: async (report) => {
			await page.evaluate(() => {
				window.collected.messages = [];
			});
			await post({ type: "show", content: { kind: "report", report } });
			await page.waitForFunction(() =>
				window.collected.messages.some(({ type }) => (type as string) === "shown"),
			);
			const shown = (await messages()).find(({ type }) => type === "shown");
			return shown as ReportShownMessage;
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

function markup(origin: string): string {
	return reportHtml({
		cspSource: origin,
		nonce: "nonce-of-the-test",
		script: "/webview/report.js",
		style: "/webview/report.css",
		language: "en",
	});
}
