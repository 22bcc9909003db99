import type { Connection } from "vscode-languageserver/node";
import { lineFilter, type WalkedLine } from "#core/filters/line-filter.ts";
import { walkLines } from "#core/filters/walk-lines.ts";
import type { WalkAnswer, WalkParams } from "#core/protocol/server/walk.ts";
import type { SeveritySettings } from "#core/rules/severity-settings.ts";
import type { Task } from "#core/tasks/task.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import type { Documents } from "#server/documents/documents.ts";
import { inSlices } from "#server/documents/in-slices.ts";
import { registerAnswer } from "#server/protocol/register-answer.ts";
import { unlessChanged } from "#server/protocol/unless-changed.ts";
import type { Workspace } from "#server/workspace/workspace.ts";
import { isProblem } from "./line-problems.ts";

/** Answers which line of an open document is the next one that matches a filter. */
export function registerWalk(connection: Connection, documents: Documents, workspace: Workspace): void {
	registerAnswer(connection, "automlImages/walk", async (params, caller) => {
		const { severities } = await workspace.findingSettings(params.uri);
		const document = await documents.whenSettled(params.uri);
		const task = document?.task;
		return document && task
			? unlessChanged(document, caller, (isGivenUp) =>
					inSlices(answers(document, task, severities, params), isGivenUp),
				)
			: null;
	});
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
