import * as vscode from "vscode";
import type { ConvertParams, ConvertResult } from "#core/protocol/server/conversion.ts";
import { findFormats } from "./find-format.ts";
import { type AllAnswers, type Answers, type Format, questions, withFormat } from "./questions.ts";
import { remember, usualAnswers } from "./remembered.ts";
import { announceConversion } from "./report.ts";
import { type LanguageClientLike, requestConversion, requestReplacing } from "./request-conversion.ts";
import { review } from "./review.ts";
import type { SampleDocuments } from "./sample-document.ts";
import { NO_SPLIT, type SplitAnswer } from "./split-question.ts";
import { askInSteps } from "./steps.ts";

/** Answers given in advance. Anything absent is asked for, unless the data answers it; without a `format`, it is detected. */
export interface GivenAnswers
	extends Partial<Pick<ConvertParams, "format" | "baseUrl" | "task" | "layout" | "overwrite">> {
	/** As URI or path. */
	readonly outputFolder?: vscode.Uri | string;
	readonly split?: SplitAnswer;
}

/** What the command works with. */
export interface ConvertTools {
	readonly server: LanguageClientLike;
	readonly samples: SampleDocuments;
	/** Shows the report that was written. */
	readonly showReport: (uri: vscode.Uri) => void;
	/** Remembers the answers for the next time. */
	readonly memory: vscode.Memento;
}

/**
 * The command *Convert Dataset to JSONL…*. Asks for what neither the data nor the options say, and returns the result,
 * or `undefined` if the user canceled or the format was not recognized.
 */
export async function convertDataset(
	tools: ConvertTools,
	resource?: vscode.Uri,
	options?: GivenAnswers | readonly vscode.Uri[],
): Promise<ConvertResult | undefined> {
	// The Explorer passes the whole selection in place of the options.
	const given: GivenAnswers = isSelection(options) ? {} : (options ?? {});
	const params = await askWhatIsOpen(tools, resource, given);
	if (!params) {
		return undefined;
	}
	const { server } = tools;
	const result = await requestReplacing(
		(overwrite) => requestConversion(server, { ...params, overwrite }),
		given.overwrite,
	);
	if (result) {
		announceConversion(result, tools.showReport);
	}
	return result;
}

async function askWhatIsOpen(
	{ server, samples, memory }: ConvertTools,
	resource: vscode.Uri | undefined,
	given: GivenAnswers,
): Promise<ConvertParams | undefined> {
	const chosen = onDisk(resource ?? (await askSource()));
	const start = chosen && (await startingFrom(server, chosen, given));
	if (!start) {
		return undefined;
	}
	const steps = questions(usualAnswers(memory, chosen), async (answers, place) => {
		const result = await requestConversion(server, { ...paramsOf(answers, given), dryRun: true });
		// Errors are reported after the conversion itself.
		return result.outcome === "converted"
			? review(result, folderOf(answers), samples, place)
			: { answer: "convert" };
	});
	const answers = await askInSteps(steps, start);
	if (!answers || !isComplete(answers) || !onDisk(answers.outputFolder)) {
		return undefined;
	}
	if (given.baseUrl === undefined) {
		await remember(memory, chosen, answers);
	}
	return paramsOf(answers, given);
}

function isComplete(answers: Answers): answers is AllAnswers {
	return answers.format !== undefined && answers.baseUrl !== undefined && answers.outputFolder !== undefined;
}

function paramsOf(answers: AllAnswers, given: GivenAnswers): ConvertParams {
	const { format, task, baseUrl, outputFolder, split, layout } = answers;
	return {
		format: format.id,
		source: format.source.toString(),
		outputFolder: outputFolder.toString(),
		baseUrl,
		task: task ?? "auto",
		...split,
		...(layout === undefined ? {} : { layout }),
		overwrite: given.overwrite ?? false,
		report: true,
	};
}

/** The folder in and around which images are searched for. */
function folderOf({ format: { source, startsFrom } }: AllAnswers): vscode.Uri {
	return startsFrom === "folder" ? source : vscode.Uri.joinPath(source, "..");
}

/** What options and data say; `undefined` if the format was not recognized. */
async function startingFrom(
	server: LanguageClientLike,
	chosen: vscode.Uri,
	given: GivenAnswers,
): Promise<Answers | undefined> {
	const { task, baseUrl } = given;
	const outputFolder =
		typeof given.outputFolder === "string" ? vscode.Uri.file(given.outputFolder) : given.outputFolder;
	// A caller that specifies both source and destination does not want any questions.
	const isSettled = baseUrl !== undefined && outputFolder !== undefined;
	const split = given.split ?? (isSettled ? NO_SPLIT : undefined);
	const known = {
		...(task === undefined ? {} : { task }),
		...(baseUrl === undefined ? {} : { baseUrl }),
		...(outputFolder ? { outputFolder } : {}),
		...(split ? { split } : {}),
		...(given.layout === undefined ? {} : { layout: given.layout }),
		isReviewed: isSettled,
	};
	if (given.format !== undefined) {
		const format: Format = { id: given.format, name: given.format, source: chosen, startsFrom: "file" };
		return { chosen, fitting: [], format, ...known };
	}
	const fitting = await findFormats(server, chosen);
	const [only, ...others] = fitting;
	const answers = { chosen, fitting, ...known };
	return only && (others.length === 0 ? withFormat(answers, only) : answers);
}

function isSelection(
	options: GivenAnswers | readonly vscode.Uri[] | undefined,
): options is readonly vscode.Uri[] {
	return Array.isArray(options);
}

/** On systems whose dialogs show either files or folders, show folders: every format can start from one. */
async function askSource(): Promise<vscode.Uri | undefined> {
	const chosen = await vscode.window.showOpenDialog({
		title: vscode.l10n.t("Dataset to Convert (Folder or Annotation File)"),
		openLabel: vscode.l10n.t("Convert"),
		canSelectFiles: true,
		canSelectFolders: true,
	});
	return chosen?.[0];
}

/** The server reads files on disk, not documents of other file systems. */
function onDisk(uri: vscode.Uri | undefined): vscode.Uri | undefined {
	if (!uri || uri.scheme === "file") {
		return uri;
	}
	void vscode.window.showErrorMessage(
		vscode.l10n.t("{0} is not on disk. Only files on disk can be converted.", uri.toString(true)),
	);
	return undefined;
}
