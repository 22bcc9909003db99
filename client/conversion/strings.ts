import * as vscode from "vscode";
import { classTableStrings } from "#client/pages/class-table-strings.ts";
import { failureStrings } from "#client/pages/failure-strings.ts";
import type { ConversionStrings } from "#core/protocol/pages/conversion-report-messages.ts";

/** The texts of a conversion's report in the language of the editor. The page fills in the values. */
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
		loses: vscode.l10n.t("{0} items will not reach training."),
		losesOne: vscode.l10n.t("1 item will not reach training."),
		changes: vscode.l10n.t("Everything reaches training, but some items were changed or need checking."),
		losesNothing: vscode.l10n.t("Everything reaches training."),
		written: vscode.l10n.t("Output"),
		writtenCaption: vscode.l10n.t("Images and objects, in total and per part"),
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
		files: vscode.l10n.t("Output files"),
		settings: vscode.l10n.t("Settings"),
		source: vscode.l10n.t("Source"),
		format: vscode.l10n.t("Format"),
		task: vscode.l10n.t("Task"),
		baseUrl: vscode.l10n.t("Base URL"),
		noBaseUrl: vscode.l10n.t("none (the images have their own URLs)"),
		split: vscode.l10n.t("Split"),
		unsplit: vscode.l10n.t("one file"),
		seed: vscode.l10n.t("Seed"),
		official: vscode.l10n.t("Same output as the official scripts"),
		yes: vscode.l10n.t("yes"),
		problems: vscode.l10n.t("What was left out or changed"),
		problemsCaption: vscode.l10n.t(
			"Problems and their locations in the source. Press Enter to open a location.",
		),
		place: vscode.l10n.t("Location"),
		reason: vscode.l10n.t("Reason"),
		severities: {
			fatal: vscode.l10n.t("Failed"),
			error: vscode.l10n.t("Lost"),
			warning: vscode.l10n.t("Changed or uncertain"),
			info: vscode.l10n.t("Information"),
		},
		severityFilter: vscode.l10n.t("Problems to show"),
		searchProblems: vscode.l10n.t("Search files, elements, and reasons"),
		shownProblems: vscode.l10n.t("{0} to {1} of {2}"),
		noneFits: vscode.l10n.t("No matching problems."),
		nothingLost: vscode.l10n.t("Nothing was left out or changed."),
		previous: vscode.l10n.t("Previous"),
		next: vscode.l10n.t("Next"),
	};
}
