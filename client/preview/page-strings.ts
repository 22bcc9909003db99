import * as vscode from "vscode";
import type { PageStrings } from "#core/protocol/preview-strings.ts";
import { walkStrings } from "./walk-strings.ts";

/** The page's texts in the language of the editor. The page puts in the values. */
export function pageStrings(): PageStrings {
	return {
		...walkStrings(),
		lineOf: vscode.l10n.t("Line {0} of {1}"),
		noObjects: vscode.l10n.t("No objects"),
		oneObject: vscode.l10n.t("1 object"),
		manyObjects: vscode.l10n.t("{0} objects"),
		pixels: vscode.l10n.t("{0} × {1} px"),
		declared: vscode.l10n.t("declared as {0} × {1}"),
		unrotated: vscode.l10n.t("shown unrotated"),
		unrotatedWhy: vscode.l10n.t(
			"The file asks to be rotated (EXIF orientation {0}). It is shown as it is stored, since that is how training reads it.",
		),
		previousLine: vscode.l10n.t("Previous line (P)"),
		nextLine: vscode.l10n.t("Next line (N)"),
		loading: vscode.l10n.t("Loading…"),
		missing: vscode.l10n.t("Image not found"),
		searched: vscode.l10n.t("These folders were searched:"),
		searchedNothing: vscode.l10n.t("There was no folder to search."),
		imageFoldersHint: vscode.l10n.t("Say where the images are with the setting {0}."),
		unreadable: vscode.l10n.t("Image cannot be drawn"),
		brokenFile: vscode.l10n.t("The file is empty, damaged, or no image."),
		tiffFile: vscode.l10n.t("It is a TIFF file. Training reads these, but the preview cannot draw them."),
		noUrl: vscode.l10n.t("The line names no image"),
		noUrlWhy: vscode.l10n.t("Its image_url is missing or no text."),
		frameOfSize: vscode.l10n.t("The shapes are drawn on an empty frame of {0} × {1} px."),
		frameOfNoSize: vscode.l10n.t("The shapes are drawn on an empty frame, whose proportions are a guess."),
		box: vscode.l10n.t("box"),
		polygon: vscode.l10n.t("polygon"),
		crowd: vscode.l10n.t("crowd"),
		noClass: vscode.l10n.t("no class"),
		outside: vscode.l10n.t("reaches outside the image"),
		shapeName: vscode.l10n.t({
			message: "{0} {1} of {2}, {3}, {4} to {5} % across, {6} to {7} % down",
			comment: ["{0} is 'box' or 'polygon', {3} is a class. For screen readers."],
		}),
		shapes: vscode.l10n.t("Shapes on the image"),
		legend: vscode.l10n.t("Classes of this line"),
		imageClasses: vscode.l10n.t("Classes of the image"),
	};
}
