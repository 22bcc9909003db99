// A bundle of its own, loaded when the language server starts: the library of the protocol is most of the client's code.
import type * as vscode from "vscode";
import { LanguageClient, TransportKind, WorkDoneProgress } from "vscode-languageclient/node";
import type { ParamsOf, RequestMethod, ResultOf } from "#core/protocol/server/requests.ts";
import { linkRules } from "./link-rules.ts";

/** What the language server is started with. */
export interface ServerStart {
	/** Path of the program. */
	readonly module: string;
	readonly documents: { readonly language: string; readonly pattern?: string }[];
	readonly log: vscode.LogOutputChannel;
	/** The page about a rule, by the rule's id. */
	readonly linkTo: (ruleId: string) => vscode.Uri | undefined;
	/** Receivers of the server's notifications, by method. */
	readonly notifications: ReadonlyMap<string, (params: unknown) => void>;
}

/** How far a request is, as the server reports it. */
export interface ReportedProgress {
	readonly percentage: number;
	readonly message: string | undefined;
}

/** The connection to a server that runs. */
export interface RunningClient {
	readonly sendRequest: <Method extends RequestMethod>(
		method: Method,
		params: ParamsOf<Method>,
		token?: vscode.CancellationToken,
	) => Promise<ResultOf<Method>>;
	/** Calls back with each percentage that the server reports for a request with this token. */
	readonly onProgress: (token: string, receive: (progress: ReportedProgress) => void) => vscode.Disposable;
	/** Stops the server. */
	readonly dispose: () => Promise<void>;
}

/** Starts the server's process, and resolves once it answers. */
export async function startClient(start: ServerStart): Promise<RunningClient> {
	const { module, documents, log, linkTo, notifications } = start;
	const client = new LanguageClient(
		"automlImages",
		"AutoML Images",
		{
			run: { module, transport: TransportKind.ipc },
			debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
		},
		{
			documentSelector: documents,
			outputChannel: log,
			diagnosticPullOptions: { onChange: true },
			middleware: linkRules(linkTo),
		},
	);
	for (const [method, receive] of notifications) {
		client.onNotification(method, receive);
	}
	await client.start();
	return {
		sendRequest: (method, params, token) =>
			// An absent token must stay absent: as a value it would be sent along as a second parameter.
			token ? client.sendRequest(method, params, token) : client.sendRequest(method, params),
		onProgress: (token, receive) =>
			client.onProgress(WorkDoneProgress.type, token, (value) => {
				if (value.kind === "report" && value.percentage !== undefined) {
					receive({ percentage: value.percentage, message: value.message });
				}
			}),
		dispose: () => client.dispose(),
	};
}
