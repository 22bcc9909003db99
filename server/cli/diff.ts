import { parseArgs } from "node:util";
import { collectComparison } from "#core/comparison/collect.ts";
import { compareTexts, type Found } from "#core/comparison/compare-texts.ts";
import type { ComparisonTotals, Names } from "#core/protocol/server/comparison.ts";
import { type FileLines, openLines } from "#server/files/file-lines.ts";
import { UnreadableFile } from "#server/files/read-text.ts";
import { jsonOfFound, jsonOfTotals, textOfFound, textOfTotals } from "./diff-report.ts";
import { Batches, type Output, optionsOrExitCode, UsageError } from "./output.ts";

const FORMATS = ["text", "json", "markdown"] as const;

const HELP = `automl-images diff OLD NEW [options]

Compares two versions of an annotation file: images that were added or removed, and for each image the objects that were
added, removed, moved, reshaped, or relabeled, regardless of the order of lines and objects and the spelling of numbers.

  --format FORMAT  text (default), json, or markdown (a summary for a pull request)

Exit codes: 0 no differences (except the order of lines), 1 differences, 2 wrong usage, or a file cannot be read.
`;

const OPTIONS = {
	format: { type: "string", default: "text" },
	help: { type: "boolean", short: "h", default: false },
} as const;

interface Options {
	readonly names: Names;
	readonly format: (typeof FORMATS)[number];
}

/** The command `diff`. The exit code is 0 if nothing differs except the order of lines, 1 if something does, 2 for wrong usage and unreadable files. */
export async function diff(args: string[], output: Output): Promise<number> {
	const options = optionsOrExitCode(() => readOptions(args), HELP, output);
	if (typeof options === "number") {
		return options;
	}
	const opened: FileLines[] = [];
	const open = (path: string) => {
		const lines = openLines(path);
		opened.push(lines);
		return lines;
	};
	try {
		const [old, now] = [open(options.names.old), open(options.names.new)];
		return compareFiles(old, now, options, output) ? 1 : 0;
	} catch (error) {
		if (!(error instanceof UnreadableFile)) {
			throw error;
		}
		output.err(`${error.message}\n`);
		return 2;
	} finally {
		for (const lines of opened) {
			lines.close();
		}
	}
}

/** Prints the differences as they are found. Returns whether there are any. */
function compareFiles(old: FileLines, now: FileLines, { names, format }: Options, output: Output): boolean {
	const printed = new Batches(output.out);
	const print =
		format === "markdown"
			? printMarkdown(old, now, names)
			: printFound(old, now, format === "json" ? jsonWriter(names) : textWriter(names));
	for (let step = print.next(); ; step = print.next()) {
		if (step.done) {
			printed.flush();
			return step.value;
		}
		printed.add(step.value);
	}
}

function* printMarkdown(old: FileLines, now: FileLines, names: Names): Generator<string, boolean> {
	const comparing = collectComparison(old, now, names);
	for (let step = comparing.next(); ; step = comparing.next()) {
		if (step.done) {
			yield step.value.markdown;
			return step.value.differs;
		}
	}
}

interface Writer {
	readonly head: string;
	readonly found: (found: Found) => string;
	readonly tail: (totals: ComparisonTotals) => string;
}

function textWriter(names: Names): Writer {
	return { head: "", found: (found) => textOfFound(found, names), tail: textOfTotals };
}

function jsonWriter(names: Names): Writer {
	let separator = "";
	return {
		head: `{"version":1,"old":${JSON.stringify(names.old)},"new":${JSON.stringify(names.new)},"changes":[`,
		found: (found) => {
			const text = `${separator}${jsonOfFound(found)}`;
			separator = ",";
			return text;
		},
		tail: (totals) => `],${jsonOfTotals(totals)}}\n`,
	};
}

function* printFound(old: FileLines, now: FileLines, writer: Writer): Generator<string, boolean> {
	yield writer.head;
	const comparing = compareTexts(old, now);
	for (let step = comparing.next(); ; step = comparing.next()) {
		if (step.done) {
			yield writer.tail(step.value);
			return step.value.differs;
		}
		if (step.value) {
			yield writer.found(step.value);
		}
	}
}

function readOptions(args: string[]): Options | "help" {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (values.help) {
		return "help";
	}
	const [old, now, ...more] = positionals;
	if (old === undefined || now === undefined || more.length > 0) {
		throw new UsageError("Specify two files: the older version and the newer one.");
	}
	const format = FORMATS.find((each) => each === values.format);
	if (!format) {
		throw new UsageError(`Invalid value "${values.format}" for --format. Use ${FORMATS.join(", ")}.`);
	}
	return { names: { old, new: now }, format };
}
