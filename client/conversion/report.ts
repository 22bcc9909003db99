import { basename } from "node:path";
import * as vscode from "vscode";
import type { ConvertResult, ProblemList, ReportedProblem } from "#core/protocol/server/conversion.ts";
import { countsText } from "./counts-text.ts";

/** Shows the outcome of a conversion in one notification. Does not wait for the person's answer. */
export function announceConversion(result: ConvertResult, showReport: (uri: vscode.Uri) => void): void {
	announceFiles(result, (file, why) => vscode.l10n.t("{0} was not converted. {1}.", file, why), showReport);
}

/** The same for anything that writes files. `failed` makes the message for a file that could not be processed. */
export function announceFiles(
	result: ConvertResult,
	failed: (file: string, why: string) => string,
	showReport?: (uri: vscode.Uri) => void,
): void {
	switch (result.outcome) {
		case "converted":
			void announce(convertedMessage(result), result.problems, result, showReport);
			break;
		case "failed":
			void announce(failedMessage(result.problems, failed), result.problems);
			break;
		case "exists":
			void vscode.window.showErrorMessage(
				result.files.length === 1
					? vscode.l10n.t("{0} already exists. Nothing was written.", result.files.join(", "))
					: vscode.l10n.t("{0} already exist. Nothing was written.", result.files.join(", ")),
			);
			break;
		case "cancelled":
			break;
	}
}

function convertedMessage({ files, counts }: Extract<ConvertResult, { outcome: "converted" }>): string {
	return vscode.l10n.t(
		"{0}: {1}.",
		files
			.map((file) => basename(file))
			.filter((name) => name.endsWith(".jsonl"))
			.join(", "),
		countsText(counts),
	);
}

function failedMessage({ list }: ProblemList, failed: (file: string, why: string) => string): string {
	const [first] = list;
	return first ? failed(basename(first.file), placed(first)) : vscode.l10n.t("Nothing was written.");
}

/** `written` is absent if nothing was written. */
async function announce(
	message: string,
	problems: ProblemList,
	written?: Extract<ConvertResult, { outcome: "converted" }>,
	showReport?: (uri: vscode.Uri) => void,
): Promise<void> {
	const file = written?.files[0];
	const { error, warning, info } = problems.counts;
	const actions = {
		open: file === undefined ? undefined : vscode.l10n.t("Open"),
		report: written?.report === undefined ? undefined : vscode.l10n.t("Show Report"),
		problems:
			written?.report === undefined && error + warning + info > 0
				? vscode.l10n.t("Show Problems")
				: undefined,
	};
	const offered = Object.values(actions).filter((action) => action !== undefined);
	const answer = await notify(message, file, problems, offered);
	if (answer === undefined) {
		return;
	}
	if (answer === actions.open && file !== undefined) {
		await vscode.window.showTextDocument(vscode.Uri.file(file));
	} else if (answer === actions.report && written?.report !== undefined) {
		showReport?.(vscode.Uri.file(written.report));
	} else {
		showProblems(problems);
	}
}

/** Lost items make it a warning; if nothing was written, it is an error. */
function notify(
	message: string,
	file: string | undefined,
	{ counts }: ProblemList,
	actions: readonly string[],
): Thenable<string | undefined> {
	if (file === undefined) {
		return vscode.window.showErrorMessage(message, ...actions);
	}
	if (counts.error === 0) {
		return vscode.window.showInformationMessage(message, ...actions);
	}
	const lost =
		counts.error === 1
			? vscode.l10n.t("{0} 1 item will not reach training.", message)
			: vscode.l10n.t("{0} {1} items will not reach training.", message, counts.error);
	return vscode.window.showWarningMessage(lost, ...actions);
}

let channel: vscode.OutputChannel | undefined;

/** Lists the problems of the latest conversion in an output channel. */
export function showProblems({ list, counts }: ProblemList): void {
	channel ??= vscode.window.createOutputChannel("AutoML Images: Conversion");
	channel.clear();
	for (const problem of list) {
		channel.appendLine(`${basename(problem.file)}: ${problem.severity}: ${placed(problem)}`);
	}
	const more = counts.fatal + counts.error + counts.warning + counts.info - list.length;
	if (more > 0) {
		channel.appendLine(vscode.l10n.t("… and {0} more", more));
	}
	channel.show();
}

function placed({ element, reason }: ReportedProblem): string {
	return element === "" ? reason : `${element}: ${reason}`;
}
