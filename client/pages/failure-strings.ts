import * as vscode from "vscode";
import type { FailureStrings } from "#core/protocol/pages/failure-strings.ts";

/** The texts of a page's way out in the language of the editor. */
export function failureStrings(): FailureStrings {
	return { tryAgain: vscode.l10n.t("Try Again") };
}
