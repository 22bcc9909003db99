import * as vscode from "vscode";
import { previewHtml } from "#client/pages/preview-html.ts";
import { folderOf, isCovered, rootFor } from "#client/pages/resource-root.ts";
import type { MessageFromPage, MessageToPage } from "#core/protocol/pages/preview-messages.ts";
import { pageStrings } from "./page-strings.ts";

/** A page that draws images, as the extension host sees it. */
export interface ImagePage<ToPage> {
	/** Lets the page load this image, and gives the address under which it does. */
	readonly sourceOf: (imageUri: string, documentUri: string) => string;
	/** Says something to the page, if there is one now: a hidden panel has none, and a new one asks first (`ready`). */
	readonly tell: (message: ToPage) => void;
}

/** The preview's page. */
export type Page = ImagePage<MessageToPage>;

/** Loads the preview's page into a panel. */
export function loadPage(
	panel: vscode.WebviewPanel,
	extensionUri: vscode.Uri,
	receive: (message: MessageFromPage) => void,
): Page {
	return loadImagePage(panel, extensionUri, { name: "preview", strings: pageStrings() }, receive);
}

/**
 * Loads the page of that name into a panel. It may load its own files, and images as it is told of them: at once what lies
 * in the folder of `documentUri`, if that is in the workspace; for another folder it starts again.
 */
export function loadImagePage<ToPage, FromPage>(
	panel: vscode.WebviewPanel,
	extensionUri: vscode.Uri,
	{
		name,
		strings,
		documentUri,
	}: { readonly name: string; readonly strings: object; readonly documentUri?: vscode.Uri },
	receive: (message: FromPage) => void,
): ImagePage<ToPage> {
	const { webview } = panel;
	const own = vscode.Uri.joinPath(extensionUri, "dist", "webview");
	const isInside = documentUri && vscode.workspace.getWorkspaceFolder(documentUri);
	const roots = isInside ? [folderOf(documentUri.toString())] : [];
	let isListening = false;

	const setOptions = () => {
		isListening = false;
		webview.options = {
			enableScripts: true,
			localResourceRoots: [own, ...roots.map((root) => vscode.Uri.parse(root))],
		};
	};
	setOptions();
	webview.onDidReceiveMessage((message: FromPage) => {
		isListening = true;
		receive(message);
	});
	panel.onDidChangeViewState(() => {
		isListening &&= panel.visible;
	});
	webview.html = previewHtml({
		cspSource: webview.cspSource,
		nonce: crypto.randomUUID(),
		script: webview.asWebviewUri(vscode.Uri.joinPath(own, `${name}.js`)).toString(),
		style: webview.asWebviewUri(vscode.Uri.joinPath(own, `${name}.css`)).toString(),
		language: vscode.env.language,
		title: panel.title,
		strings,
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
