import { basename, dirname } from "node:path";
import * as vscode from "vscode";
import { type Choice, pickOne } from "./step-inputs.ts";
import type { Place, Reply } from "./steps.ts";

/** Asks where the output goes: next to its source, or into a folder that the user picks. */
export async function pickOutputFolder(source: vscode.Uri, place: Place): Promise<Reply<vscode.Uri>> {
	const beside = vscode.Uri.file(dirname(source.fsPath));
	const choices: Choice<vscode.Uri | "other">[] = [
		{
			label: vscode.l10n.t("Next to {0}", basename(source.fsPath)),
			description: beside.fsPath,
			value: beside,
		},
		{ label: vscode.l10n.t("Choose Folder…"), value: "other" },
	];
	const reply = await pickOne(vscode.l10n.t("Where should the output go?"), choices, place);
	if (reply === undefined || reply === "back") {
		return reply;
	}
	const folder = reply.answer === "other" ? await browse(beside) : reply.answer;
	return folder && { answer: folder };
}

async function browse(defaultUri: vscode.Uri): Promise<vscode.Uri | undefined> {
	const folders = await vscode.window.showOpenDialog({
		title: vscode.l10n.t("Output Folder"),
		openLabel: vscode.l10n.t("Write Here"),
		canSelectFiles: false,
		canSelectFolders: true,
		defaultUri,
	});
	return folders?.[0];
}
