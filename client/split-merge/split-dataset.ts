import { basename, dirname } from "node:path";
import * as vscode from "vscode";
import { pickOutputFolder } from "#client/conversion/output-folder-question.ts";
import { announceFiles } from "#client/conversion/report.ts";
import {
	type LanguageClientLike,
	requestFiles,
	requestReplacing,
} from "#client/conversion/request-conversion.ts";
import { review } from "#client/conversion/review.ts";
import type { SampleDocuments } from "#client/conversion/sample-document.ts";
import {
	lineSplitChoices,
	pickLayout,
	pickSplit,
	type SplitAnswer,
} from "#client/conversion/split-question.ts";
import { askInSteps, type Step, withAnswer } from "#client/conversion/steps.ts";
import type { Layout } from "#core/model/conversion-options.ts";
import type { ConvertResult } from "#core/protocol/server/conversion.ts";
import type { SplitLinesParams } from "#core/protocol/server/line-files.ts";
import { areSaved, chosenFiles } from "./annotation-files.ts";

/** What the commands work with. */
export interface LineTools {
	readonly server: LanguageClientLike;
	readonly samples: SampleDocuments;
}

/** Answers given in advance. Anything absent is asked for. A caller that specifies both how and where does not want any questions. */
export interface SplitOptions {
	readonly split?: SplitAnswer;
	readonly layout?: Layout;
	readonly outputFolder?: vscode.Uri;
	readonly overwrite?: boolean;
}

interface Answers extends SplitOptions {
	readonly isReviewed?: boolean;
}

/**
 * The command *Split Dataset…*: splits an annotation file (the active editor's by default). Returns the result, or
 * `undefined` if the user canceled.
 */
export async function splitDataset(
	tools: LineTools,
	resource?: vscode.Uri,
	options?: SplitOptions | readonly vscode.Uri[],
): Promise<ConvertResult | undefined> {
	// The Explorer passes the whole selection in place of the options.
	const given: SplitOptions = options && !("length" in options) ? options : {};
	const [source] = chosenFiles(resource);
	if (!source || !(await areSaved([source]))) {
		return undefined;
	}
	const isSettled = given.split !== undefined && given.outputFolder !== undefined;
	const start: Answers = { ...given, ...(isSettled ? { isReviewed: true } : {}) };
	const answers = await askInSteps(steps(tools, source), start);
	if (!answers) {
		return undefined;
	}
	const result = await requestReplacing(
		(overwrite) => request(tools, source, answers, { overwrite }),
		given.overwrite,
	);
	if (result) {
		announceFiles(result, (file, why) => vscode.l10n.t("{0} was not split. {1}.", file, why));
	}
	return result;
}

function steps(tools: LineTools, source: vscode.Uri): readonly Step<Answers>[] {
	return [
		{
			isOpen: ({ split }) => !split,
			ask: async (answers, place) =>
				withAnswer(await pickSplit(lineSplitChoices(), place), (split) => ({ ...answers, split })),
		},
		{
			isOpen: ({ layout, isReviewed }) => layout === undefined && !isReviewed,
			ask: async (answers, place) =>
				withAnswer(await pickLayout(place), (layout) => ({ ...answers, layout })),
		},
		{
			isOpen: ({ outputFolder }) => !outputFolder,
			ask: async (answers, place) =>
				withAnswer(await pickOutputFolder(source, place), (outputFolder) => ({ ...answers, outputFolder })),
		},
		{
			isOpen: ({ isReviewed }) => !isReviewed,
			ask: async (answers, place) => {
				const tried = await request(tools, source, answers, { overwrite: true, dryRun: true });
				const words = { title: vscode.l10n.t("Split?"), accept: vscode.l10n.t("$(check) Split") };
				const folder = vscode.Uri.file(dirname(source.fsPath));
				if (tried.outcome === "cancelled") {
					return undefined;
				}
				const reply =
					tried.outcome === "converted"
						? await review(tried, folder, tools.samples, place, words)
						: // Errors are reported after the split itself.
							({ answer: "convert" } as const);
				return withAnswer(reply, () => ({ ...answers, isReviewed: true }));
			},
		},
	];
}

function request(
	{ server }: LineTools,
	source: vscode.Uri,
	{ split, layout, outputFolder }: Answers,
	how: Pick<SplitLinesParams, "overwrite" | "dryRun">,
): Promise<ConvertResult> {
	const params: SplitLinesParams = {
		source: source.toString(),
		outputFolder: String(outputFolder),
		...split,
		...(layout === undefined ? {} : { layout }),
		...how,
	};
	const title = vscode.l10n.t("Splitting {0}", basename(source.fsPath));
	return requestFiles(server, "automlImages/splitLines", params, title);
}
