import {
	type CancellationToken,
	type Connection,
	LSPErrorCodes,
	ResponseError,
} from "vscode-languageserver/node";
import { lineFilter, type WalkedLine } from "#core/filters/line-filter.ts";
import { walkLines } from "#core/filters/walk-lines.ts";
import { WALK_METHOD, type WalkAnswer, type WalkParams } from "#core/protocol/server/walk.ts";
import type { SeveritySettings } from "#core/rules/severity-settings.ts";
import type { Task } from "#core/tasks/task.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import type { Documents } from "#server/documents/documents.ts";
import { inSlices } from "#server/documents/in-slices.ts";
import type { Workspace } from "#server/workspace/workspace.ts";
import { isProblem } from "./line-problems.ts";

/** Answers which line of an open document is the next one that matches a filter. */
export function registerWalk(connection: Connection, documents: Documents, workspace: Workspace): void {
	connection.onRequest(
		WALK_METHOD,
		async (params: WalkParams, token: CancellationToken): Promise<WalkAnswer | null> => {
			const { severities, runtime, task: fixed } = await workspace.findingSettings(params.uri);
			const document = documents.get(params.uri);
			document?.trainedBy(runtime, fixed);
			const task = document?.task;
			if (!document || !task) {
				return null;
			}
			const { version } = document;
			const isGivenUp = () => token.isCancellationRequested || document.version !== version;
			const found = await inSlices(answers(document, task, severities, params), isGivenUp);
			if (!found) {
				throw new ResponseError(LSPErrorCodes.ContentModified, "the document changed");
			}
			return found;
		},
	);
}

function* answers(
	document: AnnotationDocument,
	task: Task,
	severities: SeveritySettings,
	{ line, by, filter }: WalkParams,
): Generator<void, WalkAnswer> {
	const { recordAt } = document.file;
	const problemsAround = linesWithFileProblems(document, severities);
	const lineAt = (at: number): WalkedLine => ({
		text: document.lines[at] ?? "",
		facts: recordAt(at),
		hasProblem: () =>
			problemsAround.has(at) || document.ownFindings(at).some((finding) => isProblem(finding, severities)),
	});
	const found = yield* walkLines(document.recordLines, lineAt, lineFilter(filter, task), { start: line, by });
	return found === undefined ? {} : { line: found };
}

/** The lines with problems from the file as a whole, or the files around it, as far as they are known. */
function linesWithFileProblems(document: AnnotationDocument, severities: SeveritySettings): Set<number> {
	const findings = [...document.knownFileFindings, ...document.around.all];
	return new Set(findings.filter((finding) => isProblem(finding, severities)).map(({ line }) => line));
}
