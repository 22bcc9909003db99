import { basename } from "node:path";
import * as vscode from "vscode";
import type { LanguageServer } from "#client/language/language-client.ts";
import { reportProgress } from "#client/language/server-progress.ts";
import type { GoToSourceParams, GoToSourceResult } from "#core/protocol/server/go-to-source.ts";
import { openSource } from "./open-source.ts";
import type { SourceTexts } from "./source-texts.ts";

/**
 * The command *Go to Source*: opens what the object at the cursor, or else the image of the line, was converted from.
 * If that is unknown, the command says so. Returns the server's answer; `undefined` unless the active editor shows a
 * JSON Lines file on disk.
 */
export async function goToSource(
	server: LanguageServer,
	texts: SourceTexts,
): Promise<GoToSourceResult | undefined> {
	const editor = vscode.window.activeTextEditor;
	if (editor?.document.languageId !== "jsonl") {
		return undefined;
	}
	const { document, selection } = editor;
	if (document.uri.scheme !== "file") {
		void vscode.window.showErrorMessage(
			vscode.l10n.t(
				"{0} is not on disk, so its conversion report cannot be found. Open the file from disk instead.",
				document.uri.path,
			),
		);
		return undefined;
	}
	const result = await ask(server, {
		uri: document.uri.toString(),
		line: document.lineAt(selection.active.line).text,
		character: selection.active.character,
	});
	if (result.outcome === "found") {
		await openSource(result.place, texts);
		sayHowItFits(result.match);
	} else {
		void explain(result, document.uri);
	}
	return result;
}

async function ask(server: LanguageServer, params: GoToSourceParams): Promise<GoToSourceResult> {
	return vscode.window.withProgress(
		{
			location: vscode.ProgressLocation.Notification,
			title: vscode.l10n.t("Finding the source"),
			cancellable: true,
		},
		async (progress, cancellation) => {
			const reporting = await reportProgress(server, progress);
			try {
				return await server.request(
					"automlImages/goToSource",
					{ ...params, workDoneToken: reporting.token },
					cancellation,
				);
			} finally {
				reporting.dispose();
			}
		},
	);
}

function sayHowItFits(match: Extract<GoToSourceResult, { outcome: "found" }>["match"]): void {
	if (match === "edited") {
		void vscode.window.showInformationMessage(
			vscode.l10n.t(
				"This is the source of the object or line. The line or the source was edited after the conversion.",
			),
		);
	} else if (match === "added") {
		void vscode.window.showInformationMessage(
			vscode.l10n.t(
				"This object was added to the line after the conversion, so it is not in the source. This is the source of its image.",
			),
		);
	}
}

/** Explains why the source was not found, and what to do about it. */
async function explain(
	result: Exclude<GoToSourceResult, { outcome: "found" }>,
	file: vscode.Uri,
): Promise<void> {
	const message = messageOf(result, file);
	if (message === undefined) {
		return;
	}
	if (result.outcome === "no-image") {
		await vscode.window.showInformationMessage(message);
		return;
	}
	const convert = vscode.l10n.t("Convert Dataset…");
	if ((await vscode.window.showWarningMessage(message, convert)) === convert) {
		await vscode.commands.executeCommand("automlImages.convertDataset");
	}
}

function messageOf(
	result: Exclude<GoToSourceResult, { outcome: "found" }>,
	file: vscode.Uri,
): string | undefined {
	switch (result.outcome) {
		case "cancelled":
			return undefined;
		case "no-image":
			return vscode.l10n.t("This line has no image URL, so its source cannot be found.");
		case "no-report":
			return vscode.l10n.t(
				"No conversion report next to {0} lists it, so its source is unknown. Convert the dataset again to get a report.",
				basename(file.fsPath),
			);
		case "bad-report":
			return vscode.l10n.t(
				"The report {0} cannot be used: {1}. Convert the dataset again to get a new one.",
				result.report,
				result.reason,
			);
		case "source-gone":
			return vscode.l10n.t(
				"The source {0} was not found. Move it back, or convert the dataset again from its current location.",
				result.source,
			);
		case "image-gone":
			return result.reason === undefined
				? vscode.l10n.t(
						"{0} no longer contains the image {1}. If this is intended, convert the dataset again.",
						result.source,
						result.imageUrl,
					)
				: vscode.l10n.t("{0} can no longer be converted. {1}.", result.source, result.reason);
	}
}
