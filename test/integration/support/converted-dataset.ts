import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ConvertParams } from "#core/protocol/server/conversion.ts";
import type { GoToSourceResult, SourcePlace, SourceRange } from "#core/protocol/server/go-to-source.ts";
import type { LanguageServer } from "./language-server.ts";
import { writeBelow } from "./pictures.ts";

const BASE = "azureml://store/paths/ds/";

/** An XML file of Pascal VOC with boxes: their classes and left sides in an image of 100 by 50 pixels. */
export function voc(name: string, objects: readonly (readonly [string, number])[]): string {
	const elements = objects.map(
		([label, x]) =>
			`\t<object>\n\t\t<name>${label}</name><bndbox><xmin>${x}</xmin><ymin>1</ymin><xmax>${x + 9}</xmax><ymax>20</ymax></bndbox>\n\t</object>\n`,
	);
	return `<annotation>\n\t<filename>${name}</filename><size><width>100</width><height>50</height></size>\n${elements.join("")}</annotation>\n`;
}

export function uriOf(path: string): string {
	return pathToFileURL(path).toString();
}

export interface ConvertedDataset {
	/** The folder of its files. */
	readonly source: string;
	/** The JSON Lines files. */
	readonly jsonl: readonly string[];
	readonly report: string | undefined;
}

let count = 0;

/** Writes files to a new folder and converts it; `start` is what to convert below it. */
export async function convertDataset(
	server: LanguageServer,
	files: Readonly<Record<string, string | Buffer>>,
	{ start = "", ...rest }: Partial<ConvertParams> & { readonly start?: string } = {},
): Promise<ConvertedDataset> {
	const source = join(server.folder, `ds ${count++}`);
	for (const [path, content] of Object.entries(files)) {
		writeBelow(source, path, content);
	}
	const result = await server.ask("automlImages/convert", {
		format: "auto",
		source: uriOf(join(source, start)),
		outputFolder: uriOf(`${source}-out`),
		baseUrl: BASE,
		task: "auto",
		overwrite: false,
		report: true,
		...rest,
	});
	assert.equal(result.outcome, "converted", JSON.stringify(result));
	return {
		source,
		jsonl: result.files.filter((file) => file.endsWith(".jsonl")),
		report: result.report,
	};
}

/** Sends the request with the cursor on the first occurrence of a text in a line. */
export function goToSource(
	server: LanguageServer,
	jsonl: string,
	line: string,
	at: string,
): Promise<GoToSourceResult> {
	return server.ask("automlImages/goToSource", {
		uri: uriOf(jsonl),
		line,
		character: line.indexOf(at),
	});
}

export function linesOf(file: string): string[] {
	return readFileSync(file, "utf8").trimEnd().split("\n");
}

/** The line of a file that names an image. */
export function lineOf(file: string, image: string): string {
	const line = linesOf(file).find((each) => each.includes(image));
	assert.ok(line, `${file} has no line of ${image}`);
	return line;
}

/** The text at a place of a file. */
export function textAt({ uri, range }: SourcePlace): string {
	const { start, end } = range as SourceRange;
	const lines = readFileSync(fileURLToPath(uri), "utf8")
		.split(/\r?\n/)
		.slice(start.line, end.line + 1);
	lines[lines.length - 1] = (lines.at(-1) as string).slice(0, end.character);
	return lines.join("\n").slice(start.character);
}

export function placeOf(result: GoToSourceResult): SourcePlace {
	assert.ok(result.outcome === "found", JSON.stringify(result));
	return result.place;
}
