import * as vscode from "vscode";
import { whyReadOnly } from "#client/editors/read-only.ts";
import { isOutdated } from "#client/pages/ask-until-current.ts";
import { fromRuns, type LineRemoval, removalsOf } from "#core/model/line-runs.ts";
import type { BulkOutcome, LinesOfVersion } from "#core/protocol/pages/gallery-messages.ts";
import type { RelabeledLines, RelabelLinesParams } from "#core/protocol/server/gallery.ts";

/** What is asked of the language server; null where it knows another version of the document. */
export interface RelabelServer {
	readonly relabel: (params: RelabelLinesParams) => Promise<RelabeledLines | null>;
}

/** Takes lines out of a document, as one step for the editor's undo. */
export async function removeLines(
	document: vscode.TextDocument,
	{ version, lines }: LinesOfVersion,
): Promise<BulkOutcome> {
	const refused = await whyNot(document, version);
	if (refused !== undefined) {
		return { refused };
	}
	const wanted = fromRuns(lines);
	const place = ({ line, character }: LineRemoval["from"]) =>
		character === "end" ? document.lineAt(line).range.end : new vscode.Position(line, character);
	const edits = removalsOf(wanted, document.lineCount).map(({ from, to }) =>
		vscode.TextEdit.delete(new vscode.Range(place(from), place(to))),
	);
	return write(document, edits, wanted.length);
}

/** Replaces a class in lines of a document, as one step for the editor's undo. */
export async function relabelLines(
	document: vscode.TextDocument,
	server: RelabelServer,
	{ version, lines, from, to }: LinesOfVersion & { readonly from: string; readonly to: string },
): Promise<BulkOutcome> {
	if (to.trim() === "") {
		return { refused: vscode.l10n.t("Enter a class name") };
	}
	const refused = await whyNot(document, version);
	if (refused !== undefined) {
		return { refused };
	}
	const found = await changesOf(server, { uri: document.uri.toString(), version, lines, from, to });
	// Somebody may have typed while the server answered.
	if (!found || document.version !== version) {
		return { refused: CHANGED() };
	}
	const edits = found.lines.flatMap(({ line, edits: ofLine }) =>
		ofLine.map(({ start, end, text }) =>
			vscode.TextEdit.replace(new vscode.Range(line, start, line, end), text),
		),
	);
	return write(document, edits, found.count);
}

/** Null where the text changed meanwhile: lines are meant in the version in which they were selected, so nothing is asked again. */
async function changesOf(server: RelabelServer, params: RelabelLinesParams): Promise<RelabeledLines | null> {
	try {
		return await server.relabel(params);
	} catch (error) {
		if (isOutdated(error)) {
			return null;
		}
		throw error;
	}
}

const CHANGED = () => vscode.l10n.t("The text has changed since the lines were selected");

/** Line numbers mean the same lines only in the version in which they were selected. */
async function whyNot(document: vscode.TextDocument, version: number): Promise<string | undefined> {
	const readOnly = await whyReadOnly(document.uri);
	return readOnly ?? (document.version === version ? undefined : CHANGED());
}

async function write(
	document: vscode.TextDocument,
	edits: vscode.TextEdit[],
	count: number,
): Promise<BulkOutcome> {
	if (edits.length === 0) {
		return { count };
	}
	const all = new vscode.WorkspaceEdit();
	all.set(document.uri, edits);
	return (await vscode.workspace.applyEdit(all))
		? { count }
		: { refused: vscode.l10n.t("VS Code rejected the edit. The file may be read-only") };
}
