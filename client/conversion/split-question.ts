import * as vscode from "vscode";
import type { Layout } from "#core/model/conversion-options.ts";
import type { ConvertParams } from "#core/protocol/server/conversion.ts";
import { type Choice, pickOne } from "./step-inputs.ts";
import type { Place, Reply } from "./steps.ts";

/** How the images are split, in the server's terms. */
export type SplitAnswer = Pick<ConvertParams, "split" | "shares" | "groupBy" | "azureCompatible">;

/** One file for all images. */
export const NO_SPLIT: SplitAnswer = { split: "none" };

/** The ways to split a dataset that are offered; the command line has more. */
export function splitChoices(): readonly Choice<SplitAnswer>[] {
	return [
		{
			label: vscode.l10n.t("One File"),
			detail: vscode.l10n.t("All images in one file; training splits them by itself"),
			value: NO_SPLIT,
		},
		{
			label: vscode.l10n.t("Train and Validation, Balanced"),
			detail: vscode.l10n.t("80% and 20% of the images, and of each class as closely as possible"),
			value: { split: "stratified", shares: "80/20" },
		},
		{
			label: vscode.l10n.t("Train, Validation, and Test, Balanced"),
			detail: vscode.l10n.t("70%, 20%, and 10%"),
			value: { split: "stratified", shares: "70/20/10" },
		},
		{
			label: vscode.l10n.t("Train and Validation, by Folder"),
			detail: vscode.l10n.t("Images in the same folder stay together, such as those of one video or one day"),
			value: { split: "group", shares: "80/20", groupBy: "folder" },
		},
		{
			label: vscode.l10n.t("Train and Validation, Stable"),
			detail: vscode.l10n.t("By image name: adding images later does not move other images"),
			value: { split: "hash", shares: "80/20" },
		},
		{
			label: vscode.l10n.t("Same as Azure's Scripts"),
			detail: vscode.l10n.t(
				"Every fifth image for validation; the output is byte for byte that of the official converters",
			),
			value: { split: "azure", azureCompatible: true },
		},
	];
}

/** The ways to split an annotation file. Its lines are not changed, and one file for all is not an option. */
export function lineSplitChoices(): readonly Choice<SplitAnswer>[] {
	return splitChoices()
		.filter(({ value }) => value.split !== NO_SPLIT.split)
		.map((choice) =>
			choice.value.azureCompatible
				? {
						...choice,
						detail: vscode.l10n.t("Every fifth image for validation"),
						value: { split: choice.value.split as string },
					}
				: choice,
		);
}

/** Asks how to split the images. `usual` is the id of a split rule. */
export function pickSplit(
	choices: readonly Choice<SplitAnswer>[],
	place: Place,
	usual?: string,
): Promise<Reply<SplitAnswer>> {
	const before = choices.find(({ value }) => value.split === usual)?.value;
	return pickOne(vscode.l10n.t("How should the images be split?"), choices, place, before);
}

/** Asks where the parts of a split go. */
export function pickLayout(place: Place): Promise<Reply<Layout>> {
	return pickOne(vscode.l10n.t("How should the files be laid out?"), layoutChoices(), place);
}

function layoutChoices(): readonly Choice<Layout>[] {
	return [
		{
			value: "v2",
			label: vscode.l10n.t("Folders with MLTable"),
			detail: vscode.l10n.t("training-mltable-folder, validation-mltable-folder, …, as Azure ML v2 expects"),
		},
		{
			value: "v1",
			label: vscode.l10n.t("Files Side by Side"),
			detail: vscode.l10n.t("train_annotations.jsonl, validation_annotations.jsonl, …"),
		},
	];
}
