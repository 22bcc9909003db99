import {
	type CodeAction,
	CodeActionKind,
	type Connection,
	type Diagnostic,
	type Range,
	type TextEdit,
} from "vscode-languageserver/node";
import { curesFor } from "#core/quick-fixes/index.ts";
import type { Cure } from "#core/quick-fixes/quick-fix.ts";
import { checkLine } from "#core/rules/check-line.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineContext } from "#core/rules/rule.ts";
import type { SeveritySettings } from "#core/rules/severity-settings.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import type { Documents } from "#server/documents/documents.ts";
import type { Workspace } from "#server/workspace.ts";
import { toDiagnostic } from "./diagnostics.ts";
import { FIX_ALL_KIND, fixAllAction, fixRuleAction } from "./fix-all.ts";
import { tableActions } from "./table-actions.ts";

/** Of a large selection only so many lines are looked at: nobody reads a menu of thousands. */
const MAX_LINES = 50;

/** Offers the quick fixes for the findings in a range. */
export function registerCodeActions(
	connection: Connection,
	documents: Documents,
	workspace: Workspace,
): void {
	connection.onCodeAction(async ({ textDocument, range, context }) => {
		const wants = (kind: string) => context.only?.some((only) => `${kind}.`.startsWith(`${only}.`));
		const table = documents.table(textDocument.uri);
		if (table && (wants(CodeActionKind.QuickFix) ?? true)) {
			return tableActions(table, range, (await workspace.findingSettings(textDocument.uri)).severities);
		}
		const document = documents.get(textDocument.uri);
		if (!document?.task) {
			return [];
		}
		const source = wants(FIX_ALL_KIND) ? [fixAllAction(document)] : [];
		if (!(wants(CodeActionKind.QuickFix) ?? true)) {
			return source;
		}
		const { severities } = await workspace.findingSettings(textDocument.uri);
		return [...source, ...quickFixes(document, range, severities)];
	});
}

function quickFixes(document: AnnotationDocument, range: Range, severities: SeveritySettings): CodeAction[] {
	const actions: CodeAction[] = [];
	const last = Math.min(range.end.line, range.start.line + MAX_LINES - 1);
	for (let line = range.start.line; line <= last; line++) {
		const context = document.contextOf(line);
		const findings = context ? [...checkLine(context), ...document.imageFindingsOf(line)] : [];
		for (const finding of findings.filter((each) => overlaps(each, line, range))) {
			actions.push(...actionsFor(document, line, finding, context as LineContext, severities));
		}
	}
	return actions;
}

/** None for a finding that the user has switched off. */
function actionsFor(
	document: AnnotationDocument,
	line: number,
	finding: Finding,
	context: LineContext,
	severities: SeveritySettings,
): CodeAction[] {
	const diagnostic = toDiagnostic(document.uri, { ...finding, line }, severities);
	const cures = diagnostic ? curesFor(finding, context) : [];
	if (!diagnostic || cures.length === 0) {
		return [];
	}
	const elsewhere =
		cures.some(({ preferred }) => preferred) && document.isFoundElsewhere(finding.ruleId, line);
	return [
		...cures.map((cure) => toCodeAction(document, line, cure, diagnostic)),
		...(elsewhere ? [{ ...fixRuleAction(document, finding.ruleId), diagnostics: [diagnostic] }] : []),
	];
}

function overlaps(finding: Finding, line: number, { start, end }: Range): boolean {
	const from = line === start.line ? start.character : 0;
	const to = line === end.line ? end.character : Number.POSITIVE_INFINITY;
	return finding.start <= to && finding.end >= from;
}

function toCodeAction(
	{ uri, version }: AnnotationDocument,
	line: number,
	{ title, edits, preferred }: Cure,
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
		isPreferred: preferred,
		diagnostics: [diagnostic],
		edit: { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] },
	};
}
