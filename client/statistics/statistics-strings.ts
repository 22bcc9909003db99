import * as vscode from "vscode";
import { failureStrings } from "#client/pages/failure-strings.ts";
import type { StatisticsStrings } from "#core/protocol/pages/statistics-messages.ts";
import { measureStrings } from "./measure-strings.ts";

/** The texts of the page of statistics in the language of the editor. The page puts in the values. */
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
		imagesNote: vscode.l10n.t("Each line counts as an image. What training keeps is used or background."),
		imageKinds: {
			total: vscode.l10n.t("All"),
			empty: vscode.l10n.t("Without object or class"),
			crowded: vscode.l10n.t("With a crowd"),
		},
		classes: { object: vscode.l10n.t("Classes of objects"), label: vscode.l10n.t("Classes of images") },
		classesNote: vscode.l10n.t("Shares are those of all objects, or labels, of the file."),
		inImages: vscode.l10n.t("in {0} images"),
		inOneImage: vscode.l10n.t("in 1 image"),
		showAll: vscode.l10n.t("Show all {0} classes"),
		showFewer: vscode.l10n.t("Show only the {0} most frequent"),
		perImageNote: vscode.l10n.t("How many images have so many."),
		spread: vscode.l10n.t("{0}: {1} to {2}, mean {3}."),
		boxSizes: vscode.l10n.t("Box sizes in pixels"),
		sizes: {
			small: vscode.l10n.t("Small"),
			medium: vscode.l10n.t("Medium"),
			large: vscode.l10n.t("Large"),
			unknown: vscode.l10n.t("Image size not known"),
		},
		withoutBox: vscode.l10n.t("No box that training takes"),
		boxSizesNote: vscode.l10n.t(
			"By the box's area, with the limits of COCO's metrics: 32² and 96² pixels. The image's size is what its line says.",
		),
		shares: vscode.l10n.t("Box sizes as shares of the image"),
		sharesNote: vscode.l10n.t("The part of the image's area that a box covers."),
		ratios: vscode.l10n.t("Aspect ratios"),
		ratiosNote: vscode.l10n.t("Width to height of boxes, in pixels, where the image's size is known."),
		centers: vscode.l10n.t("Positions"),
		centersNote: vscode.l10n.t(
			"Where boxes have their centers, all images laid over each other. The fuller a field, the more boxes.",
		),
		centersOf: vscode.l10n.t("{0} boxes"),
		centersAt: vscode.l10n.t({
			message: "{0}: {1}",
			comment: ["{0} is a place in an image, {1} how many boxes are there."],
		}),
		noBoxes: vscode.l10n.t("There is no box."),
		asTable: vscode.l10n.t("As a table"),
		imageSizes: vscode.l10n.t("Image sizes"),
		imageSizesNote: vscode.l10n.t("In pixels, width by height, as the lines say it."),
		otherSizes: vscode.l10n.t("Other sizes"),
	};
}
