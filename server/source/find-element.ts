import { extname } from "node:path";
import { spanOfChild } from "#core/converters/xml-spans.ts";
import { decodeXml } from "#core/converters/xml-text.ts";
import type { SourceRange } from "#core/protocol/go-to-source.ts";
import { diskFiles } from "#server/conversion/disk-files.ts";
import { JsonElementFinder } from "./json-elements.ts";
import { placeOfSpan, type SpanPlace } from "./place-of-span.ts";

/**
 * Finds what a conversion's problem names in its file: a line, an object of an XML file, or an image, annotation or
 * category of a JSON file by its id. `undefined` where it names none of these, or it is not there (any more).
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
	const [, kind, id] = /^(annotation|image|category) ([^\s,]+)/.exec(element) ?? [];
	return kind === undefined || id === undefined || extname(path).toLowerCase() !== ".json"
		? undefined
		: findById(path, kind === "category" ? "categories" : `${kind}s`, id);
}

/** With its line end, so that its length need not be known. */
function wholeLine(line: number): SourceRange {
	return { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
}

async function findById(path: string, list: string, id: string): Promise<SpanPlace | undefined> {
	const finder = new JsonElementFinder(list, id);
	for await (const { text } of diskFiles(path).readText(path)) {
		const span = finder.pass(text);
		if (span) {
			return placeOfSpan(path, span);
		}
	}
	return undefined;
}
