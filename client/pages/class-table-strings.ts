import * as vscode from "vscode";
import type { ClassTableStrings } from "#core/protocol/pages/report-messages.ts";

/** The texts of a table of classes in the language of the editor. */
export function classTableStrings(): ClassTableStrings {
	return {
		classes: vscode.l10n.t("Classes"),
		classesCaption: {
			object: vscode.l10n.t("Objects per class, most frequent first"),
			label: vscode.l10n.t("Labels per class, most frequent first"),
		},
		className: vscode.l10n.t("Class"),
		nameless: vscode.l10n.t("(empty)"),
		noClasses: vscode.l10n.t("Training does not learn any classes from these files."),
		usedKey: vscode.l10n.t("used"),
		lostKey: vscode.l10n.t("lost"),
		inImages: vscode.l10n.t("{0} images"),
		inOneImage: vscode.l10n.t("1 image"),
		search: vscode.l10n.t("Search classes"),
		showAll: vscode.l10n.t("Show all {0} classes"),
		showFewer: vscode.l10n.t("Show only the {0} most frequent"),
		foundClasses: vscode.l10n.t("{0} of {1} classes"),
		notes: {
			"few-images": vscode.l10n.t("fewer than 10 images to train on"),
			"not-trained": vscode.l10n.t("not in the training data"),
			"not-validated": vscode.l10n.t("not in the validation data"),
		},
		noteSummaries: {
			"few-images": vscode.l10n.t("{0} with fewer than 10 images to train on"),
			"not-trained": vscode.l10n.t("{0} not in the training data"),
			"not-validated": vscode.l10n.t("{0} not in the validation data"),
		},
		lost: vscode.l10n.t("{0} lost"),
	};
}
