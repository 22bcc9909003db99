import { parseArgs } from "node:util";
import { type MergeRequest, runMerge } from "#server/split-merge/merge-lines.ts";
import { type Output, optionsOrExitCode, UsageError } from "./output.ts";
import { runAndPrint } from "./run-and-print.ts";

const HELP = `automl-images merge FILE… --output FILE [options]

Puts the lines of several annotation files into one, as they are and in the order of the files. Files for different tasks
are refused. Images that stand in several lines are told.

  --output FILE    the file to write
  --deduplicate    leave out a line that says the same as an earlier one of the same image
  --dry-run        write nothing; say what would be written
  --overwrite      replace a file that is there
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

/** The command `merge`. The exit code is 0 where the file was written, 2 where not, 130 after Ctrl+C. */
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
		throw new UsageError("Name the annotation files to merge, at least two.");
	}
	if (!values.output) {
		throw new UsageError("Name the file to write with --output.");
	}
	if (values.format !== "text" && values.format !== "json") {
		throw new UsageError(`--format is "${values.format}"; it can be text or json.`);
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
