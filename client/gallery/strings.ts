import * as vscode from "vscode";
import { failureStrings } from "#client/pages/failure-strings.ts";
import { measureStrings } from "#client/statistics/measure-strings.ts";
import type { GalleryStrings } from "#core/protocol/pages/gallery-strings.ts";

/** The page's texts in the language of the editor. The page fills in the values. */
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
		notAnnotations: vscode.l10n.t("This file is not an annotation file that AutoML for Images can train on."),
		countOf: vscode.l10n.t({
			message: "{0} of {1} lines",
			comment: ["How many lines match a filter, and how many there are."],
		}),
		countOne: vscode.l10n.t("1 line"),
		countAll: vscode.l10n.t("{0} lines"),
		selectedCount: vscode.l10n.t("{0} selected"),
		nothingFits: vscode.l10n.t("No lines match the filter."),
		noLines: vscode.l10n.t("The file has no lines."),
		grid: vscode.l10n.t("Lines of the file as thumbnails"),
		failed: vscode.l10n.t({
			message: "The request failed: {0}",
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
		descending: vscode.l10n.t("Descending: highest first"),
		ascending: vscode.l10n.t("Ascending: lowest first"),
		smaller: vscode.l10n.t("Smaller thumbnails"),
		larger: vscode.l10n.t("Larger thumbnails"),
	};
}

function filterStrings() {
	return {
		filterLines: vscode.l10n.t("Filter lines"),
		filterText: vscode.l10n.t("Text"),
		filterClasses: vscode.l10n.t("Classes"),
		filterProblems: vscode.l10n.t("Problems"),
		filterCrowds: vscode.l10n.t("Crowds"),
		filterEmpty: vscode.l10n.t("Empty"),
		filterClear: vscode.l10n.t("Clear filter (Escape)"),
		removeClass: vscode.l10n.t("Remove {0}"),
		filterParts: vscode.l10n.t("Filter from statistics"),
		filterPart: vscode.l10n.t({
			message: "{0}: {1}",
			comment: ["{0} is what is measured, such as 'Aspect ratio', {1} a range of values."],
		}),
		boxShare: vscode.l10n.t("Share of image area"),
		boxRatio: vscode.l10n.t("Aspect ratio"),
		boxCenter: vscode.l10n.t("Position"),
		imageSize: vscode.l10n.t("Image size"),
		otherThan: vscode.l10n.t({
			message: "other than the {0} most frequent",
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
			"segment-dropped": vscode.l10n.t("A segment is dropped"),
			"value-ignored": vscode.l10n.t("A value is ignored"),
		},
		boxSize: vscode.l10n.t("Box size"),
		anySize: vscode.l10n.t("Any box size"),
		boxSizeChoices: {
			small: vscode.l10n.t("Small boxes, below 32 × 32 px"),
			medium: vscode.l10n.t("Medium boxes"),
			large: vscode.l10n.t("Large boxes, 96 × 96 px and above"),
			unknown: vscode.l10n.t("Boxes of unknown size"),
			none: vscode.l10n.t("No box that training uses"),
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
		remove: vscode.l10n.t("Remove selected lines"),
		relabel: vscode.l10n.t("Replace a class in selected lines…"),
		open: vscode.l10n.t("Open line and preview"),
		nothingSelected: vscode.l10n.t("No lines are selected."),
		removedOne: vscode.l10n.t("1 line removed. Use Undo to restore it."),
		removedMany: vscode.l10n.t("{0} lines removed. Use Undo to restore them."),
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
		relabelNoName: vscode.l10n.t("Enter a class name."),
		relabeledOne: vscode.l10n.t("Replaced {0} with {1} in 1 place. Use Undo to revert."),
		relabeledMany: vscode.l10n.t({
			message: "Replaced {1} with {2} in {0} places. Use Undo to revert.",
			comment: ["{0} is a number, {1} and {2} are classes."],
		}),
		noneRelabeled: vscode.l10n.t("None of the selected lines has the class {0}."),
		closeDialog: vscode.l10n.t("Close"),
	};
}

function helpStrings() {
	return {
		showHelp: vscode.l10n.t("Keyboard shortcuts"),
		helpTitle: vscode.l10n.t("Gallery keyboard shortcuts"),
		groupMove: vscode.l10n.t("Navigate"),
		groupSelect: vscode.l10n.t("Select"),
		groupEdit: vscode.l10n.t("Edit"),
		groupView: vscode.l10n.t("View"),
		moveByArrows: vscode.l10n.t("Go to the next thumbnail in that direction"),
		moveByPages: vscode.l10n.t("Go one page up or down"),
		moveToEnds: vscode.l10n.t("Go to the first or last thumbnail"),
		selectOne: vscode.l10n.t("Toggle selection"),
		selectRange: vscode.l10n.t("Extend the selection"),
		selectAll: vscode.l10n.t("Select all lines that match the filter"),
		selectNone: vscode.l10n.t("Clear the selection"),
		undo: vscode.l10n.t("Undo the last change"),
		redo: vscode.l10n.t("Redo the last undone change"),
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
		noUrl: vscode.l10n.t("The line has no image URL"),
		unreadable: vscode.l10n.t("Image cannot be drawn"),
		selected: vscode.l10n.t("selected"),
		selectionCleared: vscode.l10n.t("Nothing is selected"),
	};
}
