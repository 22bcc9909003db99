import * as vscode from "vscode";
import { whyReadOnly } from "#client/editors/read-only.ts";
import { documentOf, editorOf, selectInLine } from "#client/editors/source-editor.ts";
import { changeLine } from "#core/line-changes/change-line.ts";
import type { ChangedLine } from "#core/line-changes/changed-line.ts";
import type { EditOutcome, EditParams } from "#core/protocol/pages/preview-requests.ts";
import type { EditedPanel, Place } from "./edited-panel.ts";
import { findLine } from "./find-line.ts";
import { findSample } from "./find-sample.ts";
import type { SeenLines } from "./seen-lines.ts";

/**
 * Makes the handler of the page's request `edit`. Edits are made one after the other, and each is answered once the new
 * picture has been sent, so that the next one refers to the new text.
 */
export function createEdit(panel: EditedPanel): (params: EditParams) => Promise<EditOutcome> {
	let before: Promise<unknown> = Promise.resolve();
	return (params) => {
		const outcome = before.then(() => edit(panel, params));
		// The caller handles a failure; the next edit does not depend on it.
		before = outcome.catch(() => {});
		return outcome;
	};
}

/** The text is here, so it is changed here: a shape can be dragged while the language server starts. */
async function edit(panel: EditedPanel, params: EditParams): Promise<EditOutcome> {
	const uri = panel.place()?.uri;
	const document = uri && (await documentOf(uri));
	if (!document) {
		return refuse(vscode.l10n.t("The file was closed"));
	}
	const readOnly = await whyReadOnly(document.uri);
	if (readOnly !== undefined) {
		return refuse(readOnly);
	}
	const text = seenText(document, params, panel.seen);
	const line = text === undefined ? undefined : findLine(document, text, params.line);
	if (text === undefined || line === undefined) {
		return refuse(CHANGED());
	}
	const { change } = params;
	const size = panel.imageSize();
	const severalClasses = panel.severalClasses();
	const sample = change.kind === "add-object" ? findSample(document, line, change.geometry.kind) : undefined;
	const changed = changeLine(text, change, { size, severalClasses, sample });
	if ("refused" in changed) {
		return refuse(changed.refused);
	}
	if (changed.edits.length > 0 && !(await write(document, line, changed))) {
		return refuse(vscode.l10n.t("VS Code rejected the edit. The file may be read-only"));
	}
	await show(panel, { uri: document.uri, line }, params, changed);
	return { done: true };
}

const CHANGED = () => vscode.l10n.t("The line has changed since it was drawn");

/** Shows the line with the changed object selected, unless the user has gone elsewhere since requesting the change. */
async function show(
	panel: EditedPanel,
	place: Place,
	{ line: askedFor, change }: EditParams,
	{ object }: ChangedLine,
): Promise<void> {
	const here = panel.place();
	const isHere = here?.uri.toString() === place.uri.toString();
	if (isHere && (here.line === askedFor || here.line === place.line)) {
		panel.goTo(place, object?.index);
		// A cursor where an object was deleted would select its neighbor.
		if (editorOf(place.uri) && change.kind !== "set-classes") {
			await selectInLine(place.uri, place.line, object?.start ?? 0, object?.end ?? 0);
		}
	}
	await panel.update();
}

/** The text that the page showed, which the change refers to. Lines above may have moved it since. */
function seenText(
	document: vscode.TextDocument,
	{ line, version }: EditParams,
	seen: SeenLines,
): string | undefined {
	return version === document.version && line < document.lineCount
		? document.lineAt(line).text
		: seen.textOf({ uri: document.uri.toString(), version, line });
}

/**
 * Applies all edits at once, as one undo step. If an editor shows the text, the edit goes through it: only the editor
 * knows whether the user or a setting has made the file read-only, and then it rejects the edit. A WorkspaceEdit would
 * change the text regardless.
 */
async function write(document: vscode.TextDocument, line: number, { edits }: ChangedLine): Promise<boolean> {
	const { version, uri } = document;
	const replacements = edits.map(({ start, end, text }) =>
		vscode.TextEdit.replace(new vscode.Range(line, start, line, end), text),
	);
	const editor = editorOf(uri);
	if (editor) {
		const isTaken = await editor.edit((builder) => {
			for (const { range, newText } of replacements) {
				builder.replace(range, newText);
			}
		});
		return isTaken && document.version !== version;
	}
	const workspaceEdit = new vscode.WorkspaceEdit();
	workspaceEdit.set(uri, replacements);
	return vscode.workspace.applyEdit(workspaceEdit);
}

function refuse(refused: string): EditOutcome {
	return { done: false, refused };
}
