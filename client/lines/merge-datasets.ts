import { basename, dirname } from "node:path";
import * as vscode from "vscode";
import { announceFiles } from "#client/conversion/conversion-report.ts";
import { requestFiles, requestReplacing } from "#client/conversion/request-conversion.ts";
import { review } from "#client/conversion/review.ts";
import type { ConvertResult } from "#core/protocol/conversion.ts";
import { MERGE_LINES_METHOD, type MergeLinesParams } from "#core/protocol/line-files.ts";
import { areSaved, chosenFiles } from "./annotation-files.ts";
import type { LineTools } from "./split-dataset.ts";

/** Answers given beforehand. What is absent is asked for; whoever names the result wants no questions. */
export interface MergeOptions {
	readonly sources: readonly vscode.Uri[];
	readonly target?: vscode.Uri;
	readonly deduplicate?: boolean;
	readonly overwrite?: boolean;
}

/**
 * The command *Merge Datasets…*: puts the files that are selected in the Explorer, or picked in a dialog, into one.
 * Returns the result, or `undefined` if the user gave up.
 */
export async function mergeDatasets(
	tools: LineTools,
	resource?: vscode.Uri,
	options?: MergeOptions | readonly vscode.Uri[],
): Promise<ConvertResult | undefined> {
	const given = options && "sources" in options ? options : undefined;
	const sources = given?.sources ?? (await askSources(chosenFiles(resource, options)));
	if (!sources || !(await areSaved(sources))) {
		return undefined;
	}
	const target = given?.target ?? (await askTarget(sources));
	if (!target) {
		return undefined;
	}
	const deduplicate = given?.target
		? (given.deduplicate ?? false)
		: await askRepeated(tools, sources, target);
	if (deduplicate === undefined) {
		return undefined;
	}
	// The dialog has asked already whether a file may be replaced.
	const mayReplace = given ? given.overwrite : true;
	const result = await requestReplacing(
		(overwrite) => request(tools, { sources, target, deduplicate, overwrite }),
		mayReplace,
	);
	if (result) {
		announceFiles(result, (file, why) => vscode.l10n.t("The files were not merged. {0}: {1}.", file, why));
	}
	return result;
}

/** One file alone is no merge: then all are picked. */
async function askSources(chosen: readonly vscode.Uri[]): Promise<readonly vscode.Uri[] | undefined> {
	if (chosen.length > 1) {
		return chosen;
	}
	const [near] = chosen;
	const picked = await vscode.window.showOpenDialog({
		title: vscode.l10n.t("Annotation Files to Merge: Two or More"),
		openLabel: vscode.l10n.t("Merge"),
		canSelectMany: true,
		filters: { [vscode.l10n.t("JSON Lines")]: ["jsonl"] },
		...(near ? { defaultUri: vscode.Uri.file(dirname(near.fsPath)) } : {}),
	});
	if (picked && picked.length < 2) {
		void vscode.window.showErrorMessage(vscode.l10n.t("A merge takes two files or more; one was picked."));
		return undefined;
	}
	return picked;
}

function askTarget(sources: readonly vscode.Uri[]): Thenable<vscode.Uri | undefined> {
	return vscode.window.showSaveDialog({
		title: vscode.l10n.t("File for All Lines"),
		defaultUri: vscode.Uri.joinPath(sources[0] as vscode.Uri, "..", "merged.jsonl"),
		filters: { [vscode.l10n.t("JSON Lines")]: ["jsonl"] },
	});
}

/** Shows what would be written, and asks about lines that stand twice, if there are such. `undefined` where the user gave up. */
async function askRepeated(
	tools: LineTools,
	sources: readonly vscode.Uri[],
	target: vscode.Uri,
): Promise<boolean | undefined> {
	const tryWith = (deduplicate: boolean) =>
		request(tools, { sources, target, deduplicate, overwrite: true, dryRun: true });
	const [all, once] = [await tryWith(false), await tryWith(true)];
	if (all.outcome !== "converted" || once.outcome !== "converted") {
		return false; // what goes wrong is told behind the merge itself
	}
	const place = { step: 1, of: 1, canGoBack: false };
	const repeated = all.counts.lines - once.counts.lines;
	const folder = vscode.Uri.joinPath(target, "..");
	const words = { title: vscode.l10n.t("Merge?"), accept: vscode.l10n.t("$(check) Merge") };
	if (repeated === 0) {
		const reply = await review(all, folder, tools.samples, place, words);
		return reply && reply !== "back" ? false : undefined;
	}
	const leaveOut = vscode.l10n.t("Leave Out {0} Repeated Lines", repeated);
	const keep = vscode.l10n.t("Keep All Lines");
	const answer = await vscode.window.showQuickPick([leaveOut, keep], {
		title: words.title,
		placeHolder: vscode.l10n.t("{0} lines say the same as others of the same image", repeated),
		ignoreFocusOut: true,
	});
	return answer === undefined ? undefined : answer === leaveOut;
}

interface Merge {
	readonly sources: readonly vscode.Uri[];
	readonly target: vscode.Uri;
	readonly deduplicate: boolean;
	readonly overwrite: boolean;
	readonly dryRun?: boolean;
}

function request({ server }: LineTools, { sources, target, ...how }: Merge): Promise<ConvertResult> {
	const params: MergeLinesParams = {
		sources: sources.map(String),
		target: target.toString(),
		...how,
	};
	const title = vscode.l10n.t("Merging into {0}", basename(target.fsPath));
	return requestFiles(server, MERGE_LINES_METHOD, params, title);
}
