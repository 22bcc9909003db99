import { type MLTable, PATH_KINDS, type TableList, type TablePath, type Transformation } from "./mltable.ts";
import { readYaml } from "./read-yaml.ts";
import { type TableMapping, type TableNode, textUnder } from "./table-node.ts";

/**
 * Reads the text of a file named `MLTable`. Never throws. The YAML parser is large, so import this file only when there
 * is a table to read.
 */
export function readMLTable(text: string): MLTable {
	const yaml = readYaml(text);
	if (yaml.problem) {
		const message = `not valid YAML: ${yaml.problem.message}`;
		return { text, problem: { ...yaml.problem, message } };
	}
	const { root } = yaml;
	if (root?.kind !== "mapping") {
		return { text, problem: { start: 0, end: text.length, message: "not a list of keys and values" } };
	}
	const paths = listUnder(root, "paths", tablePath);
	const transformations = listUnder(root, "transformations", transformation);
	return { text, ...(paths ? { paths } : {}), ...(transformations ? { transformations } : {}) };
}

function listUnder<T>(
	root: TableMapping,
	name: string,
	read: (node: TableNode) => T | undefined,
): TableList<T> | undefined {
	const { key, value } = root.entries.find((entry) => entry.key.value === name) ?? {};
	return key && value?.kind === "sequence"
		? { key, items: value.items.flatMap((item) => read(item) ?? []), isBlock: value.isBlock }
		: undefined;
}

function tablePath(node: TableNode): TablePath {
	const { start, end } = node;
	const kind = PATH_KINDS.find((each) => textUnder(node, each));
	const path = kind && textUnder(node, kind);
	return { start, end, ...(kind && path ? { kind, path } : {}) };
}

/** A mapping with the name as its only key, or just the name. */
function transformation(node: TableNode): Transformation | undefined {
	const { start, end } = node;
	const [entry] = node.kind === "mapping" ? node.entries : [];
	const name = entry?.key ?? (node.kind === "text" ? node : undefined);
	return name && { start, end, name, options: entry?.value };
}
