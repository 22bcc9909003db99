import {
	type CodeAction,
	CodeActionKind,
	type Connection,
	type Diagnostic,
	type Range,
	type TextEdit,
} from "vscode-languageserver/node";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { curesFor } from "#core/quick-fixes/index.ts";
import { checkLine } from "#core/rules/check-line.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import type { Documents } from "#server/documents/documents.ts";
import { toDiagnostic } from "./diagnostics.ts";

/** Of a large selection only so many lines are looked at: nobody reads a menu of thousands. */
const MAX_LINES = 50;

/** Offers the quick fixes for the findings in a range. */
export function registerCodeActions(connection: Connection, documents: Documents): void {
	connection.onCodeAction(({ textDocument, range, context }) => {
		const document = documents.get(textDocument.uri);
		const wanted = context.only?.some((kind) => CodeActionKind.QuickFix.startsWith(kind)) ?? true;
		return document && wanted ? quickFixes(document, range) : [];
	});
}

function quickFixes(document: AnnotationDocument, range: Range): CodeAction[] {
	const actions: CodeAction[] = [];
	const last = Math.min(range.end.line, range.start.line + MAX_LINES - 1);
	for (let line = range.start.line; line <= last; line++) {
		const context = document.contextOf(line);
		for (const finding of context ? checkLine(context) : []) {
			if (!context || !overlaps(finding, line, range)) {
				continue;
			}
			const diagnostic = toDiagnostic(document.uri, { ...finding, line });
			for (const cure of curesFor(finding, context)) {
				actions.push(toCodeAction(document, line, cure.title, cure.edits, cure.preferred, diagnostic));
			}
		}
	}
	return actions;
}

function overlaps(finding: Finding, line: number, { start, end }: Range): boolean {
	const from = line === start.line ? start.character : 0;
	const to = line === end.line ? end.character : Number.POSITIVE_INFINITY;
	return finding.start <= to && finding.end >= from;
}

function toCodeAction(
	document: AnnotationDocument,
	line: number,
	title: string,
	edits: readonly LineEdit[],
	isPreferred: boolean,
	diagnostic: Diagnostic,
): CodeAction {
	const textEdits = edits.map(
		(edit): TextEdit => ({
			range: { start: { line, character: edit.start }, end: { line, character: edit.end } },
			newText: edit.text,
		}),
	);
	return {
		title,
		kind: CodeActionKind.QuickFix,
		isPreferred,
		diagnostics: [diagnostic],
		edit: {
			documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: textEdits }],
		},
	};
}
