import * as vscode from "vscode";
import { classTableStrings } from "#client/pages/class-table-strings.ts";
import { failureStrings } from "#client/pages/failure-strings.ts";
import type { ReportStrings } from "#core/protocol/pages/report-messages.ts";

/** The report's texts in the language of the editor. The page fills in the values. */
export function reportStrings(): ReportStrings {
	return {
		...classTableStrings(),
		...failureStrings(),
		heading: vscode.l10n.t("Training forecast"),
		loading: vscode.l10n.t("Reading the file…"),
		reading: vscode.l10n.t("Reading the files of the dataset"),
		copy: vscode.l10n.t("Copy as Markdown"),
		save: vscode.l10n.t("Save…"),
		fails: vscode.l10n.t("Training fails"),
		failsFor: vscode.l10n.t("Training fails because of {0}"),
		lineLink: vscode.l10n.t("Line {0}"),
		morePlaces: vscode.l10n.t("and {0} more"),
		files: vscode.l10n.t("What training uses"),
		filesCaption: vscode.l10n.t("Images, objects, and segments per file, and how many are lost"),
		measure: vscode.l10n.t("Measure"),
		thisFile: vscode.l10n.t("this file"),
		split: {
			train: vscode.l10n.t("Training"),
			validation: vscode.l10n.t("Validation"),
			test: vscode.l10n.t("Test"),
		},
		unreadable: vscode.l10n.t("This file could not be read"),
		measures: {
			images: vscode.l10n.t("Images"),
			used: vscode.l10n.t("with labels"),
			background: vscode.l10n.t("as background"),
			skipped: vscode.l10n.t("lines skipped"),
			objects: vscode.l10n.t("Objects"),
			segments: vscode.l10n.t("Polygon segments"),
			perImage: vscode.l10n.t("Objects per image"),
		},
		keptOf: vscode.l10n.t("{0} of {1}"),
		labelsPerImage: vscode.l10n.t("Classes per image"),
		spread: vscode.l10n.t("{0} to {1}, median {2}, mean {3}"),
		mostAt: vscode.l10n.t("maximum: line {0}"),
		losses: vscode.l10n.t("Why data is lost"),
		lossesIn: vscode.l10n.t("In {0}"),
		nothingLost: vscode.l10n.t("Nothing is lost: training uses every line, object, and segment."),
		lossesCaption: vscode.l10n.t("Causes of data loss in {0}, worst first"),
		reason: vscode.l10n.t("Reason"),
		outcome: vscode.l10n.t("In training"),
		count: vscode.l10n.t("Count"),
		places: vscode.l10n.t("Lines"),
		consequences: {
			"job-fails": vscode.l10n.t("training fails"),
			"line-skipped": vscode.l10n.t("line skipped"),
			"object-dropped": vscode.l10n.t("object dropped"),
			"segment-dropped": vscode.l10n.t("segment dropped"),
		},
	};
}
