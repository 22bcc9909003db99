import { looksBinary } from "#core/model/looks-binary.ts";
import type { TextPiece } from "./converter.ts";
import { shorten } from "./describe-value.ts";
import { findJsonError } from "./json-error.ts";
import { MAX_TEXT_LENGTH, readWholeText } from "./read-whole-text.ts";

/** A JSON document, or why there is none. `element` names the place. */
export type JsonDocument =
	| {
			readonly value: unknown;
			/** Whether a character was lost when the bytes were decoded. */
			readonly garbled: boolean;
			readonly problem?: undefined;
	  }
	| { readonly problem: { readonly element: string; readonly reason: string } };

/**
 * Reads a JSON file whole. Yields the share that has been read, up to 1, and returns the document. The file's pieces
 * may reject: that becomes a problem. `parseText` does what JSON.parse does.
 */
export async function* readJson(
	pieces: AsyncIterable<TextPiece>,
	limit = MAX_TEXT_LENGTH,
	parseText: (text: string) => unknown = JSON.parse,
): AsyncGenerator<number, JsonDocument, undefined> {
	const whole = yield* readWholeText(pieces, limit);
	return whole.problem === undefined ? parse(whole.text, parseText) : problem(whole.problem);
}

function problem(reason: string, element = ""): JsonDocument {
	return { problem: { element, reason } };
}

function parse(text: string, parseText: (text: string) => unknown): JsonDocument {
	const obvious = whyNoJson(text);
	if (obvious !== undefined) {
		return problem(obvious);
	}
	try {
		return { value: parseText(text), garbled: text.includes("\ufffd") };
	} catch (error) {
		if (isJsonLines(text)) {
			return problem(
				"The file holds several JSON values, one a line (JSON Lines), not one JSON document; if it is an annotation file of AutoML, it is converted already",
			);
		}
		const place = findJsonError(text);
		return place
			? problem(`This is not JSON: ${place.reason}`, `line ${place.line}, column ${place.column}`)
			: problem(`This is not JSON: ${shorten(error instanceof Error ? error.message : String(error))}`);
	}
}

function whyNoJson(text: string): string | undefined {
	const sample = text.slice(0, 8000);
	const start = sample.trimStart();
	if (text.trim() === "") {
		return "The file is empty";
	}
	if (looksBinary(sample)) {
		return "This is a binary file, such as a picture or an archive, not JSON";
	}
	if (start.startsWith("<")) {
		return "This looks like XML or HTML, not JSON; Pascal VOC keeps its annotations in XML files";
	}
	return undefined;
}

/** Several lines, of which the first is an object by itself. */
function isJsonLines(text: string): boolean {
	const end = text.indexOf("\n");
	try {
		return end > 0 && text.trimStart().startsWith("{") && typeof JSON.parse(text.slice(0, end)) === "object";
	} catch {
		return false;
	}
}
