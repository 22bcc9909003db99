import { basename } from "node:path";
import * as vscode from "vscode";
import { announceFiles } from "#client/conversion/report.ts";
import { requestFiles, requestInTurn, requestReplacing } from "#client/conversion/request-conversion.ts";
import { review, type Tried } from "#client/conversion/review.ts";
import type { ConvertResult } from "#core/protocol/server/conversion.ts";
import type { MergeLinesParams } from "#core/protocol/server/line-files.ts";
import { areSaved, chosenFiles } from "./annotation-files.ts";
import { pickSources } from "./pick-sources.ts";
import type { LineTools } from "./split-dataset.ts";

/** Answers given in advance. Anything absent is asked for. A caller that names the target does not want any questions. */
export interface MergeOptions {
	readonly sources: readonly vscode.Uri[];
	readonly target?: vscode.Uri;
	readonly deduplicate?: boolean;
	readonly overwrite?: boolean;
}

/**
 * The command *Merge Datasets…*: merges the files that are selected in the Explorer, or picked in a list. Returns the
 * result, or `undefined` if the user canceled.
 */
export async function mergeDatasets(
	tools: LineTools,
	resource?: vscode.Uri,
	options?: MergeOptions | readonly vscode.Uri[],
): Promise<ConvertResult | undefined> {
	const given = options && "sources" in options ? options : undefined;
	const sources = given?.sources ?? (await pickSources(chosenFiles(resource, options)));
	if (!sources || !(await areSaved(sources))) {
		return undefined;
	}
	const target = given?.target ?? (await askTarget(sources));
	if (!target) {
		return undefined;
	}
	const wish = given?.target
		? { deduplicate: given.deduplicate ?? false }
		: await askRepeated(tools, sources, target);
	if (!wish) {
		return undefined;
	}
	// The dialog has already asked whether a file may be replaced.
	const mayReplace = given ? given.overwrite : true;
	const result =
		"failure" in wish
			? wish.failure
			: await requestReplacing(
					(overwrite) => request(tools, { sources, target, ...wish, overwrite }),
					mayReplace,
				);
	if (result) {
		announceFiles(result, (file, why) => vscode.l10n.t("The files were not merged. {0}: {1}.", file, why));
	}
	return result;
}

function askTarget(sources: readonly vscode.Uri[]): Thenable<vscode.Uri | undefined> {
	return vscode.window.showSaveDialog({
		title: vscode.l10n.t("Output File"),
		defaultUri: vscode.Uri.joinPath(sources[0] as vscode.Uri, "..", "merged.jsonl"),
		filters: { [vscode.l10n.t("JSON Lines")]: ["jsonl"] },
	});
}

/**
 * Shows what would be written, and asks about repeated lines, if there are any. Returns the trial's result if nothing
 * can be written; `undefined` if the user canceled.
 */
async function askRepeated(
	tools: LineTools,
	sources: readonly vscode.Uri[],
	target: vscode.Uri,
): Promise<{ readonly deduplicate: boolean } | { readonly failure: ConvertResult } | undefined> {
	const trial = { sources, target, overwrite: true, dryRun: true };
	const results = await requestInTurn(
		tools.server,
		"automlImages/mergeLines",
		[false, true].map((deduplicate) => paramsOf({ ...trial, deduplicate })),
		titleOf(target),
	);
	const failure = results.find(({ outcome }) => outcome !== "converted");
	if (failure) {
		return { failure };
	}
	const [all, once] = results as [Tried, Tried];
	const place = { step: 1, of: 1, canGoBack: false };
	const repeated = all.counts.lines - once.counts.lines;
	const folder = vscode.Uri.joinPath(target, "..");
	const words = { title: vscode.l10n.t("Merge?"), accept: vscode.l10n.t("$(check) Merge") };
	if (repeated === 0) {
		const reply = await review(all, folder, tools.samples, place, words);
		return reply && reply !== "back" ? { deduplicate: false } : undefined;
	}
	const leaveOut = vscode.l10n.t("Leave Out Repeated Lines ({0})", repeated);
	const keep = vscode.l10n.t("Keep All Lines");
	const answer = await vscode.window.showQuickPick([leaveOut, keep], {
		title: words.title,
		placeHolder: vscode.l10n.t("Lines that repeat an earlier line for the same image: {0}", repeated),
		ignoreFocusOut: true,
	});
	return answer === undefined ? undefined : { deduplicate: answer === leaveOut };
}

interface Merge {
	readonly sources: readonly vscode.Uri[];
	readonly target: vscode.Uri;
	readonly deduplicate: boolean;
	readonly overwrite: boolean;
	readonly dryRun?: boolean;
}

function request({ server }: LineTools, merge: Merge): Promise<ConvertResult> {
	return requestFiles(server, "automlImages/mergeLines", paramsOf(merge), titleOf(merge.target));
}

function paramsOf({ sources, target, ...how }: Merge): MergeLinesParams {
	return { sources: sources.map(String), target: target.toString(), ...how };
}

function titleOf(target: vscode.Uri): string {
	return vscode.l10n.t("Merging into {0}", basename(target.fsPath));
}
