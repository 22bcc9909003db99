import {
	type Connection,
	type Diagnostic,
	DiagnosticSeverity,
	DocumentDiagnosticReportKind,
	LSPErrorCodes,
	type Range,
	ResponseError,
} from "vscode-languageserver/node";
import type { FileFinding } from "#core/file-rules/file-rule.ts";
import { findingSeverity } from "#core/file-rules/severity.ts";
import type { Severity } from "#core/rules/consequence.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import { checkInSlices } from "#server/documents/check-in-slices.ts";
import type { Documents } from "#server/documents/documents.ts";
import { sendForecastSummary } from "./forecast-summary.ts";

export const DIAGNOSTIC_SOURCE = "AutoML Images";

/** VS Code shows no more of one file; the loudest go first, and one closing item tells how many are left. */
export const MAX_DIAGNOSTICS = 1000;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

/** Answers the editor's pulls for diagnostics. */
export function registerDiagnostics(connection: Connection, documents: Documents): void {
	connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
		const document = documents.get(textDocument.uri);
		if (!document) {
			return { kind: DocumentDiagnosticReportKind.Full, items: [] };
		}
		const resultId = String(document.version);
		if (previousResultId === resultId) {
			return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
		}
		if (!(await checkInSlices(document, token))) {
			return new ResponseError(LSPErrorCodes.ServerCancelled, "the document changed", {
				retriggerRequest: true,
			});
		}
		sendForecastSummary(connection, document);
		return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(document) };
	});
}

function diagnosticsOf(document: AnnotationDocument): Diagnostic[] {
	if (!document.task) {
		return []; // Not an annotation file: none of our business.
	}
	const findings = document.findings();
	if (findings.length <= MAX_DIAGNOSTICS) {
		return findings.map((finding) => toDiagnostic(document.uri, finding));
	}
	const loudestFirst = findings
		.map((finding) => ({ finding, severity: SEVERITIES[findingSeverity(finding)] }))
		.sort((a, b) => a.severity - b.severity)
		.map(({ finding }) => finding);
	const left = findings.length - (MAX_DIAGNOSTICS - 1);
	return [
		...loudestFirst.slice(0, MAX_DIAGNOSTICS - 1).map((finding) => toDiagnostic(document.uri, finding)),
		closing(left),
	];
}

/** A finding's line and offsets are the editor's line and characters: nothing else translates between the two. */
export function toDiagnostic(uri: string, finding: FileFinding): Diagnostic {
	return {
		range: rangeOf(finding),
		severity: SEVERITIES[findingSeverity(finding)],
		source: DIAGNOSTIC_SOURCE,
		code: finding.ruleId,
		message: finding.message,
		...(finding.related
			? {
					relatedInformation: [
						{ location: { uri, range: rangeOf(finding.related) }, message: finding.related.message },
					],
				}
			: {}),
	};
}

function rangeOf({ line, start, end }: Pick<FileFinding, "line" | "start" | "end">): Range {
	return { start: { line, character: start }, end: { line, character: end } };
}

function closing(left: number): Diagnostic {
	return {
		range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
		severity: DiagnosticSeverity.Information,
		source: DIAGNOSTIC_SOURCE,
		code: "too-many-findings",
		message: `${left} more findings are not shown; mend some of these first`,
	};
}
