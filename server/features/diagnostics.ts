import {
	type Connection,
	type Diagnostic,
	DiagnosticSeverity,
	DocumentDiagnosticReportKind,
	LSPErrorCodes,
	type Range,
	ResponseError,
} from "vscode-languageserver/node";
import { findingSeverity } from "#core/rules/all/severity.ts";
import type { Severity } from "#core/rules/consequence.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { chosenSeverity, type SeveritySettings } from "#core/rules/severity-settings.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import { checkInSlices } from "#server/documents/check-in-slices.ts";
import { findingsInTable } from "#server/documents/check-table.ts";
import type { Documents } from "#server/documents/documents.ts";
import type { TableDocument } from "#server/documents/table-document.ts";
import type { FindingSettings, Workspace } from "#server/workspace/workspace.ts";
import { ForecastSummaries } from "./forecast-summary.ts";

export const DIAGNOSTIC_SOURCE = "AutoML Images";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

/** Work that continues after an answer, and has more findings for the next one. */
interface Checks {
	readonly follow: (document: AnnotationDocument) => void;
}

/** Answers the editor's pulls for diagnostics. */
export function registerDiagnostics(
	connection: Connection,
	documents: Documents,
	workspace: Workspace,
	checks: readonly Checks[],
): void {
	const summaries = new ForecastSummaries(connection);
	const follow = (document: AnnotationDocument) => {
		for (const each of checks) {
			each.follow(document);
		}
	};
	connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
		const document = await documents.whenSettled(uri);
		if (!document) {
			const items = await tableDiagnostics(documents.table(uri), await workspace.findingSettings(uri));
			return { kind: DocumentDiagnosticReportKind.Full, items };
		}
		const settings = await workspace.findingSettings(uri);
		if (!(await checkInSlices(document, token))) {
			return new ResponseError(LSPErrorCodes.ServerCancelled, "the document changed", {
				retriggerRequest: true,
			});
		}
		summaries.send(document);
		follow(document);
		// Not an annotation file: nothing to report.
		const findings = document.task ? document.findings() : [];
		const resultId = `${document.findingsVersion(findings)} ${JSON.stringify(settings)}`;
		return previousResultId === resultId
			? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
			: { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(uri, findings, settings) };
	});
}

/** The most severe findings come first; if there are too many, a final item says how many are not shown. */
function diagnosticsOf(
	uri: string,
	findings: readonly FileFinding[],
	{ severities, maxFindings }: FindingSettings,
): Diagnostic[] {
	const all = findings.flatMap((finding) => toDiagnostic(uri, finding, severities) ?? []);
	if (all.length <= maxFindings) {
		return all;
	}
	const loudestFirst = all.toSorted((a, b) => (a.severity ?? 0) - (b.severity ?? 0));
	return [...loudestFirst.slice(0, maxFindings - 1), closing(all.length - (maxFindings - 1))];
}

async function tableDiagnostics(
	table: TableDocument | undefined,
	{ severities }: FindingSettings,
): Promise<Diagnostic[]> {
	const findings = table ? await findingsInTable(table) : [];
	return findings.flatMap((finding) => toDiagnostic(table?.uri ?? "", finding, severities) ?? []);
}

/** Nothing for a finding that the user has turned off. */
export function toDiagnostic(
	uri: string,
	finding: FileFinding,
	severities: SeveritySettings,
): Diagnostic | undefined {
	const severity = chosenSeverity(finding.ruleId, findingSeverity(finding), severities);
	if (severity === "off") {
		return undefined;
	}
	return {
		range: rangeOf(finding),
		severity: SEVERITIES[severity],
		source: DIAGNOSTIC_SOURCE,
		code: finding.ruleId,
		message: finding.message,
		...(finding.related
			? {
					relatedInformation: [
						{
							location: { uri: finding.related.file ?? uri, range: rangeOf(finding.related) },
							message: finding.related.message,
						},
					],
				}
			: {}),
	};
}

/** The only place that converts a finding's line and offsets to the editor's line and characters. */
function rangeOf({ line, start, end }: Pick<FileFinding, "line" | "start" | "end">): Range {
	return { start: { line, character: start }, end: { line, character: end } };
}

function closing(left: number): Diagnostic {
	return {
		range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
		severity: DiagnosticSeverity.Information,
		source: DIAGNOSTIC_SOURCE,
		code: "too-many-findings",
		message: `${left} more problems are not shown. Fix some of these first.`,
	};
}
