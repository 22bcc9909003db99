import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { ImageSize } from "#core/model/image-size.ts";

/** What an XML file of Pascal VOC says about an image and what is in it, in the order of the file. */
export interface VocObjects {
	readonly filename: string | undefined;
	/** In pixels; `undefined` where it is missing or no size. */
	readonly size: ImageSize | undefined;
	readonly objects: readonly VocObject[];
}

export interface VocObject {
	/** Empty where it is missing. */
	readonly name: string;
	/** `undefined` where the file says nothing about it. */
	readonly difficult: boolean | undefined;
}

/** Entities of the document's own are not expanded: they can make a small file endless. Values stay text. */
const parser = new XMLParser({
	ignoreAttributes: true,
	parseTagValue: false,
	processEntities: false,
	isArray: (name) => name === "object",
});

/** Reads an XML file of Pascal VOC, or says why it is none, as a sentence without its full stop. */
export function readVocObjects(text: string): VocObjects | string {
	const document = parse(text);
	if (typeof document === "string") {
		return `The file is no sound XML: ${document}`;
	}
	const annotation = childOf(document, "annotation");
	if (typeof annotation !== "object" || annotation === null) {
		return "The file has no element annotation, so it is no Pascal VOC";
	}
	const objects = childOf(annotation, "object");
	return {
		filename: textOf(annotation, "filename") || undefined,
		size: sizeOf(childOf(annotation, "size")),
		objects: Array.isArray(objects) ? objects.map(readObject) : [],
	};
}

/** The elements of a document, or what is wrong with it, as a clause. */
function parse(text: string): object | string {
	const verdict = XMLValidator.validate(text);
	if (verdict !== true) {
		const { msg, line, col = 1 } = verdict.err;
		return `${msg.replace(/\.$/, "")} (line ${line}, column ${col})`;
	}
	try {
		return parser.parse(text);
	} catch (error) {
		return (error as Error).message;
	}
}

function childOf(element: unknown, name: string): unknown {
	return typeof element === "object" && element !== null && Object.hasOwn(element, name)
		? (element as Record<string, unknown>)[name]
		: undefined;
}

/** The text in a child, without white space around it; empty where there is none. */
function textOf(element: unknown, name: string): string {
	const text = childOf(element, name);
	return typeof text === "string" ? decodeEntities(text.trim()) : "";
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function decodeEntities(text: string): string {
	return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] as string);
}

function sizeOf(element: unknown): ImageSize | undefined {
	const width = Number(textOf(element, "width"));
	const height = Number(textOf(element, "height"));
	const isSide = (side: number) => Number.isInteger(side) && side > 0;
	return isSide(width) && isSide(height) ? { width, height } : undefined;
}

function readObject(element: unknown): VocObject {
	const difficult = textOf(element, "difficult");
	return {
		name: textOf(element, "name"),
		difficult: difficult === "" ? undefined : /^(?:1|true)$/i.test(difficult),
	};
}
