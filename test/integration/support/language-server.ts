import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
	type CancellationToken,
	type CodeAction,
	createProtocolConnection,
	type Diagnostic,
	type DocumentDiagnosticReport,
	type ProtocolConnection,
	type Range,
	StreamMessageReader,
	StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import type { ParamsOf, RequestMethod, ResultOf } from "#core/protocol/server/requests.ts";

/** The built language server, driven over stdio as an editor would. */
export interface LanguageServer {
	readonly connection: ProtocolConnection;
	readonly pid: number;
	/** A new empty folder, which is the workspace. */
	readonly folder: string;
	/** Sends one of our own requests. */
	readonly ask: <Method extends RequestMethod>(
		method: Method,
		params: ParamsOf<Method>,
		token?: CancellationToken,
	) => Promise<ResultOf<Method>>;
	/** Says that the settings have changed, as an editor does. */
	readonly settingsChanged: () => Promise<void>;
	readonly open: (name: string, text: string) => Promise<string>;
	readonly edit: (uri: string, range: Range | undefined, text: string) => Promise<void>;
	readonly report: (uri: string, previousResultId?: string) => Promise<DocumentDiagnosticReport>;
	readonly diagnostics: (uri: string) => Promise<readonly Diagnostic[]>;
	readonly actions: (uri: string, range: Range, only?: string[]) => Promise<CodeAction[]>;
	/** Resolves when the server asks the editor to pull again, or has asked since the last call. */
	readonly refreshed: () => Promise<void>;
	readonly stop: () => Promise<void>;
}

/** Starts `dist/server.cjs`, or another program, with its own workspace and the given settings of the section `automlImages`. */
export async function startLanguageServer(
	settings: Record<string, unknown> = {},
	program = "dist/server.cjs",
): Promise<LanguageServer> {
	const folder = mkdtempSync(join(tmpdir(), "automl-images-"));
	const child = spawn(process.execPath, [program, "--stdio"], {
		stdio: ["pipe", "pipe", "inherit"],
	});
	const connection = createProtocolConnection(
		new StreamMessageReader(child.stdout),
		new StreamMessageWriter(child.stdin),
	);
	connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
		items.map(() => settings),
	);
	connection.onRequest("client/registerCapability", () => null);
	let hasNews = false;
	let tellNews = () => {};
	connection.onRequest("workspace/diagnostic/refresh", () => {
		hasNews = true;
		tellNews();
		return null;
	});
	connection.listen();
	const uriOf = (path: string) => pathToFileURL(path).toString();
	await connection.sendRequest("initialize", {
		processId: process.pid,
		rootUri: uriOf(folder),
		capabilities: {
			workspace: {
				configuration: true,
				workspaceFolders: true,
				diagnostics: { refreshSupport: true },
				didChangeWatchedFiles: { dynamicRegistration: true },
			},
			textDocument: { diagnostic: {} },
		},
		workspaceFolders: [{ uri: uriOf(folder), name: "workspace" }],
	});
	await connection.sendNotification("initialized", {});
	const versions = new Map<string, number>();
	const report = (uri: string, previousResultId?: string) =>
		connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
			textDocument: { uri },
			...(previousResultId === undefined ? {} : { previousResultId }),
		});
	return {
		connection,
		pid: child.pid as number,
		folder,
		report,
		// An absent token must stay absent: as a value it would be sent along as a second parameter.
		ask: (method, params, token) =>
			token ? connection.sendRequest(method, params, token) : connection.sendRequest(method, params),
		settingsChanged: () =>
			connection.sendNotification("workspace/didChangeConfiguration", { settings: null }),
		open: async (name, text) => {
			const uri = uriOf(join(folder, name));
			versions.set(uri, 1);
			await connection.sendNotification("textDocument/didOpen", {
				textDocument: { uri, languageId: "jsonl", version: 1, text },
			});
			return uri;
		},
		edit: async (uri, range, text) => {
			const version = (versions.get(uri) ?? 1) + 1;
			versions.set(uri, version);
			await connection.sendNotification("textDocument/didChange", {
				textDocument: { uri, version },
				contentChanges: [range ? { range, text } : { text }],
			});
		},
		diagnostics: async (uri) => {
			const answer = await report(uri);
			return answer.kind === "full" ? answer.items : [];
		},
		actions: (uri, range, only) =>
			connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
				textDocument: { uri },
				range,
				context: { diagnostics: [], ...(only ? { only } : {}) },
			}),
		refreshed: async () => {
			if (!hasNews) {
				await new Promise<void>((resolve) => {
					tellNews = resolve;
				});
			}
			hasNews = false;
		},
		stop: async () => {
			await connection.sendRequest("shutdown");
			const exited = once(child, "exit");
			await connection.sendNotification("exit");
			await exited;
			connection.dispose();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** A range inside one line. */
export function inLine(line: number, start: number, end: number): Range {
	return { start: { line, character: start }, end: { line, character: end } };
}
