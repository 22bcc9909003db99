import type { OpenFile } from "#core/formats/converter.ts";
import { looksBinary } from "#core/image-files/looks-binary.ts";
import { type JsonStop, type JsonVisitor, type WalkLimits, walkJson } from "./json-elements.ts";
import { decoderOf } from "./text-decoder.ts";
import { placeOf } from "./text-place.ts";
import { asUtf8, type Utf8File } from "./utf8-file.ts";

/** A JSON document that was passed to a visitor, or why there is none. `element` names the place. */
export type JsonReading =
	| {
			/** For reading parts of it again. */
			readonly source: Utf8File;
			/** Whether a character was lost when the bytes were decoded. */
			readonly garbled: boolean;
			readonly problem?: undefined;
	  }
	| { readonly problem: { readonly element: string; readonly reason: string } };

/**
 * Reads a JSON file, with a small part of it in memory at a time. Yields the share that has been read, from 0 to 1. If it
 * is not JSON, a problem is returned; if the file cannot be read, it rejects.
 */
export async function* readJson(
	opened: OpenFile,
	visitor: JsonVisitor,
	limits: WalkLimits = {},
): AsyncGenerator<number, JsonReading, undefined> {
	const source = await asUtf8(opened, limits.value);
	if (typeof source === "string") {
		return problem(source);
	}
	const obvious = await whyNoJson(source);
	if (obvious !== undefined) {
		return problem(obvious);
	}
	const { stop, garbled } = yield* walkJson(source, visitor, limits);
	return stop ? yield* explain(source, stop) : { source, garbled };
}

function problem(reason: string, element = ""): JsonReading {
	return { problem: { element, reason } };
}

async function* explain(
	source: Utf8File,
	{ at, reason, documentEnd }: JsonStop,
): AsyncGenerator<number, JsonReading, undefined> {
	const { line, column } = yield* lookUp(source, at);
	if (documentEnd !== undefined && line > 1 && (yield* lookUp(source, documentEnd)).line === 1) {
		return problem(
			"The file contains several JSON values, one per line (JSON Lines), not one JSON document; if it is an AutoML annotation file, it is already converted",
		);
	}
	return problem(reason, `line ${line}, column ${column}`);
}

/** A place, while the progress stays the same, since little work is left. */
async function* lookUp(source: Utf8File, byte: number) {
	const places = placeOf(source, byte);
	let step = await places.next();
	for (; !step.done; step = await places.next()) {
		yield 1;
	}
	return step.value;
}

const SAMPLE = 8000;

async function whyNoJson({ file, start }: Utf8File): Promise<string | undefined> {
	const bytes = new Uint8Array(SAMPLE);
	const sample = decoderOf("utf-8").decode(bytes.subarray(0, await file.read(start, bytes)));
	const text = sample.trimStart();
	if (text === "" && file.size <= SAMPLE) {
		return "The file is empty";
	}
	if (looksBinary(sample)) {
		return "This is a binary file, such as an image or an archive, not JSON";
	}
	if (text.startsWith("<")) {
		return "This looks like XML or HTML, not JSON; Pascal VOC keeps its annotations in XML files";
	}
	return undefined;
}
