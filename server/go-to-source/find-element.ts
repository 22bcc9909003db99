import { extname } from "node:path";
import { spanOfChild } from "#core/formats/reading/xml-spans.ts";
import { decodeXml } from "#core/formats/reading/xml-text.ts";
import type { SourceRange } from "#core/protocol/server/go-to-source.ts";
import { diskFiles } from "#server/conversion/disk-files.ts";
import { findJsonElement, type WantedElement } from "./json-element.ts";
import { placeOfSpan, type SpanPlace } from "./place-of-span.ts";

/**
 * Finds what a conversion's problem names in its file: a line, an object of an XML file, or an image, annotation or
 * category of a JSON file by its id or position. `undefined` if it names none of these, or no longer exists.
 */
export async function findElement(path: string, element: string): Promise<SpanPlace | undefined> {
	const line = /^line (\d+)\b/.exec(element)?.[1];
	if (line !== undefined) {
		return { range: wholeLine(Number(line) - 1), text: "" };
	}
	const object = /^object (\d+)\b/.exec(element)?.[1];
	if (object !== undefined && extname(path).toLowerCase() === ".xml") {
		const { text = "" } = decodeXml(await diskFiles(path).readBytes(path));
		const span = spanOfChild(text, "object", Number(object) - 1);
		return span && placeOfSpan(path, span);
	}
	const wanted = extname(path).toLowerCase() === ".json" ? wantedOf(element) : undefined;
	const span = wanted && (await findJsonElement(path, wanted));
	return span && placeOfSpan(path, span);
}

/** The meaning of an element's name, such as "annotation 12 of image 3 (a.jpg)" or "image at position 4". */
function wantedOf(element: string): WantedElement | undefined {
	const [, kind, place, id] =
		/^(annotation|image|category) (?:at position (\d+)|([^\s,]+))/.exec(element) ?? [];
	if (kind === undefined) {
		return undefined;
	}
	const list = kind === "category" ? "categories" : `${kind}s`;
	return id === undefined ? { list, index: Number(place) - 1 } : { list, id };
}

/** Including its line end, so that its length need not be known. */
function wholeLine(line: number): SourceRange {
	return { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
}
