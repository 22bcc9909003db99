import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";

/** A part of the text, in UTF-16 offsets from its beginning. */
export interface Place {
	readonly start: number;
	readonly end: number;
}

/** A piece of text as YAML means it, and where it is written, quotes included. */
export interface PlacedText extends Place {
	readonly value: string;
}

/** The kinds of entries that `paths` may have. */
export const PATH_KINDS = ["file", "folder", "pattern"] as const;
export type PathKind = (typeof PATH_KINDS)[number];

/** An entry of `paths`. */
export interface TablePath extends Place {
	/** Absent where the entry is nothing that a table may have. */
	readonly kind?: PathKind;
	readonly path?: PlacedText;
}

/** An entry of `transformations`. */
export interface Transformation extends Place {
	readonly name: PlacedText;
	/** What stands behind the name. */
	readonly node: Node | undefined;
}

/** A list under a key of the table. */
export interface TableList<T> {
	readonly key: PlacedText;
	readonly items: readonly T[];
	/** Whether it is written with dashes, an item a line, so that a line can be added. */
	readonly isBlock: boolean;
}

/** A file named `MLTable`, read as far as it can be. What is absent is not there or is of another form. */
export interface MLTable {
	readonly text: string;
	/** Why it is no YAML, or no YAML of this kind. */
	readonly problem?: Place & { readonly message: string };
	readonly paths?: TableList<TablePath>;
	readonly transformations?: TableList<Transformation>;
}

/** Reads the text of a file named `MLTable`. Never throws. */
export function readMLTable(text: string): MLTable {
	const document = parseDocument(text, { prettyErrors: false });
	const [error] = document.errors;
	if (error) {
		const [start, end] = error.pos;
		return { text, problem: { start, end, message: `not valid YAML: ${firstSentence(error.message)}` } };
	}
	const root = document.contents;
	if (!isMap(root)) {
		return { text, problem: { start: 0, end: text.length, message: "no list of keys and values" } };
	}
	const paths = listUnder(root, "paths", tablePath);
	const transformations = listUnder(root, "transformations", transformation);
	return { text, ...(paths ? { paths } : {}), ...(transformations ? { transformations } : {}) };
}

/** The text behind a key of a mapping. */
export function textUnder(node: unknown, key: string): PlacedText | undefined {
	return isMap(node) ? placedText(valueUnder(node, key)) : undefined;
}

/** The mappings in a node: itself, or those of its items. */
export function mappingsIn(node: unknown): readonly YAMLMap[] {
	return isMap(node) ? [node] : isSeq(node) ? node.items.filter(isMap) : [];
}

/** The texts behind a key: one, or a list of them. */
export function textsUnder(node: YAMLMap, key: string): readonly string[] {
	const value = valueUnder(node, key);
	const nodes = isSeq(value) ? value.items : [value];
	return nodes.flatMap((each) => placedText(each)?.value ?? []);
}

function listUnder<T>(
	root: YAMLMap,
	key: string,
	read: (node: Node) => T | undefined,
): TableList<T> | undefined {
	const pair = root.items.find((each) => placedText(each.key)?.value === key);
	const placed = placedText(pair?.key);
	if (!placed || !isSeq(pair?.value)) {
		return undefined;
	}
	const items = pair.value.items.flatMap((item) => read(item as Node) ?? []);
	return { key: placed, items, isBlock: pair.value.flow !== true };
}

function tablePath(node: Node): TablePath {
	const kind = PATH_KINDS.find((each) => textUnder(node, each));
	const path = kind && textUnder(node, kind);
	return { ...placeOf(node), ...(kind && path ? { kind, path } : {}) };
}

/** A mapping with the name as its one key, or the name alone. */
function transformation(node: Node): Transformation | undefined {
	const [pair] = isMap(node) ? node.items : [];
	const name = placedText(pair ? pair.key : node);
	return name && { ...placeOf(node), name, node: (pair?.value as Node | undefined) ?? undefined };
}

function valueUnder(node: YAMLMap, key: string): unknown {
	return node.items.find((pair) => placedText(pair.key)?.value === key)?.value;
}

function placedText(node: unknown): PlacedText | undefined {
	return isScalar(node) && node.value !== null ? { value: String(node.value), ...placeOf(node) } : undefined;
}

function placeOf(node: Node): Place {
	const [start, end] = node.range ?? [0, 0];
	return { start, end };
}

function firstSentence(message: string): string {
	return (message.split(/[.;\n]/)[0] ?? "").trim();
}
