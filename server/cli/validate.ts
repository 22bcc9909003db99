import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { findingSeverity } from "#core/rules/all/severity.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { taskById } from "#core/tasks/index.ts";
import { RUNTIMES, type Runtime } from "#core/tasks/runtime.ts";
import { TASK_IDS, type Task, type TaskId } from "#core/tasks/task.ts";
import { UnreadableFile } from "#server/files/read-text.ts";
import { type CheckedFile, checkFile } from "./check-file.ts";
import { Batches, type Output, optionsOrExitCode, UsageError } from "./output.ts";
import { datasetFindings } from "./validate-dataset.ts";
import { eachOnce, filesOfArgument } from "./validate-inputs.ts";
import { jsonOf, lineReports, textOf } from "./validate-report.ts";

const HELP = `automl-images validate FILE… [options]

Shows what training will do with every line of JSON Lines annotation files. FILE can also be a file named MLTable, which
includes the files that it names, or a folder with one, or a folder of JSON Lines files. Files of one dataset, such as
train.jsonl and validation.jsonl, are also compared with each other.

  --task TASK      auto (default), ${TASK_IDS.join(", ")}
  --runtime WHICH  current (default), or older: the training runtime before 2024
  --format FORMAT  text (default) or json
  --lines          with json: also the outcome of each record
  --images WHERE   auto (default): find the images near the file, compare them with their records, and report missing
                   ones if others (among the first fifty) are found;
                   none: do not look for images; or the folder with the images: report all missing ones
`;

const OPTIONS = {
	task: { type: "string", default: "auto" },
	runtime: { type: "string", default: "current" },
	format: { type: "string", default: "text" },
	lines: { type: "boolean", default: false },
	images: { type: "string", default: "auto" },
	help: { type: "boolean", short: "h", default: false },
} as const;

interface Options {
	readonly files: readonly string[];
	readonly task: Task | undefined;
	readonly runtime: Runtime;
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
	let exitCode = 0;
	/** Continues with the other files if one cannot be read. */
	const orComplain = async <T>(read: () => T | Promise<T>): Promise<T | undefined> => {
		try {
			return await read();
		} catch (error) {
			if (!(error instanceof UnreadableFile)) {
				throw error;
			}
			exitCode = 2;
			output.err(`${error.message}\n`);
			return undefined;
		}
	};
	const named = await Promise.all(options.files.map((file) => orComplain(() => filesOfArgument(file))));
	const checked: CheckedFile[] = [];
	for (const path of eachOnce(named.flatMap((files) => files ?? []))) {
		const file = await orComplain(() => checkFile(path, options));
		if (file) {
			checked.push(file);
		}
	}
	const isLoud = print(checked, options, output);
	for (const file of checked) {
		file.close();
	}
	return Math.max(exitCode, isLoud ? 1 : 0);
}

/** Prints the reports as they are made. Returns whether there was a finding of error or warning severity. */
function print(files: readonly CheckedFile[], { json, lines }: Options, output: Output): boolean {
	const findingsAround = datasetFindings(files);
	const printed = new Batches(output.out);
	let isLoud = false;
	const onLoud = () => {
		isLoud = true;
	};
	printed.add(json ? '{"version":1,"files":[' : "");
	let separator = "";
	for (const file of files) {
		const { path, task, facts, forecast } = file;
		const report = {
			...{ path, task: task?.id ?? null, forecast },
			findings: watched(file.findings(findingsAround(file)), onLoud),
			...(lines ? { lines: lineReports(facts) } : {}),
		};
		printed.add(separator);
		for (const part of json ? jsonOf(report) : textOf(report)) {
			printed.add(part);
		}
		separator = json ? "," : "\n";
	}
	printed.add(json ? "]}\n" : "");
	printed.flush();
	return isLoud;
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

function readOptions(args: string[]): Options | "help" {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (values.help) {
		return "help";
	}
	if (positionals.length === 0) {
		throw new UsageError("Specify at least one file to validate.");
	}
	if (values.format !== "text" && values.format !== "json") {
		throw new UsageError(`Invalid value "${values.format}" for --format. Use text or json.`);
	}
	const known = TASK_IDS.some((id) => id === values.task);
	if (!known && values.task !== "auto") {
		throw new UsageError(`Invalid value "${values.task}" for --task. Use auto, ${TASK_IDS.join(", ")}.`);
	}
	if (values.images !== "none" && values.images !== "auto" && !isFolder(values.images)) {
		throw new UsageError(
			`Invalid value "${values.images}" for --images. Use none, auto, or an existing folder.`,
		);
	}
	const runtime = RUNTIMES.find((each) => each === values.runtime);
	if (!runtime) {
		throw new UsageError(`Invalid value "${values.runtime}" for --runtime. Use ${RUNTIMES.join(" or ")}.`);
	}
	return {
		files: positionals,
		runtime,
		task: known ? taskById(values.task as TaskId) : undefined,
		json: values.format === "json",
		lines: values.lines,
		images: values.images,
	};
}

function isFolder(path: string): boolean {
	return existsSync(path) && statSync(path).isDirectory();
}
