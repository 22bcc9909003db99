import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { URI } from "vscode-uri";
import { splitOfPath } from "#core/model/split.ts";
import { type DatasetStatistics, isCounted } from "#core/protocol/server/statistics.ts";
import { statisticsCsv } from "#core/statistics/statistics-csv.ts";
import { taskById } from "#core/tasks/index.ts";
import type { Task } from "#core/tasks/task.ts";
import { openText, UnreadableFile } from "#server/files/read-text.ts";
import { isMLTable } from "#server/mltable/table-context.ts";
import { countText } from "#server/statistics/count-text.ts";
import { type Output, optionsOrExitCode, UsageError } from "./output.ts";
import { statsText } from "./stats-text.ts";
import { eachOnce, filesOfArgument } from "./validate-inputs.ts";

const HELP = `automl-images stats FILE… [options]

Shows what is in annotation files, side by side: classes, objects per image, sizes, shapes and places of boxes, image
sizes, and what training keeps.

  FILE             an annotation file, or an MLTable or a folder for the files that it names or contains
  --format FORMAT  text (default), json or csv

Exit codes: 0 all files were counted, 2 wrong usage, or a file cannot be read or contains no annotations.
`;

const OPTIONS = {
	format: { type: "string", default: "text" },
	help: { type: "boolean", short: "h", default: false },
} as const;

const WRITERS: Readonly<Record<string, (statistics: DatasetStatistics) => string>> = {
	text: statsText,
	json: ({ files }) => `${JSON.stringify({ version: 1, files })}\n`,
	csv: statisticsCsv,
};

interface Options {
	readonly files: readonly string[];
	readonly write: (statistics: DatasetStatistics) => string;
}

/** The command `stats`. The exit code is 0 if all files were counted, 2 for wrong usage, unreadable files and files without annotations. */
export async function stats(args: string[], output: Output): Promise<number> {
	const options = optionsOrExitCode(() => readOptions(args), HELP, output);
	if (typeof options === "number") {
		return options;
	}
	const files: DatasetStatistics["files"][number][] = [];
	let task: Task | undefined;
	for (const path of await namedFiles(options.files)) {
		const file = count(path, task);
		if (isCounted(file)) {
			task ??= taskById(file.task);
		}
		files.push(file);
	}
	for (const file of files) {
		if (!isCounted(file)) {
			output.err(`${file.problem}\n`);
		}
	}
	output.out(options.write({ files }));
	return files.every(isCounted) ? 0 : 2;
}

/** The files that the arguments stand for, without the tables themselves. Problems with a file are reported when it is read. */
async function namedFiles(named: readonly string[]): Promise<string[]> {
	const files = await Promise.all(
		named.map((path) => filesOfArgument(path).catch((error: unknown) => [orThrow(error, path)])),
	);
	return eachOnce(files.flat()).filter((path) => !isMLTable(path));
}

/** A folder without files is opened as a file, which reports the problem. */
function orThrow(error: unknown, path: string): string {
	if (error instanceof UnreadableFile) {
		return path;
	}
	throw error;
}

function count(path: string, otherwise: Task | undefined): DatasetStatistics["files"][number] {
	const split = splitOfPath(resolve(path));
	const head = {
		uri: URI.file(resolve(path)).toString(),
		name: path,
		...(split === undefined ? {} : { split }),
	};
	try {
		const file = openText(path);
		try {
			const counting = countText(file, { otherwise });
			for (let step = counting.next(); ; step = counting.next()) {
				if (step.done) {
					return { ...head, ...(step.value ?? { problem: `${path}: ${NO_ANNOTATIONS}` }) };
				}
			}
		} finally {
			file.close();
		}
	} catch (error) {
		if (error instanceof UnreadableFile) {
			return { ...head, problem: error.message };
		}
		throw error;
	}
}

const NO_ANNOTATIONS = "no line has both image_url and label, so this is not an annotation file";

function readOptions(args: string[]): Options | "help" {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (values.help) {
		return "help";
	}
	if (positionals.length === 0) {
		throw new UsageError("Specify at least one file to count.");
	}
	const write = Object.hasOwn(WRITERS, values.format) ? WRITERS[values.format] : undefined;
	if (!write) {
		throw new UsageError(`Invalid value "${values.format}" for --format. Use text, json, or csv.`);
	}
	return { files: positionals, write };
}
