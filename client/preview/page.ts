import * as vscode from "vscode";
import type { MessageFromPage, MessageToPage } from "#core/protocol/preview-messages.ts";
import { pageStrings } from "./page-strings.ts";
import { previewHtml } from "./preview-html.ts";
import { isCovered, rootFor } from "./resource-root.ts";

/** The page in a webview panel, as the extension host sees it. */
export interface Page {
	/** Lets the page load this image, and gives the address under which it does. */
	readonly sourceOf: (imageUri: string, documentUri: string) => string;
	/** Says something to the page, if there is one now: a hidden panel has none, and a new one asks first (`ready`). */
	readonly tell: (message: MessageToPage) => void;
}

/** Loads the page into a panel. */
export function loadPage(
	panel: vscode.WebviewPanel,
	extensionUri: vscode.Uri,
	receive: (message: MessageFromPage) => void,
): Page {
	const { webview } = panel;
	const own = vscode.Uri.joinPath(extensionUri, "dist", "webview");
	const roots: string[] = [];
	let isListening = false;

	const setOptions = () => {
		isListening = false;
		webview.options = {
			enableScripts: true,
			localResourceRoots: [own, ...roots.map((root) => vscode.Uri.parse(root))],
		};
	};
	setOptions();
	webview.onDidReceiveMessage((message: MessageFromPage) => {
		isListening = true;
		receive(message);
	});
	panel.onDidChangeViewState(() => {
		isListening &&= panel.visible;
	});
	webview.html = previewHtml({
		cspSource: webview.cspSource,
		nonce: crypto.randomUUID(),
		script: webview.asWebviewUri(vscode.Uri.joinPath(own, "preview.js")).toString(),
		style: webview.asWebviewUri(vscode.Uri.joinPath(own, "preview.css")).toString(),
		language: vscode.env.language,
		title: panel.title,
		strings: pageStrings(),
	});
	return {
		sourceOf(imageUri, documentUri) {
			if (!isCovered(imageUri, roots)) {
				const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(documentUri));
				roots.push(rootFor(imageUri, documentUri, folder?.uri.toString()));
				setOptions();
			}
			return webview.asWebviewUri(vscode.Uri.parse(imageUri)).toString();
		},
		tell(message) {
			if (isListening) {
				void webview.postMessage(message);
			}
		},
	};
}
