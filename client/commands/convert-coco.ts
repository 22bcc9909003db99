import { basename } from "node:path";
import * as vscode from "vscode";
import type { LanguageServer } from "#client/language/language-client.ts";
import { CONVERT_METHOD, type ConvertParams, type ConvertResult } from "#core/protocol/conversion.ts";
import { askBaseUrl, askOutputFolder, askSource, askTask } from "./ask-conversion.ts";
import { announceConversion } from "./conversion-report.ts";
import { reportProgress } from "./server-progress.ts";

/** The part of the language server that commands use. */
export type LanguageClientLike = Pick<LanguageServer, "request" | "start">;

/** Answers given beforehand. What is absent is asked for. */
export interface ConvertCocoOptions {
	/** As URI or path. */
	readonly outputFolder?: vscode.Uri | string;
	readonly baseUrl?: string;
	readonly task?: ConvertParams["task"];
	readonly overwrite?: boolean;
}

/**
 * The command *Convert COCO to JSONL…*. Asks for what neither the resource nor the options tell, and returns the
 * result, or `undefined` if the user gave up. `memory` keeps the base URL for the next time in this workspace.
 */
export async function convertCoco(
	server: LanguageClientLike,
	resource?: vscode.Uri,
	options?: ConvertCocoOptions | readonly vscode.Uri[],
	memory?: vscode.Memento,
): Promise<ConvertResult | undefined> {
	// The Explorer passes the whole selection in place of options.
	const given: ConvertCocoOptions = isSelection(options) ? {} : (options ?? {});
	const params = await askWhatIsOpen(resource, given, memory);
	if (!params) {
		return undefined;
	}
	let result = await run(server, params);
	if (result.outcome === "exists" && given.overwrite === undefined) {
		if (!(await mayReplace(result.files))) {
			return result;
		}
		result = await run(server, { ...params, overwrite: true });
	}
	announceConversion(result);
	return result;
}

async function askWhatIsOpen(
	resource: vscode.Uri | undefined,
	given: ConvertCocoOptions,
	memory: vscode.Memento | undefined,
): Promise<ConvertParams | undefined> {
	const source = onDisk(resource ?? (await askSource()));
	const task = source && (given.task ?? (await askTask()));
	const baseUrl = task && (given.baseUrl ?? (await askBaseUrl(memory)));
	if (!source || !task || baseUrl === undefined) {
		return undefined;
	}
	const outputFolder = onDisk(uriOf(given.outputFolder) ?? (await askOutputFolder(source)));
	return (
		outputFolder && {
			format: "coco",
			source: source.toString(),
			outputFolder: outputFolder.toString(),
			baseUrl,
			task,
			overwrite: given.overwrite ?? false,
		}
	);
}

function uriOf(folder: vscode.Uri | string | undefined): vscode.Uri | undefined {
	return typeof folder === "string" ? vscode.Uri.file(folder) : folder;
}

function isSelection(
	options: ConvertCocoOptions | readonly vscode.Uri[] | undefined,
): options is readonly vscode.Uri[] {
	return Array.isArray(options);
}

/** The server reads files, not the documents of other file systems. */
function onDisk(uri: vscode.Uri | undefined): vscode.Uri | undefined {
	if (!uri || uri.scheme === "file") {
		return uri;
	}
	void vscode.window.showErrorMessage(
		vscode.l10n.t("{0} is not on disk; only files on disk can be converted.", uri.toString(true)),
	);
	return undefined;
}

async function run(server: LanguageClientLike, params: ConvertParams): Promise<ConvertResult> {
	return vscode.window.withProgress(
		{
			location: vscode.ProgressLocation.Notification,
			title: vscode.l10n.t("Converting {0}", basename(vscode.Uri.parse(params.source).fsPath)),
			cancellable: true,
		},
		async (progress, cancellation) => {
			const reporting = await reportProgress(server, progress);
			try {
				return await server.request<ConvertResult>(
					CONVERT_METHOD,
					{ ...params, workDoneToken: reporting.token },
					cancellation,
				);
			} finally {
				reporting.dispose();
			}
		},
	);
}

async function mayReplace(files: readonly string[]): Promise<boolean> {
	const replace = vscode.l10n.t("Replace");
	const answer = await vscode.window.showWarningMessage(
		vscode.l10n.t("{0} exists already. Replace it?", files.map((file) => basename(file)).join(", ")),
		{ modal: true, detail: files.join("\n") },
		replace,
	);
	return answer === replace;
}
