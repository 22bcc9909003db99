import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { FileFinding } from "#core/file-rules/file-rule.ts";
import { inOrder } from "#core/file-rules/in-order.ts";
import { findingSeverity } from "#core/file-rules/severity.ts";
import { taskById } from "#core/tasks/index.ts";
import { TASK_IDS, type Task, type TaskId } from "#core/tasks/task.ts";
import { checkFile } from "#server/files/check-file.ts";
import { type OpenText, openText, UnreadableFile } from "#server/files/read-text.ts";
import { checkImages } from "#server/images/check-images.ts";
import { Batches, type Output, optionsOrExitCode, UsageError } from "./output.ts";
import { type FileReport, jsonOf, lineReports, textOf } from "./validate-report.ts";

const HELP = `automl-images validate FILE… [options]

Says what training will do with every line of JSON Lines annotation files.

  --task TASK      auto (default), ${TASK_IDS.join(", ")}
  --format FORMAT  text (default) or json
  --lines          with json: also each record's fate
  --images WHERE   auto (default): look for the images near the file, and say which are missing if others (one of the
                   first fifty) are there;
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
	const { json } = options;
	const printed = new Batches(output.out);
	printed.add(json ? '{"version":1,"files":[' : "");
	let [separator, exitCode] = ["", 0];
	for (const path of options.files) {
		const file = openOrComplain(path, output);
		if (!file) {
			exitCode = 2;
			continue;
		}
		const report = reportOn(path, file, options, () => {
			exitCode = Math.max(exitCode, 1);
		});
		printed.add(separator);
		for (const part of json ? jsonOf(report) : textOf(report)) {
			printed.add(part);
		}
		separator = json ? "," : "\n";
		file.close();
	}
	printed.add(json ? "]}\n" : "");
	printed.flush();
	return exitCode;
}

function openOrComplain(path: string, output: Output): OpenText | undefined {
	try {
		return openText(path);
	} catch (error) {
		if (!(error instanceof UnreadableFile)) {
			throw error;
		}
		output.err(`${error.message}\n`);
		return undefined;
	}
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

/** `onLoud` is called for each finding of error or warning severity that is printed. */
function reportOn(path: string, file: OpenText, options: Options, onLoud: () => void): FileReport {
	const { task, facts, forecast, findings, lines } = checkFile(file, options.task);
	const missing = task ? missingImages(path, lines, options.images) : [];
	return {
		path,
		task: task?.id ?? null,
		findings: watched(inOrder([findings(), missing]), onLoud),
		forecast,
		...(options.lines ? { lines: lineReports(facts) } : {}),
	};
}

function* watched(findings: Iterable<FileFinding>, onLoud: () => void): Generator<FileFinding> {
	for (const finding of findings) {
		const severity = findingSeverity(finding);
		if (severity === "error" || severity === "warning") {
			onLoud();
		}
		yield finding;
	}
}

/** `where` is what `--images` says. */
function missingImages(path: string, lines: () => Iterable<string>, where: string): FileFinding[] {
	if (where === "none") {
		return [];
	}
	const isAuto = where === "auto";
	const beside = isAuto ? dirname(resolve(path)) : resolve(where);
	const places = { beside, workspaceFolders: [], imageFolders: {} };
	return checkImages(lines(), places, isAuto ? "if-some-are-there" : "always");
}
