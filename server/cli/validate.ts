import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { findingSeverity } from "#core/all-rules/severity.ts";
import { taskById } from "#core/tasks/index.ts";
import { TASK_IDS, type Task, type TaskId } from "#core/tasks/task.ts";
import { UnreadableFile } from "#server/files/read-text.ts";
import { type CheckedFile, checkFile } from "./check-file.ts";
import { type Output, optionsOrExitCode, UsageError } from "./output.ts";
import { addDatasetFindings } from "./validate-dataset.ts";
import { eachOnce, filesOfArgument } from "./validate-inputs.ts";
import { fileReport, textOf } from "./validate-report.ts";

const HELP = `automl-images validate FILE… [options]

Says what training will do with every line of JSON Lines annotation files. FILE can also be a file named MLTable, which
stands for the files that it names as well, or a folder with one, or a folder of JSON Lines files. Files of one dataset,
such as train.jsonl and validation.jsonl, are also compared with each other.

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
	let unreadable = false;
	/** Goes on with the others where a file cannot be read. */
	const orComplain = async <T>(read: () => T | Promise<T>): Promise<T | undefined> => {
		try {
			return await read();
		} catch (error) {
			if (!(error instanceof UnreadableFile)) {
				throw error;
			}
			unreadable = true;
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
	const reports = addDatasetFindings(checked).map(({ path, report }) =>
		fileReport(path, report, findingSeverity, options.lines),
	);
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
