import * as vscode from "vscode";
import { LanguageClient, type Middleware, TransportKind } from "vscode-languageclient/node";

/** The language server's process, started at the first use and stopped with the extension. */
export interface LanguageServer extends vscode.Disposable {
	/** Sends a request once the server runs. */
	readonly request: <R>(method: string, params: unknown, token?: vscode.CancellationToken) => Promise<R>;
	readonly start: () => Promise<LanguageClient>;
	/** Calls back with each notification of that name. Does not start the server. */
	readonly onNotification: <P>(method: string, receive: (params: P) => void) => void;
}

/** JSON Lines documents of every scheme, and the tables beside them; which of them are about images, the server tells. */
const DOCUMENTS = [{ language: "jsonl" }, { language: "yaml", pattern: "**/MLTable" }];

/** Prepares the language client. The server starts with the first of its documents, or the first request. */
export function createLanguageServer(
	context: vscode.ExtensionContext,
	log: vscode.LogOutputChannel,
	middleware: Middleware,
): LanguageServer {
	const module = context.asAbsolutePath("dist/server.cjs");
	const client = new LanguageClient(
		"automlImages",
		"AutoML Images",
		{
			run: { module, transport: TransportKind.ipc },
			debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
		},
		{
			documentSelector: DOCUMENTS,
			outputChannel: log,
			diagnosticPullOptions: { onChange: true },
			middleware,
		},
	);
	let started: Promise<LanguageClient> | undefined;
	const start = () => {
		started ??= client.start().then(() => client);
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
		onNotification: (method, receive) => void client.onNotification(method, receive),
		request: async (method, params, token) => {
			const running = await start();
			// An absent token must stay absent: as a value it would be sent along as a second parameter.
			return token ? running.sendRequest(method, params, token) : running.sendRequest(method, params);
		},
		dispose() {
			listener.dispose();
			client.dispose().catch((error: unknown) => log.error(String(error)));
		},
	};
}
