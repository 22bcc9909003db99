import { dirname, resolve } from "node:path";
import { splitOfPath } from "#core/dataset/split.ts";
import { checkText, type TextReport } from "#core/file-rules/check-text.ts";
import type { FileFinding } from "#core/file-rules/file-rule.ts";
import { checkMLTable } from "#core/mltable-rules/index.ts";
import type { Task } from "#core/tasks/task.ts";
import { type FileText, readText } from "#server/files/read-text.ts";
import { createUtf8 } from "#server/files/utf8.ts";
import { checkImages } from "#server/images/check-images.ts";
import { isMLTable, tableContext } from "#server/mltable/table-context.ts";
import { checkTableOfFile } from "#server/mltable/table-of-file.ts";

/** A file with all that is to be said about it. */
export interface CheckedFile {
	readonly path: string;
	readonly report: TextReport;
}

/** How a file is checked. */
export interface CheckOptions {
	/** Told by the lines where it is absent. */
	readonly task: Task | undefined;
	/** `none`, `auto`, or the folder that holds the images. */
	readonly images: string;
}

/** Checks an annotation file with its images, or a file named `MLTable`. Throws `UnreadableFile`. */
export async function checkFile(path: string, options: CheckOptions): Promise<CheckedFile> {
	const file = readText(path);
	if (isMLTable(path)) {
		return { path, report: await tableReport(path, file.text) };
	}
	const report = checkText(file.text, options.task, createUtf8(), splitOfPath(resolve(path)));
	const findings = [
		...report.findings,
		...(await imageFindings(path, report, options.images)),
		...(await checkTableOfFile(path, report.facts)),
		...invalidEncoding(file),
	];
	return { path, report: { ...report, findings: inOrder(findings) } };
}

/** Findings in the order of the text. */
export function inOrder(findings: readonly FileFinding[]): FileFinding[] {
	return findings.toSorted((a, b) => a.line - b.line || a.start - b.start || a.end - b.end);
}

/** A table holds no records; its forecast is whether training can read it. */
async function tableReport(path: string, text: string): Promise<TextReport> {
	const findings = checkMLTable(await tableContext(path, text));
	const fatal = findings.find(({ consequence }) => consequence === "job-fails");
	const { forecast, records, facts } = checkText("");
	const { reason: _, ...nothing } = forecast;
	return {
		task: undefined,
		findings,
		forecast: { ...nothing, ...(fatal ? { job: "fails", reason: fatal.message } : { job: "runs" }) },
		records,
		facts,
	};
}

/** `where` is what `--images` says. */
async function imageFindings(path: string, report: TextReport, where: string): Promise<FileFinding[]> {
	if (where === "none") {
		return [];
	}
	const isAuto = where === "auto";
	const beside = isAuto ? dirname(resolve(path)) : resolve(where);
	const places = { beside, workspaceFolders: [], imageFolders: {} };
	return checkImages(report, places, isAuto ? "if-some-are-there" : "always");
}

/** Bytes that are no UTF-8 stop the reading of the file, wherever they stand. */
function invalidEncoding({ text, invalidAt }: FileText) {
	if (invalidAt === undefined) {
		return [];
	}
	const before = text.slice(0, invalidAt).split(/\r\n|\n|\r/);
	const start = before.at(-1)?.length ?? 0;
	return [
		{
			ruleId: "invalid-utf8",
			line: before.length - 1,
			start,
			end: start + 1,
			message: "This is not valid UTF-8, the encoding that training reads; training cannot read the file",
			consequence: "job-fails",
		} as const,
	];
}
