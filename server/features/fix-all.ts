import { type CodeAction, CodeActionKind, type TextEdit } from "vscode-languageserver/node";
import { fixFile } from "#core/fixes/all/fix-file.ts";
import { fixLine } from "#core/fixes/all/fix-line.ts";
import { touches } from "#core/fixes/editing/file-edits.ts";
import { curesFor } from "#core/fixes/line/index.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import { FIX_ALL_KIND } from "./fix-all-kind.ts";
import { inLine, toTextEdit } from "./text-edits.ts";

/** What an action carries until it is chosen. Its edit goes through the whole file, so it is computed only then. */
export interface FixAllData {
	readonly kind: "fix-all";
	readonly uri: string;
	/** The rule whose findings are fixed; all rules if absent. */
	readonly ruleId?: string;
}

/** The action that fixes the whole document. */
export function fixAllAction({ uri }: AnnotationDocument): CodeAction {
	return {
		title: "Fix all safe AutoML Images problems",
		kind: FIX_ALL_KIND,
		data: { kind: "fix-all", uri } satisfies FixAllData,
	};
}

/** The action that fixes all findings of one rule in the document. */
export function fixRuleAction({ uri }: AnnotationDocument, ruleId: string): CodeAction {
	return {
		title: `Fix all ${ruleId} problems in this file`,
		kind: CodeActionKind.QuickFix,
		data: { kind: "fix-all", uri, ruleId } satisfies FixAllData,
	};
}

/** The edits of such an action. A line that a file fix changes is left to that fix; its own fixes apply next time. */
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

/** Findings about images are fixed only on request: the file found here may not be the one that is trained on. */
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
