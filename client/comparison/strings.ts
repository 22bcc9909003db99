import * as vscode from "vscode";
import { pageStrings } from "#client/pages/page-strings.ts";
import type { ComparisonStrings } from "#core/protocol/pages/comparison-messages.ts";

/** The comparison's texts in the language of the editor. The page fills in the values. */
export function comparisonStrings(): ComparisonStrings {
	return {
		...pageStrings(),
		comparison: vscode.l10n.t("{0} → {1}"),
		same: vscode.l10n.t("No content changes"),
		sameText: vscode.l10n.t("Both versions have the same images, objects, and classes."),
		reordered: vscode.l10n.t("lines in a different order: {0}"),
		differingImages: vscode.l10n.t("changed images: {0} of {1}"),
		copyMarkdown: vscode.l10n.t("Copy as Markdown"),
		openOld: vscode.l10n.t("Old line {0}"),
		openNew: vscode.l10n.t("New line {0}"),
		previousImage: vscode.l10n.t("Previous changed image"),
		nextImage: vscode.l10n.t("Next changed image"),
		previousChange: vscode.l10n.t("Previous change"),
		nextChange: vscode.l10n.t("Next change"),
		kindFilter: vscode.l10n.t("Kinds of changes to list"),
		images: vscode.l10n.t("Changed images"),
		nothingListed: vscode.l10n.t("No changes of the selected kinds."),
		unreadLine: {
			old: vscode.l10n.t("Old line {0}"),
			new: vscode.l10n.t("New line {0}"),
		},
		unreadWhy: vscode.l10n.t("The line {0}."),
		failed: vscode.l10n.t("The lines could not be compared: {0}"),
		missingImage: vscode.l10n.t(
			"The image was not found on this computer. Its shapes are drawn on an empty frame.",
		),
		brokenImage: vscode.l10n.t("The image cannot be drawn. Its shapes are drawn on an empty frame."),
		hideUnchanged: vscode.l10n.t("Hide unchanged shapes"),
		helpTitle: vscode.l10n.t("Comparison keyboard shortcuts"),
		groupList: vscode.l10n.t("List"),
		moveInList: vscode.l10n.t("Go to another image"),
		openFromList: vscode.l10n.t("Open the line"),
		forms: vscode.l10n.t("How changes are drawn"),
		kinds: {
			"image-added": vscode.l10n.t("Image added"),
			"image-removed": vscode.l10n.t("Image removed"),
			added: vscode.l10n.t("Added"),
			removed: vscode.l10n.t("Removed"),
			moved: vscode.l10n.t("Moved"),
			reshaped: vscode.l10n.t("Reshaped"),
			relabeled: vscode.l10n.t("Relabeled"),
			crowd: vscode.l10n.t("Crowd flag"),
			classes: vscode.l10n.t("Classes"),
			other: vscode.l10n.t("Other"),
			unread: vscode.l10n.t("Unreadable lines"),
		},
		fates: {
			added: vscode.l10n.t("added"),
			removed: vscode.l10n.t("removed"),
			before: vscode.l10n.t("before"),
			moved: vscode.l10n.t("moved"),
			reshaped: vscode.l10n.t("reshaped"),
			relabeled: vscode.l10n.t("relabeled"),
			crowd: vscode.l10n.t("crowd flag changed"),
			other: vscode.l10n.t("other change"),
			unchanged: vscode.l10n.t("unchanged"),
		},
		crowdNow: vscode.l10n.t("{0}: now a crowd"),
		crowdBefore: vscode.l10n.t("{0}: no longer a crowd"),
	};
}
