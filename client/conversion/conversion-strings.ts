import * as vscode from "vscode";
import { classTableStrings } from "#client/pages/class-table-strings.ts";
import { failureStrings } from "#client/pages/failure-strings.ts";
import type { ConversionStrings } from "#core/protocol/pages/conversion-report-messages.ts";

/** The texts of a conversion's report in the language of the editor. The page puts in the values. */
export function conversionStrings(): ConversionStrings {
	return {
		...classTableStrings(),
		...failureStrings(),
		noClasses: vscode.l10n.t("No image has a class."),
		heading: vscode.l10n.t("Conversion report"),
		loading: vscode.l10n.t("Reading the report…"),
		openText: vscode.l10n.t("Open as JSON"),
		converted: vscode.l10n.t("Images: {0}, objects: {1}."),
		convertedWhole: vscode.l10n.t("Images: {0}."),
		loses: vscode.l10n.t("{0} problems lose something: an image, an object or a part of one."),
		losesOne: vscode.l10n.t("One problem loses something: an image, an object or a part of one."),
		changes: vscode.l10n.t("All of the source reaches training, though some of it changed or doubtful."),
		losesNothing: vscode.l10n.t("All of the source reaches training."),
		written: vscode.l10n.t("What was written"),
		writtenCaption: vscode.l10n.t("Images and objects, in all and of each part"),
		measure: vscode.l10n.t("Measure"),
		all: vscode.l10n.t("All"),
		parts: {
			train: vscode.l10n.t("Training"),
			validation: vscode.l10n.t("Validation"),
			test: vscode.l10n.t("Test"),
		},
		measures: {
			images: vscode.l10n.t("Images"),
			background: vscode.l10n.t("as background"),
			objects: vscode.l10n.t("Objects"),
			labels: vscode.l10n.t("Labels"),
			segments: vscode.l10n.t("Polygon segments"),
		},
		files: vscode.l10n.t("Files that were written"),
		settings: vscode.l10n.t("How it was converted"),
		source: vscode.l10n.t("Source"),
		format: vscode.l10n.t("Format"),
		task: vscode.l10n.t("Task"),
		baseUrl: vscode.l10n.t("Base URL"),
		noBaseUrl: vscode.l10n.t("none; the images have URLs of their own"),
		division: vscode.l10n.t("Division"),
		undivided: vscode.l10n.t("one file"),
		seed: vscode.l10n.t("Seed"),
		official: vscode.l10n.t("As the official scripts write"),
		yes: vscode.l10n.t("yes"),
		problems: vscode.l10n.t("What was left out or changed"),
		problemsCaption: vscode.l10n.t("Problems with their places in the source; Enter opens a place"),
		place: vscode.l10n.t("Place"),
		reason: vscode.l10n.t("Reason"),
		severities: {
			fatal: vscode.l10n.t("Failed"),
			error: vscode.l10n.t("Lost"),
			warning: vscode.l10n.t("Changed or doubtful"),
			info: vscode.l10n.t("Good to know"),
		},
		severityFilter: vscode.l10n.t("Which problems are shown"),
		searchProblems: vscode.l10n.t("Search files, elements and reasons"),
		shownProblems: vscode.l10n.t("{0} to {1} of {2}"),
		noneFits: vscode.l10n.t("No problem fits what is searched for."),
		nothingLost: vscode.l10n.t("Nothing was left out or changed."),
		previous: vscode.l10n.t("Previous"),
		next: vscode.l10n.t("Next"),
	};
}
