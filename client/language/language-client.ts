import type * as vscode from "vscode";
import { LanguageClient, type Middleware, TransportKind } from "vscode-languageclient/node";

/** The language server's process, started at the first use and stopped with the extension. */
export interface LanguageServer extends vscode.Disposable {
	/** Sends a request once the server runs. */
	readonly request: <R>(method: string, params: unknown, token?: vscode.CancellationToken) => Promise<R>;
	readonly start: () => Promise<LanguageClient>;
}

/** Prepares the language client for JSON Lines documents of every scheme, and for the tables beside them; which of them are about images, the server tells. */
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
			documentSelector: [{ language: "jsonl" }, { language: "yaml", pattern: "**/MLTable" }],
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
	return {
		start,
		request: async (method, params, token) => {
			const running = await start();
			// An absent token must stay absent: as a value it would be sent along as a second parameter.
			return token ? running.sendRequest(method, params, token) : running.sendRequest(method, params);
		},
		dispose: () => void client.dispose().catch((error: unknown) => log.error(String(error))),
	};
}
