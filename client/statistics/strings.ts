import * as vscode from "vscode";
import { failureStrings } from "#client/pages/failure-strings.ts";
import type { StatisticsStrings } from "#core/protocol/pages/statistics-messages.ts";
import { measureStrings } from "./measure-strings.ts";

/** The texts of the page of statistics in the language of the editor. The page fills in the values. */
export function statisticsStrings(): StatisticsStrings {
	return {
		...measureStrings(),
		...failureStrings(),
		heading: vscode.l10n.t("Dataset statistics"),
		loading: vscode.l10n.t("Reading the files…"),
		reading: vscode.l10n.t("Reading the files of the dataset"),
		refresh: vscode.l10n.t("Refresh"),
		saveJson: vscode.l10n.t("Export as JSON…"),
		saveCsv: vscode.l10n.t("Export as CSV…"),
		split: {
			train: vscode.l10n.t("Training"),
			validation: vscode.l10n.t("Validation"),
			test: vscode.l10n.t("Test"),
		},
		fails: vscode.l10n.t("Training with {0} fails: {1}"),
		keptKey: vscode.l10n.t("kept by training"),
		lostKey: vscode.l10n.t("lost"),
		lost: vscode.l10n.t("{0} lost"),
		filter: vscode.l10n.t("Show these images in the gallery: {0}, {1}"),
		images: vscode.l10n.t("Images"),
		imagesNote: vscode.l10n.t(
			"Each line counts as one image. Training keeps images that are used with labels or as background.",
		),
		imageKinds: {
			total: vscode.l10n.t("All"),
			empty: vscode.l10n.t("Without objects or classes"),
			crowded: vscode.l10n.t("With a crowd"),
		},
		classes: { object: vscode.l10n.t("Object classes"), label: vscode.l10n.t("Image classes") },
		classesNote: vscode.l10n.t("Percentages are of all objects, or labels, in the file."),
		inImages: vscode.l10n.t("in {0} images"),
		inOneImage: vscode.l10n.t("in 1 image"),
		showAll: vscode.l10n.t("Show all {0} classes"),
		showFewer: vscode.l10n.t("Show only the {0} most frequent"),
		perImageNote: vscode.l10n.t("The number of images for each count."),
		spread: vscode.l10n.t("{0}: {1} to {2}, mean {3}."),
		boxSizes: vscode.l10n.t("Box sizes in pixels"),
		sizes: {
			small: vscode.l10n.t("Small"),
			medium: vscode.l10n.t("Medium"),
			large: vscode.l10n.t("Large"),
			unknown: vscode.l10n.t("Image size unknown"),
		},
		withoutBox: vscode.l10n.t("No box that training uses"),
		boxSizesNote: vscode.l10n.t(
			"By box area, with the limits of the COCO metrics: 32² and 96² pixels. Image sizes are those that the lines declare.",
		),
		shares: vscode.l10n.t("Box area relative to the image"),
		sharesNote: vscode.l10n.t("The percentage of the image area that a box covers."),
		ratios: vscode.l10n.t("Aspect ratios"),
		ratiosNote: vscode.l10n.t("Box width to height in pixels, where the image size is known."),
		centers: vscode.l10n.t("Positions"),
		centersNote: vscode.l10n.t(
			"Box centers of all images combined. The stronger the color of a cell, the more boxes it contains.",
		),
		centersOfOne: vscode.l10n.t("1 box"),
		centersOf: vscode.l10n.t("{0} boxes"),
		centersAt: vscode.l10n.t({
			message: "{0}: {1}",
			comment: ["{0} is a place in an image, {1} how many boxes are there."],
		}),
		noBoxes: vscode.l10n.t("No boxes."),
		asTable: vscode.l10n.t("Show as table"),
		imageSizes: vscode.l10n.t("Image sizes"),
		imageSizesNote: vscode.l10n.t("Width by height in pixels, as the lines declare them."),
		otherSizes: vscode.l10n.t("Other sizes"),
	};
}
