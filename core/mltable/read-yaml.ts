import { isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import type { Place, PlacedText, TableNode } from "./table-node.ts";

/** A YAML text as a tree, or why it is invalid. */
export type YamlText =
	| { readonly root: TableNode | undefined; readonly problem?: undefined }
	| { readonly problem: Place & { readonly message: string } };

/** Reads YAML. Never throws. Aliases are not followed. */
export function readYaml(text: string): YamlText {
	const document = parseDocument(text, { prettyErrors: false });
	const [error] = document.errors;
	if (error) {
		const [start, end] = error.pos;
		return { problem: { start, end, message: firstSentence(error.message) } };
	}
	return { root: treeOf(document.contents) };
}

function treeOf(node: unknown): TableNode | undefined {
	if (isScalar(node)) {
		return textOf(node);
	}
	if (isSeq(node)) {
		const items = node.items.flatMap((item) => treeOf(item) ?? []);
		return { kind: "sequence", items, isBlock: node.flow !== true, ...placeOf(node) };
	}
	if (isMap(node)) {
		const entries = node.items.flatMap(({ key, value }) => {
			const text = textOf(key);
			return text ? [{ key: text, value: treeOf(value) }] : [];
		});
		return { kind: "mapping", entries, ...placeOf(node) };
	}
	return undefined;
}

function textOf(node: unknown): PlacedText | undefined {
	return isScalar(node) && node.value !== null
		? { kind: "text", value: String(node.value), ...placeOf(node) }
		: undefined;
}

function placeOf(node: Node): Place {
	const [start, end] = node.range ?? [0, 0];
	return { start, end };
}

function firstSentence(message: string): string {
	return (message.split(/[.;\n]/)[0] ?? "").trim();
}
