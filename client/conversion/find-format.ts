import { basename } from "node:path";
import * as vscode from "vscode";
import type { LanguageServer } from "#client/language/language-client.ts";
import type { FormatAnswer } from "#core/protocol/server/detect-formats.ts";

/** The formats that a file or folder is in. If there are none, an error is shown, which can list the reasons. */
export async function findFormats(
	server: Pick<LanguageServer, "request">,
	source: vscode.Uri,
): Promise<readonly FormatAnswer[]> {
	const answers = await server.request("automlImages/detectFormats", { source: source.toString() });
	const fitting = answers.filter((answer) => answer.source !== undefined);
	if (fitting.length === 0) {
		void sayWhy(source, answers);
	}
	return fitting;
}

async function sayWhy(source: vscode.Uri, answers: readonly FormatAnswer[]): Promise<void> {
	const show = vscode.l10n.t("Show Why");
	const name = basename(source.fsPath);
	const message = vscode.l10n.t("The format of {0} was not recognized.", name);
	if ((await vscode.window.showErrorMessage(message, show)) === show) {
		const reasons = answers.map((each) => `${each.name}: ${each.because}.`).join("\n");
		await vscode.window.showErrorMessage(message, { modal: true, detail: reasons });
	}
}
