import { parseArgs } from "node:util";
import { converterById, converters } from "#core/formats/all/index.ts";
import type { AnnotationTask, Converter } from "#core/formats/converter.ts";
import { judgeBaseUrl } from "#core/model/base-url.ts";
import type { Layout } from "#core/protocol/server/conversion.ts";
import { chooseFormat } from "#server/conversion/choose-format.ts";
import { runConversion, tasksOf } from "#server/conversion/run-conversion.ts";
import { type ChosenSplit, readSplit } from "#server/conversion/split-options.ts";
import { otherCommands } from "./other-commands.ts";
import { type Output, optionsOrExitCode, UsageError } from "./output.ts";
import { runAndPrint } from "./run-and-print.ts";

const HELP = `automl-images convert FORMAT SOURCE --output DIR --base-url URL [options]

Writes DIR/NAME.jsonl for Azure AutoML for Images from an annotation file or folder NAME in another format, or one file
per part with --split.

  FORMAT           ${converters.map(({ id }) => id).join(", ")}, or auto: detected from the files
  --output DIR     the folder to write to; created if it does not exist
  --base-url URL   what the paths of the images are appended to, such as
                   azureml://subscriptions/S/resourcegroups/G/workspaces/W/datastores/D/paths/P/
                   Not needed if the images have their own URLs (exports of Azure's data labeling)
  --task TASK      auto (default: instance-segmentation if at least half of the annotations have a polygon),
                   object-detection, instance-segmentation
  --split RULE     none (default) or how to split the images:
                   azure: as in the official scripts, every fifth image for validation;
                   ratio: random, in the given shares; stratified: random, in the given shares of every class;
                   group: groups of images stay together; hash: by image path, so that new images move none;
                   folders: the dataset's own folders train, valid (or val, validation), and test in SOURCE
  --shares A/B     percentages of training and validation (default 80/20), or of training, validation, and test: 70/20/10
  --seed N         a whole number (default 0); the same seed gives the same split
  --group-by WHAT  folder (default), prefix (of the name, up to _ or -), prefix:SEPARATOR,
                   or a regular expression whose first capture group is the name of the group
  --layout WHICH   of a split: v2 (default), one folder with an MLTable per part, or v1, files in DIR
  --azure-compatible  write exactly what the official scripts write, including their mistakes
  --one-based      pascal-voc: pixels count from 1, and a box includes its last pixels, as in the original dataset
  --report         also write a report: NAME.conversion-report.json; with a split,
                   conversion-report.json (on by default; --no-report turns it off)
  --dry-run        write nothing; show what would be written
  --overwrite      replace existing files
  --format FORMAT  text (default) or json

Exit codes: 0 everything reaches training, 1 written, but not everything reaches training, 2 nothing was written.
`;

const OPTIONS = {
	output: { type: "string", short: "o" },
	"base-url": { type: "string", default: "" },
	task: { type: "string", default: "auto" },
	split: { type: "string", default: "none" },
	shares: { type: "string" },
	seed: { type: "string", default: "0" },
	"group-by": { type: "string", default: "folder" },
	layout: { type: "string", default: "v2" },
	"azure-compatible": { type: "boolean", default: false },
	"one-based": { type: "boolean", default: false },
	report: { type: "boolean" },
	"dry-run": { type: "boolean", default: false },
	overwrite: { type: "boolean", default: false },
	format: { type: "string", default: "text" },
	help: { type: "boolean", short: "h", default: false },
} as const;

interface Options {
	/** The id of a converter, or `auto`. */
	readonly sourceFormat: string;
	readonly source: string;
	readonly outputFolder: string;
	readonly baseUrl: string;
	readonly task: AnnotationTask | "auto";
	readonly split: ChosenSplit;
	readonly layout: Layout;
	readonly azureCompatible: boolean;
	readonly oneBased: boolean;
	readonly report?: boolean;
	readonly dryRun: boolean;
	readonly overwrite: boolean;
	readonly json: boolean;
	/** The indexes of format and source among the arguments. */
	readonly positionals: readonly number[];
}

/** The command `convert`. The exit code is 0 for a conversion without loss, 1 for one with loss, 2 if nothing was written, and 130 after Ctrl+C, as shells expect. */
export async function convert(args: string[], output: Output): Promise<number> {
	const options = optionsOrExitCode(() => readOptions(args), HELP, output);
	if (typeof options === "number") {
		return options;
	}
	const { json, sourceFormat, positionals, ...request } = options;
	const inParts = request.split.rule.id === "folders";
	const { source, azureCompatible } = request;
	const chosen = await chooseFormat({ id: sourceFormat, source, inParts, azureCompatible });
	if ("problem" in chosen) {
		output.err(otherCommands(chosen, args, source, positionals));
		return 2;
	}
	if (request.oneBased && !chosen.converter.mayBeOneBased) {
		output.err(`--one-based applies to pascal-voc only, not to ${chosen.converter.id}.\n`);
		return 2;
	}
	const converting = (isCancelled: () => boolean) =>
		runConversion({ ...request, ...chosen }, { isCancelled });
	return runAndPrint(converting, json, output);
}

function readOptions(args: string[]): Options | "help" {
	const { values, positionals, tokens } = parseArgs({
		args,
		tokens: true,
		options: OPTIONS,
		allowPositionals: true,
		allowNegative: true,
	});
	if (values.help) {
		return "help";
	}
	const [format, source, ...more] = positionals;
	const converter = readFormat(format);
	if (source === undefined) {
		throw new UsageError(`Specify the ${converter?.startsFrom ?? "file or folder"} to convert.`);
	}
	if (more.length > 0) {
		throw new UsageError(
			`Specify only one ${converter?.startsFrom ?? "source"}; ${more[0]} is one too many.`,
		);
	}
	if (!values.output) {
		throw new UsageError("Specify the output folder with --output.");
	}
	if (values.format !== "text" && values.format !== "json") {
		throw new UsageError(`Invalid value "${values.format}" for --format. Use text or json.`);
	}
	const split = readSplit({
		...values,
		seed: Number(values.seed || Number.NaN),
		groupBy: values["group-by"],
	});
	if (typeof split === "string") {
		throw new UsageError(split);
	}
	if (values.layout !== "v1" && values.layout !== "v2") {
		throw new UsageError(`Invalid value "${values.layout}" for --layout. Use v1 or v2.`);
	}
	if (values["azure-compatible"]) {
		refuseBesideAzure(values["one-based"], split);
	}
	return {
		sourceFormat: format as string,
		split,
		layout: values.layout,
		azureCompatible: values["azure-compatible"],
		oneBased: values["one-based"],
		...(values.report === undefined ? {} : { report: values.report }),
		dryRun: values["dry-run"],
		source,
		outputFolder: values.output,
		baseUrl: readBaseUrl(values["base-url"]),
		task: readTask(values.task, converter),
		overwrite: values.overwrite,
		json: values.format === "json",
		positionals: tokens.flatMap(({ kind, index }) => (kind === "positional" ? [index] : [])),
	};
}

/** Options that the official scripts do not have cannot be combined with writing as they do. */
function refuseBesideAzure(oneBased: boolean, { rule }: ChosenSplit): void {
	if (oneBased) {
		throw new UsageError(
			"--azure-compatible counts pixels as the official scripts do, so it cannot be combined with --one-based.",
		);
	}
	if (rule.id === "folders") {
		throw new UsageError(
			"--azure-compatible cannot be combined with --split folders, which the official scripts do not have.",
		);
	}
}

/** `undefined` for `auto`. */
function readFormat(id: string | undefined): Converter | undefined {
	const known = [...converters.map((converter) => converter.id), "auto"].join(", ");
	if (id === undefined) {
		throw new UsageError(`Specify the source format: ${known}.`);
	}
	const converter = converterById(id);
	if (!converter && id !== "auto") {
		throw new UsageError(`Unknown source format "${id}". Use ${known}.`);
	}
	return converter;
}

function readTask(task: string, converter: Converter | undefined): AnnotationTask | "auto" {
	const known = converter ? tasksOf(converter) : [...new Set(converters.flatMap(tasksOf))];
	const found = known.find((each) => each === task);
	if (!found) {
		throw new UsageError(
			`Invalid value "${task}" for --task. Use ${known.join(", ")} with ${converter?.id ?? "auto"}.`,
		);
	}
	return found;
}

function readBaseUrl(text: string): string {
	switch (judgeBaseUrl(text)) {
		case "no-url":
			throw new UsageError(
				`Invalid value "${text}" for --base-url. It must begin with azureml://, AmlDatastore://, or https://.`,
			);
		case "placeholder":
			throw new UsageError(`Invalid value "${text}" for --base-url. It still contains a placeholder.`);
		default:
			return text.trim();
	}
}
