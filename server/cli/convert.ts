import { parseArgs } from "node:util";
import type { AnnotationTask, Converter } from "#core/converters/converter.ts";
import { converterById, converters } from "#core/converters/index.ts";
import { judgeBaseUrl } from "#core/model/base-url.ts";
import { runConversion, tasksOf } from "#server/conversion/run-conversion.ts";
import { convertErrors, convertJson, convertSummary, exitCodeOf } from "./convert-report.ts";
import { watchForInterruption } from "./interruption.ts";
import { type Output, optionsOrExitCode, UsageError } from "./output.ts";

const HELP = `automl-images convert FORMAT FILE --output DIR --base-url URL [options]

Writes DIR/NAME.jsonl for Azure AutoML for Images from an annotation file NAME of another format.

  FORMAT           ${converters.map(({ id }) => id).join(", ")}
  --output DIR     the folder to write to; created if it is not there
  --base-url URL   what the images' paths are appended to, such as
                   azureml://subscriptions/S/resourcegroups/G/workspaces/W/datastores/D/paths/P/
                   Can be left out where the images have URLs of their own (exports of Azure's data labelling)
  --task TASK      auto (default: instance-segmentation if at least half of the annotations have an outline),
                   object-detection, instance-segmentation
  --overwrite      replace a file that is there
  --format FORMAT  text (default) or json

Exit codes: 0 all reaches training, 1 written, but something was left out or will be dropped, 2 nothing was written.
`;

const OPTIONS = {
	output: { type: "string", short: "o" },
	"base-url": { type: "string", default: "" },
	task: { type: "string", default: "auto" },
	overwrite: { type: "boolean", default: false },
	format: { type: "string", default: "text" },
	help: { type: "boolean", short: "h", default: false },
} as const;

interface Options {
	readonly converter: Converter;
	readonly source: string;
	readonly outputFolder: string;
	readonly baseUrl: string;
	readonly task: AnnotationTask | "auto";
	readonly overwrite: boolean;
	readonly json: boolean;
}

/** The command `convert`. The exit code is 0 for a conversion without loss, 1 for one with loss, 2 where nothing was written, and what shells expect (130) after Ctrl+C. */
export async function convert(args: string[], output: Output): Promise<number> {
	const options = optionsOrExitCode(() => readOptions(args), HELP, output);
	if (typeof options === "number") {
		return options;
	}
	const { json, ...request } = options;
	const interruption = watchForInterruption();
	try {
		const result = await runConversion(request, { isCancelled: interruption.happened });
		if (json) {
			output.out(`${convertJson(result)}\n`);
		} else {
			output.err(convertErrors(result));
			output.out(convertSummary(result));
		}
		return exitCodeOf(result);
	} finally {
		interruption.stop();
	}
}

function readOptions(args: string[]): Options | "help" {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (values.help) {
		return "help";
	}
	const [format, source, ...more] = positionals;
	const converter = readFormat(format);
	if (source === undefined) {
		throw new UsageError(`Name the ${converter.startsFrom} to convert.`);
	}
	if (more.length > 0) {
		throw new UsageError(`Name one ${converter.startsFrom} at a time; ${more[0]} is one more.`);
	}
	if (!values.output) {
		throw new UsageError("Name the folder to write to with --output.");
	}
	if (values.format !== "text" && values.format !== "json") {
		throw new UsageError(`--format is "${values.format}"; it can be text or json.`);
	}
	return {
		converter,
		source,
		outputFolder: values.output,
		baseUrl: readBaseUrl(values["base-url"]),
		task: readTask(values.task, converter),
		overwrite: values.overwrite,
		json: values.format === "json",
	};
}

function readFormat(id: string | undefined): Converter {
	const known = converters.map((converter) => converter.id).join(", ");
	if (id === undefined) {
		throw new UsageError(`Name the source format: ${known}.`);
	}
	const converter = converterById(id);
	if (!converter) {
		throw new UsageError(`There is no source format "${id}"; it can be ${known}.`);
	}
	return converter;
}

function readTask(task: string, converter: Converter): AnnotationTask | "auto" {
	const found = tasksOf(converter).find((known) => known === task);
	if (!found) {
		throw new UsageError(
			`--task is "${task}"; for ${converter.id} it can be ${tasksOf(converter).join(", ")}.`,
		);
	}
	return found;
}

function readBaseUrl(text: string): string {
	switch (judgeBaseUrl(text)) {
		case "no-url":
			throw new UsageError(
				`--base-url is "${text}"; it has to begin with azureml://, AmlDatastore:// or https://.`,
			);
		case "placeholder":
			throw new UsageError(`--base-url is "${text}", which still has a part of a template in it.`);
		default:
			return text.trim();
	}
}
