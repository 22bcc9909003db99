import type * as vscode from "vscode";
import type { AllAnswers, Usual } from "./questions.ts";

/** The workspace key of the answers, by the URI of the dataset. */
const KEY = "conversion.answers";

/** The previous answers for this dataset, or else for the dataset that was converted last. */
export function usualAnswers(memory: vscode.Memento, dataset: vscode.Uri): Usual {
	const known = memory.get<Record<string, Usual>>(KEY) ?? {};
	return known[dataset.toString()] ?? Object.values(known).at(-1) ?? { baseUrl: "" };
}

/** Remembers answers. */
export async function remember(
	memory: vscode.Memento,
	dataset: vscode.Uri,
	{ baseUrl, split }: AllAnswers,
): Promise<void> {
	const { [dataset.toString()]: _, ...others } = memory.get<Record<string, Usual>>(KEY) ?? {};
	const usual = { baseUrl, ...(split?.split === undefined ? {} : { split: split.split }) };
	await memory.update(KEY, { ...others, [dataset.toString()]: usual });
}
