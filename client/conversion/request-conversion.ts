import { basename } from "node:path";
import * as vscode from "vscode";
import type { LanguageServer } from "#client/language/language-client.ts";
import { reportProgress } from "#client/language/server-progress.ts";
import { CONVERT_METHOD, type ConvertParams, type ConvertResult } from "#core/protocol/conversion.ts";

/** The part of the language server that commands use. */
export type LanguageClientLike = Pick<LanguageServer, "request" | "start">;

/** Asks the server for a conversion. Its progress is shown, and it can be cancelled. */
export async function requestConversion(
	server: LanguageClientLike,
	params: ConvertParams,
): Promise<ConvertResult> {
	return vscode.window.withProgress(
		{
			location: vscode.ProgressLocation.Notification,
			title: vscode.l10n.t("Converting {0}", basename(vscode.Uri.parse(params.source).fsPath)),
			cancellable: true,
		},
		async (progress, cancellation) => {
			const reporting = await reportProgress(server, progress);
			try {
				return await server.request<ConvertResult>(
					CONVERT_METHOD,
					{ ...params, workDoneToken: reporting.token },
					cancellation,
				);
			} finally {
				reporting.dispose();
			}
		},
	);
}

/** Asks whether these files may be replaced. */
export async function mayReplace(files: readonly string[]): Promise<boolean> {
	const replace = vscode.l10n.t("Replace");
	const answer = await vscode.window.showWarningMessage(
		vscode.l10n.t("{0} exists already. Replace it?", files.map((file) => basename(file)).join(", ")),
		{ modal: true, detail: files.join("\n") },
		replace,
	);
	return answer === replace;
}
