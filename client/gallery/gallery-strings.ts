import * as vscode from "vscode";
import { failureStrings } from "#client/pages/failure-strings.ts";
import { measureStrings } from "#client/statistics/measure-strings.ts";
import type { GalleryStrings } from "#core/protocol/pages/gallery-strings.ts";

/** The page's texts in the language of the editor. The page puts in the values. */
export function galleryStrings(): GalleryStrings {
	return {
		...measureStrings(),
		...failureStrings(),
		...frameStrings(),
		...filterStrings(),
		...editStrings(),
		...helpStrings(),
		...tileStrings(),
	};
}

function frameStrings() {
	return {
		loading: vscode.l10n.t("Reading the file…"),
		notAnnotations: vscode.l10n.t(
			"This file is not an annotation file that AutoML for Images could train with.",
		),
		countOf: vscode.l10n.t({
			message: "{0} of {1} lines",
			comment: ["How many lines fit a filter, and how many there are."],
		}),
		countAll: vscode.l10n.t("{0} lines"),
		selectedCount: vscode.l10n.t("{0} selected"),
		nothingFits: vscode.l10n.t("No line fits the filter."),
		noLines: vscode.l10n.t("The file has no line."),
		grid: vscode.l10n.t("Lines of the file as pictures"),
		failed: vscode.l10n.t({
			message: "That did not work: {0}",
			comment: ["{0} is one sentence that says why."],
		}),
		sortBy: vscode.l10n.t("Sort by"),
		sorts: {
			line: vscode.l10n.t("Line"),
			problems: vscode.l10n.t("Problems"),
			objects: vscode.l10n.t("Number of objects"),
			"image-size": vscode.l10n.t("Image size"),
			"box-size": vscode.l10n.t("Smallest box"),
		},
		descending: vscode.l10n.t("Descending: the most comes first"),
		ascending: vscode.l10n.t("Ascending: the least comes first"),
		smaller: vscode.l10n.t("Smaller pictures"),
		larger: vscode.l10n.t("Larger pictures"),
	};
}

function filterStrings() {
	return {
		filterLines: vscode.l10n.t("Filter the lines"),
		filterText: vscode.l10n.t("Text"),
		filterClasses: vscode.l10n.t("Classes"),
		filterProblems: vscode.l10n.t("Problems"),
		filterCrowds: vscode.l10n.t("Crowds"),
		filterEmpty: vscode.l10n.t("Empty"),
		filterClear: vscode.l10n.t("Clear the filter (Escape)"),
		removeClass: vscode.l10n.t("Remove {0}"),
		filterParts: vscode.l10n.t("Filter from the statistics"),
		filterPart: vscode.l10n.t({
			message: "{0}: {1}",
			comment: ["{0} is what is measured, such as 'Width to height', {1} a range of values."],
		}),
		boxShare: vscode.l10n.t("Share of the image"),
		boxRatio: vscode.l10n.t("Width to height"),
		boxCenter: vscode.l10n.t("Position"),
		imageSize: vscode.l10n.t("Image size"),
		otherThan: vscode.l10n.t({
			message: "none of {0} frequent ones",
			comment: ["Image sizes; {0} is how many."],
		}),
		namelessClass: vscode.l10n.t("Class"),
		knownClasses: vscode.l10n.t("Classes of the file"),
		consequence: vscode.l10n.t("Consequence for training"),
		anyConsequence: vscode.l10n.t("Any consequence"),
		consequences: {
			"job-fails": vscode.l10n.t("The job fails"),
			"line-skipped": vscode.l10n.t("The line is skipped"),
			"object-dropped": vscode.l10n.t("An object is dropped"),
			"segment-dropped": vscode.l10n.t("A part of an outline is dropped"),
			"value-ignored": vscode.l10n.t("A value is ignored"),
		},
		boxSize: vscode.l10n.t("Size of a box"),
		anySize: vscode.l10n.t("Any box size"),
		boxSizeChoices: {
			small: vscode.l10n.t("Small boxes, below 32 × 32 px"),
			medium: vscode.l10n.t("Medium boxes"),
			large: vscode.l10n.t("Large boxes, from 96 × 96 px"),
			unknown: vscode.l10n.t("Boxes of unknown size"),
			none: vscode.l10n.t("No box that training takes"),
		},
		split: vscode.l10n.t("Part of the dataset"),
		splits: {
			train: vscode.l10n.t("Training"),
			validation: vscode.l10n.t("Validation"),
			test: vscode.l10n.t("Test"),
		},
		fileOfSplit: vscode.l10n.t({
			message: "{0}: {1}",
			comment: ["{0} is a part of a dataset such as 'Training', {1} the name of its file."],
		}),
	};
}

function editStrings() {
	return {
		remove: vscode.l10n.t("Remove the selected lines"),
		relabel: vscode.l10n.t("Replace a class in the selected lines…"),
		open: vscode.l10n.t("Open line and preview"),
		nothingSelected: vscode.l10n.t("No line is selected."),
		removedOne: vscode.l10n.t("1 line removed. Undo brings it back."),
		removedMany: vscode.l10n.t("{0} lines removed. Undo brings them back."),
		refused: vscode.l10n.t({
			message: "Nothing was changed: {0}",
			comment: ["{0} is one sentence that says why."],
		}),
		relabelTitle: vscode.l10n.t("Replace a class"),
		relabelLines: vscode.l10n.t("In {0} selected lines"),
		relabelOneLine: vscode.l10n.t("In 1 selected line"),
		relabelFrom: vscode.l10n.t("Class to replace"),
		relabelTo: vscode.l10n.t("New class"),
		relabelDo: vscode.l10n.t("Replace"),
		relabelNoName: vscode.l10n.t("A class needs a name."),
		relabeled: vscode.l10n.t({
			message: "{1} is {2} now, {0} times. Undo brings it back.",
			comment: ["{0} is a number, {1} and {2} are classes."],
		}),
		noneRelabeled: vscode.l10n.t("None of the selected lines has the class {0}."),
		closeDialog: vscode.l10n.t("Close"),
	};
}

function helpStrings() {
	return {
		showHelp: vscode.l10n.t("All keys"),
		helpTitle: vscode.l10n.t("Keys of the gallery"),
		groupMove: vscode.l10n.t("Move"),
		groupSelect: vscode.l10n.t("Select"),
		groupEdit: vscode.l10n.t("Edit"),
		groupView: vscode.l10n.t("View"),
		moveByArrows: vscode.l10n.t("To the next picture in that direction"),
		moveByPages: vscode.l10n.t("A page up or down"),
		moveToEnds: vscode.l10n.t("To the first or last picture"),
		selectOne: vscode.l10n.t("Select the line, or no longer"),
		selectRange: vscode.l10n.t("Select what lies between"),
		selectAll: vscode.l10n.t("Select all lines that fit the filter"),
		selectNone: vscode.l10n.t("Select nothing"),
		undo: vscode.l10n.t("Undo the last change of the text"),
		redo: vscode.l10n.t("Redo it"),
	};
}

function tileStrings() {
	return {
		line: vscode.l10n.t("Line {0}"),
		noObjects: vscode.l10n.t("No objects"),
		oneObject: vscode.l10n.t("1 object"),
		manyObjects: vscode.l10n.t("{0} objects"),
		oneProblem: vscode.l10n.t("1 problem"),
		manyProblems: vscode.l10n.t("{0} problems"),
		losesData: vscode.l10n.t("training loses data"),
		missing: vscode.l10n.t("Image not found"),
		noUrl: vscode.l10n.t("The line names no image"),
		unreadable: vscode.l10n.t("Image cannot be drawn"),
		selected: vscode.l10n.t("selected"),
		selectionCleared: vscode.l10n.t("Nothing is selected"),
	};
}
