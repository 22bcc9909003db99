import { XMLParser, XMLValidator } from "fast-xml-parser";
import { shorten } from "#core/formats/describe-value.ts";
import { looksBinary } from "#core/image-files/looks-binary.ts";

/** The content of an element in the order of the file: elements and texts. An element is an object with one key, its name. */
export type XmlNodes = readonly Readonly<Record<string, XmlNodes | string>>[];

/** The root element, or why there is none. `element` names the place. */
export type XmlDocument =
	| { readonly name: string; readonly nodes: XmlNodes; readonly problem?: undefined }
	| { readonly problem: { readonly element: string; readonly reason: string } };

const TEXT = "#text";

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Only XML's five predefined entities and character numbers are decoded: declared entities are never resolved. */
const entityDecoder = {
	decode: (text: string) =>
		text.includes("&")
			? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (reference, hex, decimal, name) =>
					name === undefined
						? characterOf(hex ? `0x${hex}` : decimal, reference)
						: (NAMED[name] ?? reference),
				)
			: text,
	addInputEntities: () => undefined,
	setExternalEntities: () => undefined,
	setXmlVersion: () => undefined,
	reset: () => undefined,
};

function characterOf(code: string, reference: string): string {
	return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : reference;
}

const parser = new XMLParser({
	preserveOrder: true,
	parseTagValue: false,
	trimValues: false,
	tagValueProcessor: (_name, text) => (isBlank(text) ? "" : text),
	ignoreDeclaration: true,
	ignorePiTags: true,
	jPath: false,
	entityDecoder,
});

/** The first test is enough for nearly all texts. */
function isBlank(text: string): boolean {
	return text.charCodeAt(0) <= 0x20 && text.trim() === "";
}

/** Reads a text as XML. A file that declares entities is rejected, so that none are resolved. Never throws. */
export function readXml(text: string): XmlDocument {
	const reason = whyNoXml(text);
	if (reason !== undefined) {
		return problem(reason);
	}
	try {
		const valid = XMLValidator.validate(text);
		if (valid !== true) {
			const { msg, line, col } = valid.err;
			return problem(notXml(msg), `line ${line}, column ${col}`);
		}
		const nodes: XmlNodes = parser.parse(text);
		const [root, other] = nodes.filter((node) => !(TEXT in node)).flatMap(Object.entries);
		if (!root || other) {
			return problem(notXml(root ? "It has several root elements" : "It has no elements"));
		}
		const [name, content] = root;
		return { name, nodes: content };
	} catch (error) {
		return problem(notXml(error instanceof Error ? error.message : String(error)));
	}
}

/** The content of the first element with that name; `undefined` if there is none. */
export function childOf(nodes: XmlNodes | undefined, name: string): XmlNodes | undefined {
	return nodes?.find((node) => Object.hasOwn(node, name))?.[name] as XmlNodes | undefined;
}

/** The content of each element with that name. */
export function childrenOf(nodes: XmlNodes | undefined, name: string): readonly XmlNodes[] {
	return (nodes ?? []).flatMap((node) => (Object.hasOwn(node, name) ? [node[name] as XmlNodes] : []));
}

/** The text of the first element with that name as it is, without its child elements; `undefined` if there is none. */
export function textOf(nodes: XmlNodes | undefined, name: string): string | undefined {
	const child = childOf(nodes, name);
	return child && joinTexts(child);
}

/** The texts of all elements by name; if several have the same name, the last one. */
export function textsOf(nodes: XmlNodes): ReadonlyMap<string, string> {
	const texts = new Map<string, string>();
	for (const node of nodes) {
		const [name, content] = Object.entries(node)[0] ?? [];
		if (name !== undefined && typeof content === "object") {
			texts.set(name, joinTexts(content));
		}
	}
	return texts;
}

function joinTexts(nodes: XmlNodes): string {
	return nodes.map((node) => node[TEXT] ?? "").join("");
}

function problem(reason: string, element = ""): XmlDocument {
	return { problem: { element, reason } };
}

function notXml(message: string): string {
	return shorten(`This is not XML: ${message.replace(/\.$/, "")}`);
}

function whyNoXml(text: string): string | undefined {
	if (text.trim() === "") {
		return "The file is empty";
	}
	if (looksBinary(text.slice(0, 8000))) {
		return "This is a binary file, such as an image or an archive, not XML";
	}
	const type = text.indexOf("<!DOCTYPE");
	return type >= 0 && text.indexOf("<!ENTITY", type) >= 0
		? "The file declares its own entities (<!ENTITY), which are never resolved"
		: undefined;
}
