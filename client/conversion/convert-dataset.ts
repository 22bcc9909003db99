import { basename } from "node:path";
import * as vscode from "vscode";
import type { LanguageServer } from "#client/language/language-client.ts";
import { reportProgress } from "#client/language/server-progress.ts";
import { CONVERT_METHOD, type ConvertParams, type ConvertResult } from "#core/protocol/conversion.ts";
import { announceConversion } from "./conversion-report.ts";
import { findFormats } from "./find-format.ts";
import { type Answers, questions, withFormat } from "./questions.ts";
import { askInSteps } from "./steps.ts";

/** The part of the language server that commands use. */
export type LanguageClientLike = Pick<LanguageServer, "request" | "start">;

/** Answers given beforehand. What is absent is asked for, unless the data tells it. */
export interface ConvertOptions {
	/** The id of a source format; without it the data tells. */
	readonly format?: string;
	/** As URI or path. */
	readonly outputFolder?: vscode.Uri | string;
	readonly baseUrl?: string;
	readonly task?: ConvertParams["task"];
	readonly overwrite?: boolean;
}

/** Where the workspace keeps the base URLs of its conversions, by source. */
const BASE_URLS_KEY = "conversion.baseUrls";

/**
 * The command *Convert Dataset to JSONL…*. Asks for what neither the data nor the options tell, and returns the result,
 * or `undefined` if the user gave up or the data is of no format. `memory` keeps the base URL for the next time.
 */
export async function convertDataset(
	server: LanguageClientLike,
	resource?: vscode.Uri,
	options?: ConvertOptions | readonly vscode.Uri[],
	memory?: vscode.Memento,
): Promise<ConvertResult | undefined> {
	// The Explorer passes the whole selection in place of options.
	const given: ConvertOptions = isSelection(options) ? {} : (options ?? {});
	const params = await askWhatIsOpen(server, resource, given, memory);
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
	server: LanguageClientLike,
	resource: vscode.Uri | undefined,
	given: ConvertOptions,
	memory: vscode.Memento | undefined,
): Promise<ConvertParams | undefined> {
	const chosen = onDisk(resource ?? (await askSource()));
	const start = chosen && (await startingFrom(server, chosen, given));
	if (!start) {
		return undefined;
	}
	const known = memory?.get<Record<string, string>>(BASE_URLS_KEY) ?? {};
	const usual = known[chosen.toString()] ?? Object.values(known).at(-1) ?? "";
	const answers = await askInSteps(questions(usual), start);
	if (!answers?.format || answers.baseUrl === undefined) {
		return undefined;
	}
	const outputFolder = onDisk(answers.outputFolder);
	if (!outputFolder) {
		return undefined;
	}
	if (given.baseUrl === undefined) {
		await memory?.update(BASE_URLS_KEY, { ...known, [chosen.toString()]: answers.baseUrl });
	}
	return {
		format: answers.format.id,
		source: answers.format.source.toString(),
		outputFolder: outputFolder.toString(),
		baseUrl: answers.baseUrl,
		task: answers.task ?? "auto",
		overwrite: given.overwrite ?? false,
	};
}

/** What options and data tell; `undefined` where the data is of no format. */
async function startingFrom(
	server: LanguageClientLike,
	chosen: vscode.Uri,
	given: ConvertOptions,
): Promise<Answers | undefined> {
	const { task, baseUrl } = given;
	const outputFolder =
		typeof given.outputFolder === "string" ? vscode.Uri.file(given.outputFolder) : given.outputFolder;
	const known = {
		...(task === undefined ? {} : { task }),
		...(baseUrl === undefined ? {} : { baseUrl }),
		...(outputFolder ? { outputFolder } : {}),
	};
	if (given.format !== undefined) {
		const format = { id: given.format, name: given.format, source: chosen };
		return { chosen, fitting: [], format, ...known };
	}
	const fitting = await findFormats(server, chosen);
	const [only, ...others] = fitting;
	const answers = { chosen, fitting, ...known };
	return only && (others.length === 0 ? withFormat(answers, only) : answers);
}

function isSelection(
	options: ConvertOptions | readonly vscode.Uri[] | undefined,
): options is readonly vscode.Uri[] {
	return Array.isArray(options);
}

/** On systems whose dialogs show either files or folders, it is folders: each format can start from one. */
async function askSource(): Promise<vscode.Uri | undefined> {
	const chosen = await vscode.window.showOpenDialog({
		title: vscode.l10n.t("Dataset to Convert: a Folder or an Annotation File"),
		openLabel: vscode.l10n.t("Convert"),
		canSelectFiles: true,
		canSelectFolders: true,
	});
	return chosen?.[0];
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
