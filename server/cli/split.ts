import { parseArgs } from "node:util";
import { readLineSplit, runSplit, type SplitRequest } from "#server/split-merge/split-lines.ts";
import { type Output, optionsOrExitCode, UsageError } from "./output.ts";
import { runAndPrint } from "./run-and-print.ts";

const HELP = `automl-images split FILE --output DIR [options]

Splits an annotation file into files for training and validation. Its lines are copied unchanged, and none is lost.
All lines of an image go to the same file.

  --output DIR     the folder to write to; created if it does not exist
  --split RULE     stratified (default): random, in the given shares of every class; ratio: random;
                   group: groups of images stay together; hash: by image path, so that new images move none;
                   azure: every fifth image for validation
  --shares A/B     percentages of training and validation (default 80/20), or of training, validation, and test: 70/20/10
  --seed N         a whole number (default 0); the same seed gives the same split
  --group-by WHAT  folder (default), prefix (of the name, up to _ or -), prefix:SEPARATOR,
                   or a regular expression whose first capture group is the name of the group
  --layout WHICH   v2 (default), one folder with an MLTable per part, or v1, files in DIR
  --dry-run        write nothing; show what would be written
  --overwrite      replace existing files
  --format FORMAT  text (default) or json

Exit codes: 0 written, 2 nothing was written.
`;

const OPTIONS = {
	output: { type: "string", short: "o" },
	split: { type: "string" },
	shares: { type: "string" },
	seed: { type: "string", default: "0" },
	"group-by": { type: "string", default: "folder" },
	layout: { type: "string", default: "v2" },
	"dry-run": { type: "boolean", default: false },
	overwrite: { type: "boolean", default: false },
	format: { type: "string", default: "text" },
	help: { type: "boolean", short: "h", default: false },
} as const;

interface Options extends SplitRequest {
	readonly json: boolean;
}

/** The command `split`. The exit code is 0 if files were written, 2 if not, 130 after Ctrl+C. */
export async function split(args: string[], output: Output): Promise<number> {
	const options = optionsOrExitCode(() => readOptions(args), HELP, output);
	return typeof options === "number"
		? options
		: runAndPrint((isCancelled) => runSplit(options, { isCancelled }), options.json, output);
}

function readOptions(args: string[]): Options | "help" {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (values.help) {
		return "help";
	}
	const [source, ...more] = positionals;
	if (source === undefined) {
		throw new UsageError("Specify the annotation file to split.");
	}
	if (more.length > 0) {
		throw new UsageError(`Specify only one file; ${more[0]} is one too many.`);
	}
	if (!values.output) {
		throw new UsageError("Specify the output folder with --output.");
	}
	const chosen = readLineSplit({
		...values,
		seed: Number(values.seed || Number.NaN),
		groupBy: values["group-by"],
	});
	if (typeof chosen === "string") {
		throw new UsageError(chosen);
	}
	if (values.layout !== "v1" && values.layout !== "v2") {
		throw new UsageError(`Invalid value "${values.layout}" for --layout. Use v1 or v2.`);
	}
	if (values.format !== "text" && values.format !== "json") {
		throw new UsageError(`Invalid value "${values.format}" for --format. Use text or json.`);
	}
	return {
		source,
		outputFolder: values.output,
		split: chosen,
		layout: values.layout,
		overwrite: values.overwrite,
		dryRun: values["dry-run"],
		json: values.format === "json",
	};
}
