import * as vscode from "vscode";
import { grouped } from "#client/language/grouped.ts";
import type { ConvertResult, SplitTable } from "#core/protocol/server/conversion.ts";
import { countsText } from "./counts-text.ts";
import { showProblems } from "./report.ts";
import type { SampleDocuments } from "./sample-document.ts";
import { splitTableMarkdown } from "./split-table.ts";
import { type Choice, pickOne } from "./step-inputs.ts";
import type { Place, Reply } from "./steps.ts";

/** The result of a trial conversion, which writes nothing. */
export type Tried = Extract<ConvertResult, { outcome: "converted" }>;

type Wish = "convert" | "samples" | "table" | "problems";

/** The words of a review. */
export interface ReviewWords {
	/** The question. */
	readonly title: string;
	/** The choice that accepts. */
	readonly accept: string;
}

/** The question before a conversion. */
export function conversionWords(): ReviewWords {
	return { title: vscode.l10n.t("Convert?"), accept: vscode.l10n.t("$(check) Convert") };
}

/**
 * Shows what would be written, and asks whether to write it. Details open behind the question, which stays open.
 * `folder` is the dataset's folder.
 */
export async function review(
	tried: Tried,
	folder: vscode.Uri,
	samples: SampleDocuments,
	place: Place,
	words: ReviewWords = conversionWords(),
): Promise<Reply<"convert">> {
	for (;;) {
		const reply = await pickOne(words.title, wishes(tried, words), place);
		if (reply === undefined || reply === "back") {
			return reply;
		}
		switch (reply.answer) {
			case "convert":
				return { answer: "convert" };
			case "samples":
				await samples.showLines(folder, tried.samples ?? []);
				break;
			case "table":
				await samples.showTable(folder, splitTableMarkdown(tried.split as SplitTable));
				break;
			case "problems":
				showProblems(tried.problems);
		}
	}
}

function wishes({ counts, split, samples, problems }: Tried, { accept }: ReviewWords): Choice<Wish>[] {
	const { error, warning, info } = problems.counts;
	const parts = split?.parts.map((part, i) => `${part}: ${grouped(split.totals[i]?.images ?? 0)}`).join(", ");
	const convert: Choice<Wish> = {
		value: "convert",
		label: accept,
		detail:
			parts && split && split.parts.length > 1 ? `${countsText(counts)} (${parts})` : countsText(counts),
	};
	return [
		convert,
		...(samples && samples.length > 0
			? [{ value: "samples" as const, label: vscode.l10n.t("$(eye) Show Samples with Their Images") }]
			: []),
		...(split ? [{ value: "table" as const, label: vscode.l10n.t("$(table) Show Class Table") }] : []),
		...(error + warning + info > 0
			? [
					{
						value: "problems" as const,
						label: vscode.l10n.t("$(warning) Show What Is Left Out or Changed"),
						detail: problemCounts(problems),
					},
				]
			: []),
	];
}

/** The numbers that are not zero, such as "1 warning, 2 notes". */
function problemCounts({ counts: { error, warning, info } }: Tried["problems"]): string {
	return [
		...(error === 0 ? [] : [errorCount(error)]),
		...(warning === 0 ? [] : [warningCount(warning)]),
		...(info === 0 ? [] : [noteCount(info)]),
	].join(", ");
}

function errorCount(count: number): string {
	return count === 1 ? vscode.l10n.t("1 error") : vscode.l10n.t("{0} errors", grouped(count));
}

function warningCount(count: number): string {
	return count === 1 ? vscode.l10n.t("1 warning") : vscode.l10n.t("{0} warnings", grouped(count));
}

function noteCount(count: number): string {
	return count === 1 ? vscode.l10n.t("1 note") : vscode.l10n.t("{0} notes", grouped(count));
}
