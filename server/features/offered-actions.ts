import {
	type CodeAction,
	CodeActionKind,
	type CodeActionParams,
	type Diagnostic,
	type Range,
} from "vscode-languageserver/node";
import { checkLine } from "#core/checking/check-line.ts";
import { fileCuresFor } from "#core/fixes/file/index.ts";
import { curesFor } from "#core/fixes/line/index.ts";
import type { Cure } from "#core/fixes/quick-fix.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { LineContext } from "#core/rules/rule.ts";
import type { SeveritySettings } from "#core/rules/severity-settings.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import type { Documents } from "#server/documents/documents.ts";
import type { Workspace } from "#server/workspace/workspace.ts";
import { toDiagnostic } from "./diagnostics.ts";
import { type FileCureData, fileCureAction, fileCureEdits } from "./file-cures.ts";
import { type FixAllData, fixAllAction, fixAllEdits, fixRuleAction } from "./fix-all.ts";
import { FIX_ALL_KIND } from "./fix-all-kind.ts";
import { tableActions } from "./table-actions.ts";
import { inLine } from "./text-edits.ts";

/** Of a large selection only so many lines are looked at: nobody reads a menu of thousands. */
const MAX_LINES = 50;

/** The quick fixes for the findings in a range, and *Fix all* where it is asked for. */
export async function offeredActions(
	documents: Documents,
	workspace: Workspace,
	{ textDocument, range, context }: CodeActionParams,
): Promise<CodeAction[]> {
	const wants = (kind: string) => context.only?.some((only) => `${kind}.`.startsWith(`${only}.`));
	const table = documents.table(textDocument.uri);
	if (table && (wants(CodeActionKind.QuickFix) ?? true)) {
		return tableActions(table, range, (await workspace.findingSettings(textDocument.uri)).severities);
	}
	const document = await documents.whenSettled(textDocument.uri);
	if (!document?.task) {
		return [];
	}
	const source = wants(FIX_ALL_KIND) ? [fixAllAction(document)] : [];
	if (!(wants(CodeActionKind.QuickFix) ?? true)) {
		return source;
	}
	const { severities } = await workspace.findingSettings(textDocument.uri);
	return [...source, ...quickFixes(document, range, severities)];
}

/** The action with the edits that go through the whole file: one edit of the document, so that one undo takes it back. */
export async function resolvedAction(documents: Documents, action: CodeAction): Promise<CodeAction> {
	const data = action.data as FixAllData | FileCureData | undefined;
	const document = data && (await documents.whenSettled(data.uri));
	if (!document) {
		return action;
	}
	const { uri, version } = document;
	const edits = data.kind === "fix-all" ? fixAllEdits(document, data.ruleId) : fileCureEdits(document, data);
	return { ...action, edit: { documentChanges: [{ textDocument: { uri, version }, edits }] } };
}

function quickFixes(document: AnnotationDocument, range: Range, severities: SeveritySettings): CodeAction[] {
	const actions: CodeAction[] = [];
	const last = Math.min(range.end.line, range.start.line + MAX_LINES - 1);
	for (let line = range.start.line; line <= last; line++) {
		const context = document.contextOf(line);
		for (const finding of context ? [...checkLine(context), ...document.imageFindingsOf(line)] : []) {
			if (overlaps(finding, line, range)) {
				actions.push(...actionsFor(document, { ...finding, line }, context, severities));
			}
		}
	}
	for (const finding of document.knownFileFindings) {
		if (range.start.line <= finding.line && finding.line <= last && overlaps(finding, finding.line, range)) {
			actions.push(...actionsFor(document, finding, undefined, severities));
		}
	}
	return actions;
}

/** The context is that of a line rule's finding. None for a finding that the user has switched off. */
function actionsFor(
	document: AnnotationDocument,
	finding: FileFinding,
	context: LineContext | undefined,
	severities: SeveritySettings,
): CodeAction[] {
	const diagnostic = toDiagnostic(document.uri, finding, severities);
	if (!diagnostic) {
		return [];
	}
	const { ruleId, line } = finding;
	const lineCures = context ? curesFor(finding, context) : [];
	const fileCures = fileCuresFor(finding, document.file);
	const elsewhere =
		[...lineCures, ...fileCures].some(({ preferred }) => preferred) &&
		document.isFoundElsewhere(ruleId, line);
	return [
		...lineCures.map((cure) => toCodeAction(document, line, cure, diagnostic)),
		...fileCures.map((cure) => fileCureAction(document, finding, cure, diagnostic)),
		...(elsewhere ? [{ ...fixRuleAction(document, ruleId), diagnostics: [diagnostic] }] : []),
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
	return {
		title,
		kind: CodeActionKind.QuickFix,
		isPreferred: preferred,
		diagnostics: [diagnostic],
		edit: {
			documentChanges: [{ textDocument: { uri, version }, edits: edits.map((edit) => inLine(line, edit)) }],
		},
	};
}
