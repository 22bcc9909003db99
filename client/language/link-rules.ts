import type { Diagnostic, Uri } from "vscode";
import { type Middleware, vsdiag } from "vscode-languageclient/node";

/** Links the code of every incoming diagnostic to the page about it. */
export function linkRules(linkTo: (ruleId: string) => Uri | undefined): Middleware {
	return {
		provideDiagnostics: async (document, previousResultId, token, next) => {
			const report = await next(document, previousResultId, token);
			if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) {
				for (const item of report.items) {
					linkCode(item, linkTo);
				}
			}
			return report;
		},
	};
}

function linkCode(diagnostic: Diagnostic, linkTo: (ruleId: string) => Uri | undefined): void {
	const { code } = diagnostic;
	const target = typeof code === "string" ? linkTo(code) : undefined;
	if (typeof code === "string" && target) {
		diagnostic.code = { value: code, target };
	}
}
