import { parseArgs } from "node:util";
import { countOf } from "#core/formats/describe-value.ts";
import { exporterById, exporters } from "#core/formats/export/index.ts";
import type { Exporter } from "#core/formats/writing/exporter.ts";
import {
	type ExportProblem,
	type ExportRequest,
	type ExportResult,
	runExport,
} from "#server/export/run-export.ts";
import { UnreadableFile } from "#server/files/read-text.ts";
import { watchForInterruption } from "./interruption.ts";
import { Batches, type Output, optionsOrExitCode, UsageError } from "./output.ts";

const HELP = `automl-images export FORMAT FILE --output DIR [options]

Exports the boxes and polygons of a JSON Lines file for detection or segmentation to another format. Existing files are
never replaced.

  FORMAT           ${exporters.map(({ id }) => id).join(", ")}
  --output DIR     the folder to write to; created if it does not exist
  --images DIR     the folder with the images, for sizes that the lines do not give; by default, images are
                   searched near FILE
  --format FORMAT  text (default) or json

Exit codes: 0 everything was written, 1 written, but something was left out, 2 nothing was written.
`;

const OPTIONS = {
	output: { type: "string", short: "o" },
	images: { type: "string" },
	format: { type: "string", default: "text" },
	help: { type: "boolean", short: "h", default: false },
} as const;

interface Options extends ExportRequest {
	readonly json: boolean;
}

/** The command `export`. The exit code is 0 if everything was written, 1 if something was left out, 2 if nothing was written, 130 after Ctrl+C. */
export async function exportLines(args: string[], output: Output): Promise<number> {
	const options = optionsOrExitCode(() => readOptions(args), HELP, output);
	if (typeof options === "number") {
		return options;
	}
	const interruption = watchForInterruption();
	try {
		const result = await runExport(options, interruption.happened);
		print(result, options, output);
		return exitCodeOf(result);
	} catch (error) {
		if (error instanceof UnreadableFile) {
			output.err(`${error.message}\n`);
			return 2;
		}
		throw error;
	} finally {
		interruption.stop();
	}
}

function print(result: ExportResult, { json, source }: Options, output: Output): void {
	if (json) {
		output.out(`${JSON.stringify({ version: 1, ...result })}\n`);
	} else if (result.outcome === "exported") {
		const lines = new Batches(output.err);
		for (const problem of result.problems) {
			lines.add(problemLine(source, problem));
		}
		lines.flush();
		output.out(
			`${result.files.join(", ")}: ${countOf(result.images, "image")}, ${countOf(result.objects, "object")}\n`,
		);
	} else {
		output.err(`${result.outcome === "cancelled" ? "Interrupted; nothing was written" : result.reason}\n`);
	}
}

function problemLine(file: string, { line, severity, reason }: ExportProblem): string {
	return `${file}:${line}: ${severity}: ${reason}\n`;
}

function exitCodeOf(result: ExportResult): number {
	switch (result.outcome) {
		case "exported":
			return result.problems.some(({ severity }) => severity === "error") ? 1 : 0;
		case "cancelled":
			return 130;
		default:
			return 2;
	}
}

function readOptions(args: string[]): Options | "help" {
	const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
	if (values.help) {
		return "help";
	}
	const [format, source, ...more] = positionals;
	const exporter = readFormat(format);
	if (source === undefined || more.length > 0) {
		throw new UsageError("Specify one JSON Lines file to export.");
	}
	if (!values.output) {
		throw new UsageError("Specify the output folder with --output.");
	}
	if (values.format !== "text" && values.format !== "json") {
		throw new UsageError(`Invalid value "${values.format}" for --format. Use text or json.`);
	}
	return {
		exporter,
		source,
		outputFolder: values.output,
		...(values.images === undefined ? {} : { imageFolder: values.images }),
		json: values.format === "json",
	};
}

function readFormat(id: string | undefined): Exporter {
	const exporter = id === undefined ? undefined : exporterById(id);
	if (!exporter) {
		const known = exporters.map((each) => each.id).join(", ");
		throw new UsageError(
			id === undefined
				? `Specify the target format: ${known}.`
				: `Unknown target format "${id}". Use ${known}.`,
		);
	}
	return exporter;
}
