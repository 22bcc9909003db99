import * as vscode from "vscode";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { editStrings } from "./edit-strings.ts";
import { failureStrings } from "./failure-strings.ts";
import { walkStrings } from "./walk-strings.ts";

/** The page's texts in the language of the editor. The page fills in the values. */
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
			"The image has EXIF orientation {0}. It is drawn as stored, which is how most models read it. YOLO models read it rotated; press R to see what they see.",
		),
		turned: vscode.l10n.t("shown rotated"),
		turnedWhy: vscode.l10n.t(
			"The image is rotated according to its EXIF orientation ({0}), and the coordinates are applied to the rotated image unchanged. YOLO models read images with OpenCV and see it this way. All other models read images with Pillow, which does not rotate them.",
		),
		previousLine: vscode.l10n.t("Previous line"),
		nextLine: vscode.l10n.t("Next line"),
		loading: vscode.l10n.t("Loading…"),
		missing: vscode.l10n.t("Image not found"),
		searched: vscode.l10n.t("These folders were searched:"),
		searchedNothing: vscode.l10n.t("No folders to search."),
		chooseFolder: vscode.l10n.t("Choose folder…"),
		imageFoldersHint: vscode.l10n.t("Use the setting {0} to specify where the images are."),
		unreadable: vscode.l10n.t("Image cannot be drawn"),
		brokenFile: vscode.l10n.t("The file is empty, damaged, or not an image."),
		tiffFile: vscode.l10n.t(
			"The preview cannot draw this kind of TIFF file ({0}). Training may still be able to read it.",
		),
		noUrl: vscode.l10n.t("The line has no image URL"),
		noUrlWhy: vscode.l10n.t("image_url is missing or is not a string."),
		frameOfSize: vscode.l10n.t("The shapes are drawn on an empty frame of {0} × {1} px."),
		frameOfNoSize: vscode.l10n.t("The shapes are drawn on an empty frame. Its proportions are a guess."),
		box: vscode.l10n.t("box"),
		polygon: vscode.l10n.t("polygon"),
		crowd: vscode.l10n.t("crowd"),
		noClass: vscode.l10n.t("no class"),
		outside: vscode.l10n.t("extends outside the image"),
		shapeName: vscode.l10n.t({
			message: "{0} {1} of {2}, {3}, {4} by {5} pixels at {6}%, {7}%",
			comment: [
				"{0} is 'box' or 'polygon', {3} is a class, {6} and {7} are its distance from the left and the top. For screen readers.",
			],
		}),
		shapes: vscode.l10n.t("Shapes on the image"),
		legend: vscode.l10n.t("Classes on this line"),
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
		fit: vscode.l10n.t("Fit image to view"),
		actualSize: vscode.l10n.t("Actual size"),
		panLeft: vscode.l10n.t("Pan left"),
		panRight: vscode.l10n.t("Pan right"),
		panUp: vscode.l10n.t("Pan up"),
		panDown: vscode.l10n.t("Pan down"),
		hideShapes: vscode.l10n.t("Hide shapes, or hold to peek"),
		seeRotated: vscode.l10n.t("Show the image rotated according to its EXIF data"),
	};
}
