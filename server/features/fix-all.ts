import { type CodeAction, CodeActionKind, type TextEdit } from "vscode-languageserver/node";
import { fixFile } from "#core/fixes/all/fix-file.ts";
import { fixLine } from "#core/fixes/all/fix-line.ts";
import { touches } from "#core/fixes/editing/file-edits.ts";
import { curesFor } from "#core/fixes/line/index.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import { FIX_ALL_KIND } from "./fix-all-kind.ts";
import { inLine, toTextEdit } from "./text-edits.ts";

/** What an action carries until it is chosen. Its edit is computed only then: it goes through the whole file. */
export interface FixAllData {
	readonly kind: "fix-all";
	readonly uri: string;
	/** The rule whose findings are mended; all of them without one. */
	readonly ruleId?: string;
}

/** The action that mends the whole document. */
export function fixAllAction({ uri }: AnnotationDocument): CodeAction {
	return {
		title: "Fix all safe AutoML Images problems",
		kind: FIX_ALL_KIND,
		data: { kind: "fix-all", uri } satisfies FixAllData,
	};
}

/** The action that mends what one rule finds, wherever it does in the document. */
export function fixRuleAction({ uri }: AnnotationDocument, ruleId: string): CodeAction {
	return {
		title: `Fix all ${ruleId} problems in this file`,
		kind: CodeActionKind.QuickFix,
		data: { kind: "fix-all", uri, ruleId } satisfies FixAllData,
	};
}

/** The edits of such an action. A line that a fix of the file changes is left to it, and mended by itself another time. */
export function fixAllEdits(document: AnnotationDocument, ruleId: string | undefined): TextEdit[] {
	document.checkNow();
	const fileEdits = fixFile(document.findings(), document.file, ruleId);
	const touched = new Set(
		fileEdits.flatMap((edit) => [edit.startLine, edit.endLine].filter((line) => touches(edit, line))),
	);
	const lineEdits = document
		.linesWithFindings(ruleId)
		.filter((line) => !touched.has(line))
		.flatMap((line) => editsIn(document, line, ruleId).map((edit) => inLine(line, edit)));
	return [...fileEdits.map(toTextEdit), ...lineEdits];
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
