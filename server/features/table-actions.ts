import { type CodeAction, CodeActionKind, type Range, type TextEdit } from "vscode-languageserver/node";
import { mltableCuresFor } from "#core/fixes/mltable/index.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { checkMLTable } from "#core/rules/mltable/index.ts";
import type { MLTableContext } from "#core/rules/mltable-rule.ts";
import { markPlace } from "#core/rules/reading/mark-in-table.ts";
import type { SeveritySettings } from "#core/rules/severity-settings.ts";
import { contextOfTable } from "#server/documents/check-table.ts";
import type { TableDocument } from "#server/documents/table-document.ts";
import { toDiagnostic } from "./diagnostics.ts";

/** The quick fixes for the findings of a table in a range. */
export async function tableActions(
	table: TableDocument,
	range: Range,
	severities: SeveritySettings,
): Promise<CodeAction[]> {
	const context = await contextOfTable(table);
	const findings = context ? checkMLTable(context) : [];
	return findings
		.filter(({ line }) => range.start.line <= line && line <= range.end.line)
		.flatMap((finding) => actionsFor(table, finding, context as MLTableContext, severities));
}

function actionsFor(
	{ uri, version }: TableDocument,
	finding: FileFinding,
	{ table }: MLTableContext,
	severities: SeveritySettings,
): CodeAction[] {
	const diagnostic = toDiagnostic(uri, finding, severities);
	const cures = diagnostic ? mltableCuresFor(finding, table) : [];
	return cures.map(({ title, edits, preferred }) => ({
		title,
		kind: CodeActionKind.QuickFix,
		isPreferred: preferred,
		...(diagnostic ? { diagnostics: [diagnostic] } : {}),
		edit: {
			documentChanges: [
				{ textDocument: { uri, version }, edits: edits.map((edit) => textEdit(table, edit)) },
			],
		},
	}));
}

function textEdit(table: MLTableContext["table"], { start, end, text }: LineEdit): TextEdit {
	const [from, to] = [start, end].map((at) => markPlace(table, { start: at, end: at }));
	return {
		range: {
			start: { line: from?.line ?? 0, character: from?.start ?? 0 },
			end: { line: to?.line ?? 0, character: to?.start ?? 0 },
		},
		newText: text,
	};
}
