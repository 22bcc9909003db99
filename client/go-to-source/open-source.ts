import * as vscode from "vscode";
import type { SourcePlace } from "#core/protocol/server/go-to-source.ts";
import type { SourceTexts } from "./source-texts.ts";

/** Opens the file of a place, including images, and selects the element. If the file is too large, opens only the element. */
export async function openSource(
	place: SourcePlace,
	texts: SourceTexts,
	column: vscode.ViewColumn = vscode.ViewColumn.Active,
): Promise<void> {
	const { uri, range, excerpt } = place;
	if (excerpt !== undefined) {
		await texts.show({ ...place, excerpt }, column);
		return;
	}
	const selection =
		range && new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
	await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(uri), {
		viewColumn: column,
		...(selection ? { selection } : {}),
	});
}
