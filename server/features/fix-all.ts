import { type CodeAction, CodeActionKind, type Connection, type TextEdit } from "vscode-languageserver/node";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { fixLine } from "#core/quick-fixes/fix-line.ts";
import { curesFor } from "#core/quick-fixes/index.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import type { Documents } from "#server/documents/documents.ts";

/** Mends everything that is surely meant otherwise; on save if the user sets `editor.codeActionsOnSave`. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.automlImages`;

/** What an action carries until it is chosen. Its edit is computed only then: it goes through the whole file. */
interface FixAllData {
	readonly uri: string;
	/** The rule whose findings are mended; all of them without one. */
	readonly ruleId?: string;
}

/** The action that mends the whole document. */
export function fixAllAction({ uri }: AnnotationDocument): CodeAction {
	return {
		title: "Fix all safe AutoML Images problems",
		kind: FIX_ALL_KIND,
		data: { uri } satisfies FixAllData,
	};
}

/** The action that mends what one rule finds, wherever it does in the document. */
export function fixRuleAction({ uri }: AnnotationDocument, ruleId: string): CodeAction {
	return {
		title: `Fix all ${ruleId} problems in this file`,
		kind: CodeActionKind.QuickFix,
		data: { uri, ruleId } satisfies FixAllData,
	};
}

/** Fills in the edit of an action that was chosen. It is one edit of the document, so one undo takes it back. */
export function registerFixAll(connection: Connection, documents: Documents): void {
	connection.onCodeActionResolve((action) => {
		const data = action.data as FixAllData | undefined;
		const document = data && documents.get(data.uri);
		return document ? { ...action, edit: editOf(document, data.ruleId) } : action;
	});
}

function editOf(document: AnnotationDocument, ruleId: string | undefined) {
	const edits = document.linesWithFindings(ruleId).flatMap((line) =>
		editsIn(document, line, ruleId).map(
			(edit): TextEdit => ({
				range: { start: { line, character: edit.start }, end: { line, character: edit.end } },
				newText: edit.text,
			}),
		),
	);
	const { uri, version } = document;
	return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** What is found about images is mended by request only: the file found here might be another than the one trained on. */
function editsIn(
	document: AnnotationDocument,
	line: number,
	ruleId: string | undefined,
): readonly LineEdit[] {
	const context = document.contextOf(line);
	const aboutImage = document.imageFindingsOf(line).find((finding) => finding.ruleId === ruleId);
	if (!context || aboutImage) {
		const cures = context && aboutImage ? curesFor(aboutImage, context) : [];
		return cures.find(({ preferred }) => preferred)?.edits ?? [];
	}
	const edit = fixLine(context.line.text, context.task, ruleId);
	return edit ? [edit] : [];
}
