import * as vscode from "vscode";
import type {
	AnswerMessage,
	RequestHandlers,
	RequestMap,
	RequestMessage,
} from "#core/protocol/pages/page-requests.ts";
import { answerRequest, isQuestion } from "./answer-request.ts";
import { type PageImages, pageHtml } from "./page-html.ts";
import { pageTalk } from "./page-talk.ts";
import { folderOf, isCovered, rootFor } from "./resource-root.ts";
import { restarts } from "./restarts.ts";

/** What a page says without a question. */
export type Said<FromPage> = Exclude<FromPage, { readonly type: "request" }>;

/** A page to put into a panel. */
export interface PageContent<Saying, Requests extends RequestMap> {
	/** The name of its script and style among the built ones. */
	readonly name: string;
	/** Its texts. */
	readonly strings: object;
	readonly images?: PageImages;
	/** The document that the page is about: what lies in its folder can be loaded at once, if that is in the workspace. */
	readonly documentUri?: vscode.Uri;
	/** Hears what the page says. The first thing is `ready`, from every page that takes the place of a hidden one too. */
	readonly receive: (message: Saying) => void;
	/** The answers to the page's questions. */
	readonly handlers?: RequestHandlers<Requests>;
}

/** A page in a panel, as the extension host sees it. */
export interface HostedPage<ToPage> {
	/** Lets the page load this image, and gives the address under which it does. */
	readonly sourceOf: (imageUri: string, documentUri: string) => string;
	/** Says something to the page, if there is one now: a hidden panel has none, and a new one speaks first (`ready`). */
	readonly tell: (message: ToPage) => void;
	/** Whether there is a page that hears what it is told. */
	readonly isListening: () => boolean;
}

/**
 * Loads a page into a panel, or into that of a custom editor. It may load its own files, and images as it is told of
 * them; for an image in another folder it starts again.
 */
export function hostPage<ToPage, Saying extends { readonly type: string }, Requests extends RequestMap>(
	panel: vscode.WebviewPanel,
	extensionUri: vscode.Uri,
	content: PageContent<Saying, Requests>,
): HostedPage<ToPage | AnswerMessage> {
	const { name, strings, images = "none", documentUri, receive, handlers } = content;
	const { webview } = panel;
	const own = vscode.Uri.joinPath(extensionUri, "dist", "webview");
	const address = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(own, file)).toString();
	const isInside = documentUri && vscode.workspace.getWorkspaceFolder(documentUri);
	const roots = isInside ? [folderOf(documentUri.toString())] : [];
	const talk = pageTalk<ToPage | AnswerMessage>((message) => void webview.postMessage(message));

	/** A change of what the page may load restarts it. */
	const allowRoots = () => {
		talk.lost();
		const folders = images === "none" ? [] : roots.map((root) => vscode.Uri.parse(root));
		webview.options = { enableScripts: true, localResourceRoots: [own, ...folders] };
	};
	const rootsChanged = restarts(allowRoots);
	allowRoots();
	webview.onDidReceiveMessage((message: Saying | RequestMessage<Requests>) => {
		if (message.type === "ready") {
			if (rootsChanged.loaded()) {
				return;
			}
			talk.heard();
		}
		if (!isQuestion(message)) {
			receive(message as Saying);
		} else if (handlers) {
			void answerRequest(message, handlers).then(talk.tell);
		}
	});
	panel.onDidChangeViewState(() => {
		if (!panel.visible) {
			talk.lost();
			rootsChanged.gone();
		}
	});
	webview.html = pageHtml({
		cspSource: webview.cspSource,
		images,
		nonce: crypto.randomUUID(),
		script: address(`${name}.js`),
		style: address(`${name}.css`),
		language: vscode.env.language,
		title: panel.title,
		strings,
	});
	return {
		sourceOf(imageUri, ofDocument) {
			if (!isCovered(imageUri, roots)) {
				const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(ofDocument));
				roots.push(rootFor(imageUri, ofDocument, folder?.uri.toString()));
				rootsChanged.demand();
			}
			return webview.asWebviewUri(vscode.Uri.parse(imageUri)).toString();
		},
		tell: talk.tell,
		isListening: talk.isListening,
	};
}
