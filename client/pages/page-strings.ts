import * as vscode from "vscode";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { editStrings } from "./edit-strings.ts";
import { failureStrings } from "./failure-strings.ts";
import { walkStrings } from "./walk-strings.ts";

/** The page's texts in the language of the editor. The page puts in the values. */
export function pageStrings(): PageStrings {
	return {
		...walkStrings(),
		...editStrings(),
		...failureStrings(),
		lineOf: vscode.l10n.t("Line {0} of {1}"),
		noObjects: vscode.l10n.t("No objects"),
		oneObject: vscode.l10n.t("1 object"),
		manyObjects: vscode.l10n.t("{0} objects"),
		pixels: vscode.l10n.t("{0} × {1} px"),
		declared: vscode.l10n.t("declared as {0} × {1}"),
		unrotated: vscode.l10n.t("shown unrotated"),
		unrotatedWhy: vscode.l10n.t(
			"The file asks to be turned (EXIF orientation {0}). It is drawn as it is stored, which is how most models read it; YOLO models read it turned. With R you see what those see.",
		),
		turned: vscode.l10n.t("shown rotated"),
		turnedWhy: vscode.l10n.t(
			"The image is turned as its EXIF orientation {0} asks, and the numbers are applied to the turned image as they are. YOLO models, which read with OpenCV, see it so; all others read with Pillow, which does not turn it.",
		),
		previousLine: vscode.l10n.t("Previous line"),
		nextLine: vscode.l10n.t("Next line"),
		loading: vscode.l10n.t("Loading…"),
		missing: vscode.l10n.t("Image not found"),
		searched: vscode.l10n.t("These folders were searched:"),
		searchedNothing: vscode.l10n.t("There was no folder to search."),
		chooseFolder: vscode.l10n.t("Choose folder…"),
		imageFoldersHint: vscode.l10n.t("The setting {0} says where images are."),
		unreadable: vscode.l10n.t("Image cannot be drawn"),
		brokenFile: vscode.l10n.t("The file is empty, damaged, or no image."),
		tiffFile: vscode.l10n.t(
			"It is a TIFF file of a kind that the preview cannot draw ({0}). Training may well read it.",
		),
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
			message: "{0} {1} of {2}, {3}, {4} by {5} pixels at {6} %, {7} %",
			comment: [
				"{0} is 'box' or 'polygon', {3} is a class, {6} and {7} are its distance from the left and the top. For screen readers.",
			],
		}),
		shapes: vscode.l10n.t("Shapes on the image"),
		legend: vscode.l10n.t("Classes of this line"),
		imageClasses: vscode.l10n.t("Classes of the image"),
		dropped: vscode.l10n.t("training drops it: {0}"),
		pixelAt: vscode.l10n.t("x {0}, y {1}"),
		shareOfImage: vscode.l10n.t({
			message: "{0} of the image",
			comment: ["{0} is a percentage: a shape's share of the image's area."],
		}),
		viewTools: vscode.l10n.t("View"),
		scale: vscode.l10n.t("Zoom"),
		zoomIn: vscode.l10n.t("Zoom in"),
		zoomOut: vscode.l10n.t("Zoom out"),
		fit: vscode.l10n.t("Fit the image"),
		actualSize: vscode.l10n.t("Actual size"),
		panLeft: vscode.l10n.t("Pan to the left"),
		panRight: vscode.l10n.t("Pan to the right"),
		panUp: vscode.l10n.t("Pan up"),
		panDown: vscode.l10n.t("Pan down"),
		hideShapes: vscode.l10n.t("Hide the shapes, or hold to peek"),
		seeRotated: vscode.l10n.t("See the image rotated as its EXIF data ask"),
	};
}
