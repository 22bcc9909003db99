import * as vscode from "vscode";
import type {
	NotificationMethod,
	ParamsOf,
	RequestMethod,
	ResultOf,
	ServerNotifications,
} from "#core/protocol/server/requests.ts";
import type { RunningClient } from "./running-client.ts";

/** The language server's process, started on first use and stopped with the extension. */
export interface LanguageServer extends vscode.Disposable {
	/** Sends a request as soon as the server runs. */
	readonly request: <Method extends RequestMethod>(
		method: Method,
		params: ParamsOf<Method>,
		token?: vscode.CancellationToken,
	) => Promise<ResultOf<Method>>;
	readonly start: () => Promise<RunningClient>;
	/** Sets the receiver of the notifications with that name. Call it before the server starts; it does not start it. */
	readonly onNotification: <Method extends NotificationMethod>(
		method: Method,
		receive: (params: ServerNotifications[Method]) => void,
	) => void;
}

/** JSON Lines documents of every scheme, and MLTable files; the server decides which of them are about images. */
const DOCUMENTS = [{ language: "jsonl" }, { language: "yaml", pattern: "**/MLTable" }];

/**
 * Sets up the language client. The protocol library is loaded, and the server started, with the first of its documents or
 * the first request. `linkTo` returns the page about a rule.
 */
export function createLanguageServer(
	context: vscode.ExtensionContext,
	log: vscode.LogOutputChannel,
	linkTo: (ruleId: string) => vscode.Uri | undefined,
): LanguageServer {
	const module = context.asAbsolutePath("dist/server.cjs");
	const notifications = new Map<string, (params: unknown) => void>();
	let started: Promise<RunningClient> | undefined;
	const start = () => {
		started ??= import("./running-client.ts").then(({ startClient }) =>
			startClient({ module, documents: DOCUMENTS, log, linkTo, notifications }),
		);
		return started;
	};
	const startFor = (document: vscode.TextDocument) => {
		if (!started && vscode.languages.match(DOCUMENTS, document) > 0) {
			start().catch((error: unknown) => {
				log.error(String(error));
				void vscode.window.showErrorMessage(
					vscode.l10n.t("The AutoML Images language server failed to start: {0}", String(error)),
				);
			});
		}
	};
	const listener = vscode.workspace.onDidOpenTextDocument(startFor);
	vscode.workspace.textDocuments.forEach(startFor);
	return {
		start,
		onNotification: (method, receive) => void notifications.set(method, receive as (params: unknown) => void),
		request: async (method, params, token) => (await start()).sendRequest(method, params, token),
		dispose() {
			listener.dispose();
			started?.then((client) => client.dispose()).catch((error: unknown) => log.error(String(error)));
		},
	};
}
