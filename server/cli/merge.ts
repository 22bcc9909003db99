import { parseArgs } from "node:util";
import { type MergeRequest, runMerge } from "#server/split-merge/merge-lines.ts";
import { type Output, optionsOrExitCode, UsageError } from "./output.ts";
import { runAndPrint } from "./run-and-print.ts";

const HELP = `automl-images merge FILE… --output FILE [options]

Merges the lines of several annotation files into one, unchanged and in the order of the files. Files for different tasks
are rejected. Images that appear on several lines are reported.

  --output FILE    the file to write
  --deduplicate    skip lines that are the same as an earlier line of the same image
  --dry-run        write nothing; show what would be written
  --overwrite      replace an existing file
  --format FORMAT  text (default) or json

Exit codes: 0 written, 2 nothing was written.
`;

const OPTIONS = {
	output: { type: "string", short: "o" },
	deduplicate: { type: "boolean", default: false },
	"dry-run": { type: "boolean", default: false },
	overwrite: { type: "boolean", default: false },
	format: { type: "string", default: "text" },
	help: { type: "boolean", short: "h", default: false },
} as const;

interface Options extends MergeRequest {
	readonly json: boolean;
}

/** The command `merge`. The exit code is 0 if the file was written, 2 if not, 130 after Ctrl+C. */
export async function merge(args: string[], output: Output): Promise<number> {
	const options = optionsOrExitCode(() => readOptions(args), HELP, output);
	return typeof options === "number"
		? options
		: runAndPrint((isCancelled) => runMerge(options, { isCancelled }), options.json, output);
}

function readOptions(args: string[]): Options | "help" {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (values.help) {
		return "help";
	}
	if (positionals.length < 2) {
		throw new UsageError("Specify at least two annotation files to merge.");
	}
	if (!values.output) {
		throw new UsageError("Specify the output file with --output.");
	}
	if (values.format !== "text" && values.format !== "json") {
		throw new UsageError(`Invalid value "${values.format}" for --format. Use text or json.`);
	}
	return {
		sources: positionals,
		target: values.output,
		deduplicate: values.deduplicate,
		overwrite: values.overwrite,
		dryRun: values["dry-run"],
		json: values.format === "json",
	};
}
