import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findingSeverity } from "#core/all-rules/severity.ts";
import { checkText, type TextReport } from "#core/file-rules/check-text.ts";
import type { FileFinding } from "#core/file-rules/file-rule.ts";
import { linesOf } from "#core/jsonl/lines.ts";
import { taskById } from "#core/tasks/index.ts";
import { TASK_IDS, type Task, type TaskId } from "#core/tasks/task.ts";
import { type FileText, readText, UnreadableFile } from "#server/files/read-text.ts";
import { createUtf8 } from "#server/files/utf8.ts";
import { checkImages } from "#server/images/check-images.ts";
import { type Output, optionsOrExitCode, UsageError } from "./output.ts";
import { type FileReport, fileReport, textOf } from "./validate-report.ts";

const HELP = `automl-images validate FILE… [options]

Says what training will do with every line of JSON Lines annotation files.

  --task TASK      auto (default), ${TASK_IDS.join(", ")}
  --format FORMAT  text (default) or json
  --lines          with json: also each record's fate
  --images WHERE   auto (default): look for the images near the file, compare them with their records, and say which
                   are missing if others (one of the first fifty) are there;
                   none: do not look; or the folder that holds them: say which are missing
`;

const OPTIONS = {
	task: { type: "string", default: "auto" },
	format: { type: "string", default: "text" },
	lines: { type: "boolean", default: false },
	images: { type: "string", default: "auto" },
	help: { type: "boolean", short: "h", default: false },
} as const;

interface Options {
	readonly files: readonly string[];
	readonly task: Task | undefined;
	readonly json: boolean;
	readonly lines: boolean;
	readonly images: string;
}

/** The command `validate`. The exit code is 0 for clean files, 1 for findings of error or warning severity, 2 for wrong usage and unreadable files. */
export async function validate(args: string[], output: Output): Promise<number> {
	const options = optionsOrExitCode(() => readOptions(args), HELP, output);
	if (typeof options === "number") {
		return options;
	}
	const reports: FileReport[] = [];
	let unreadable = false;
	for (const path of options.files) {
		try {
			reports.push(await validateFile(path, readText(path), options));
		} catch (error) {
			if (!(error instanceof UnreadableFile)) {
				throw error;
			}
			unreadable = true;
			output.err(`${error.message}\n`);
		}
	}
	output.out(
		options.json ? `${JSON.stringify({ version: 1, files: reports })}\n` : reports.map(textOf).join("\n"),
	);
	const loud = reports.some((report) =>
		report.findings.some(({ severity }) => severity === "error" || severity === "warning"),
	);
	return unreadable ? 2 : loud ? 1 : 0;
}

function readOptions(args: string[]): Options | "help" {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (values.help) {
		return "help";
	}
	if (positionals.length === 0) {
		throw new UsageError("Name at least one file to validate.");
	}
	if (values.format !== "text" && values.format !== "json") {
		throw new UsageError(`--format is "${values.format}"; it can be text or json.`);
	}
	const known = TASK_IDS.some((id) => id === values.task);
	if (!known && values.task !== "auto") {
		throw new UsageError(`--task is "${values.task}"; it can be auto, ${TASK_IDS.join(", ")}.`);
	}
	if (values.images !== "none" && values.images !== "auto" && !isFolder(values.images)) {
		throw new UsageError(`--images is "${values.images}"; it can be none, auto or a folder that exists.`);
	}
	return {
		files: positionals,
		task: known ? taskById(values.task as TaskId) : undefined,
		json: values.format === "json",
		lines: values.lines,
		images: values.images,
	};
}

function isFolder(path: string): boolean {
	return existsSync(path) && statSync(path).isDirectory();
}

async function validateFile(path: string, file: FileText, options: Options): Promise<FileReport> {
	const report = checkText(file.text, options.task, createUtf8());
	const aboutImages = await imageFindings(path, file.text, report, options.images);
	const findings = [...report.findings, ...aboutImages, ...invalidEncoding(file)];
	findings.sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end);
	return fileReport(path, { ...report, findings }, findingSeverity, options.lines);
}

/** `where` is what `--images` says. */
async function imageFindings(
	path: string,
	text: string,
	report: TextReport,
	where: string,
): Promise<FileFinding[]> {
	if (where === "none") {
		return [];
	}
	const isAuto = where === "auto";
	const beside = isAuto ? dirname(resolve(path)) : resolve(where);
	const places = { beside, workspaceFolders: [], imageFolders: {} };
	const lines = Array.from(linesOf(text), (line) => line.text);
	return checkImages(report, (line) => lines[line] ?? "", places, isAuto ? "if-some-are-there" : "always");
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
