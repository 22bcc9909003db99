import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from "vscode-languageserver/node";
import { fileCuresFor } from "#core/fixes/file/index.ts";
import type { FileCure } from "#core/fixes/file-fix.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import { toTextEdit } from "./text-edits.ts";

/** Identifies the fix and the finding of an action until it is chosen. Its edits may be anywhere in the document, and are computed only then. */
export interface FileCureData {
	readonly kind: "file-cure";
	readonly uri: string;
	readonly ruleId: string;
	readonly line: number;
	readonly start: number;
	readonly title: string;
}

/** The action for a fix that needs more than the finding's line. */
export function fileCureAction(
	{ uri }: AnnotationDocument,
	{ ruleId, line, start }: FileFinding,
	{ title, preferred }: FileCure,
	diagnostic: Diagnostic,
): CodeAction {
	return {
		title,
		kind: CodeActionKind.QuickFix,
		isPreferred: preferred,
		diagnostics: [diagnostic],
		data: { kind: "file-cure", uri, ruleId, line, start, title } satisfies FileCureData,
	};
}

/** The edits of such an action; none if the document has changed and the finding no longer exists. */
export function fileCureEdits(document: AnnotationDocument, { title, ...place }: FileCureData): TextEdit[] {
	document.checkNow();
	const finding = document
		.findings()
		.find(
			({ ruleId, line, start }) => ruleId === place.ruleId && line === place.line && start === place.start,
		);
	const cure = finding && fileCuresFor(finding, document.file).find((each) => each.title === title);
	return (cure?.edits() ?? []).map(toTextEdit);
}
