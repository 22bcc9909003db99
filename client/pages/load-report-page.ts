import * as vscode from "vscode";
import { reportHtml } from "./report-html.ts";

/** Loads a page of that name into a webview, which may load nothing else. */
export function loadReportPage(webview: vscode.Webview, extensionUri: vscode.Uri, page: string): void {
	const folder = vscode.Uri.joinPath(extensionUri, "dist", "webview");
	webview.options = { enableScripts: true, localResourceRoots: [folder] };
	const address = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
	webview.html = reportHtml({
		cspSource: webview.cspSource,
		nonce: crypto.randomUUID(),
		script: address(`${page}.js`),
		style: address(`${page}.css`),
		language: vscode.env.language,
	});
}
