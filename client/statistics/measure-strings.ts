import * as vscode from "vscode";
import type { MeasureStrings } from "#core/protocol/pages/measure-strings.ts";

/** The texts for what the statistics measure, in the language of the editor. */
export function measureStrings(): MeasureStrings {
	return {
		outcomes: {
			used: vscode.l10n.t("Used with labels"),
			background: vscode.l10n.t("Used as background"),
			skipped: vscode.l10n.t("Skipped by training"),
		},
		perImage: { object: vscode.l10n.t("Objects per image"), label: vscode.l10n.t("Classes per image") },
		nameless: vscode.l10n.t("(empty)"),
		place: vscode.l10n.t({
			message: "{0} from the left, {1} from the top",
			comment: ["A place in an image: {0} and {1} are ranges such as '25 to 50%'."],
		}),
		unknownSize: vscode.l10n.t("Unknown"),
		range: vscode.l10n.t("{0} to {1}"),
		orMore: vscode.l10n.t("{0} or more"),
		below: vscode.l10n.t("below {0}"),
	};
}
