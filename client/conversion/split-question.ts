import * as vscode from "vscode";
import type { Layout } from "#core/model/conversion-options.ts";
import type { ConvertParams } from "#core/protocol/server/conversion.ts";
import { type Choice, pickOne } from "./step-inputs.ts";
import type { Place, Reply } from "./steps.ts";

/** How the images are divided, as the server wants it. */
export type SplitAnswer = Pick<ConvertParams, "split" | "shares" | "groupBy" | "azureCompatible">;

/** One file for all. */
export const NO_SPLIT: SplitAnswer = { split: "none" };

/** The ways to divide a dataset that are worth a choice; the command line has more. */
export function splitChoices(): readonly Choice<SplitAnswer>[] {
	return [
		{
			label: vscode.l10n.t("One File"),
			detail: vscode.l10n.t("All images together; training divides them itself"),
			value: NO_SPLIT,
		},
		{
			label: vscode.l10n.t("Train and Validation, Balanced"),
			detail: vscode.l10n.t("80 and 20 % of the images, and of each class as nearly as can be"),
			value: { split: "stratified", shares: "80/20" },
		},
		{
			label: vscode.l10n.t("Train, Validation and Test, Balanced"),
			detail: vscode.l10n.t("70, 20 and 10 %"),
			value: { split: "stratified", shares: "70/20/10" },
		},
		{
			label: vscode.l10n.t("Train and Validation, by Folder"),
			detail: vscode.l10n.t("The images of a folder stay together, such as those of one video or one day"),
			value: { split: "group", shares: "80/20", groupBy: "folder" },
		},
		{
			label: vscode.l10n.t("Train and Validation, Stable"),
			detail: vscode.l10n.t("By each image's name: images that are added later move no other"),
			value: { split: "hash", shares: "80/20" },
		},
		{
			label: vscode.l10n.t("As Azure's Scripts Do"),
			detail: vscode.l10n.t(
				"Every fifth image for validation, and every byte as the official converters write it",
			),
			value: { split: "azure", azureCompatible: true },
		},
	];
}

/** The ways to divide an annotation file: its lines stay as they are, and to leave it whole is no way. */
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

/** Asks how the images are divided. `usual` is the id of a split rule. */
export function pickSplit(
	choices: readonly Choice<SplitAnswer>[],
	place: Place,
	usual?: string,
): Promise<Reply<SplitAnswer>> {
	const before = choices.find(({ value }) => value.split === usual)?.value;
	return pickOne(vscode.l10n.t("How should the images be divided?"), choices, place, before);
}

/** Asks where the parts of a split go. */
export function pickLayout(place: Place): Promise<Reply<Layout>> {
	return pickOne(vscode.l10n.t("How should the files lie?"), layoutChoices(), place);
}

function layoutChoices(): readonly Choice<Layout>[] {
	return [
		{
			value: "v2",
			label: vscode.l10n.t("Folders with MLTable"),
			detail: vscode.l10n.t(
				"training-mltable-folder, validation-mltable-folder, …: what version 2 of Azure ML takes",
			),
		},
		{
			value: "v1",
			label: vscode.l10n.t("Files Side by Side"),
			detail: vscode.l10n.t("train_annotations.jsonl, validation_annotations.jsonl, …"),
		},
	];
}
