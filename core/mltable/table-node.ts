/** A part of the text, in UTF-16 offsets from its beginning. */
export interface Place {
	readonly start: number;
	readonly end: number;
}

/** A YAML scalar as text, with its place including the quotes. Numbers and words such as `true` are text, too. */
export interface PlacedText extends Place {
	readonly kind: "text";
	readonly value: string;
}

export interface TableMapping extends Place {
	readonly kind: "mapping";
	readonly entries: readonly { readonly key: PlacedText; readonly value: TableNode | undefined }[];
}

export interface TableSequence extends Place {
	readonly kind: "sequence";
	readonly items: readonly TableNode[];
	/** Whether it is written with dashes, one item per line, so that a line can be added. */
	readonly isBlock: boolean;
}

/** A YAML value with its place. Null is absent. */
export type TableNode = PlacedText | TableMapping | TableSequence;

/** The value of a key in a mapping. */
export function valueUnder(node: TableNode | undefined, key: string): TableNode | undefined {
	return node?.kind === "mapping" ? node.entries.find((entry) => entry.key.value === key)?.value : undefined;
}

/** The text of a key in a mapping. */
export function textUnder(node: TableNode | undefined, key: string): PlacedText | undefined {
	const value = valueUnder(node, key);
	return value?.kind === "text" ? value : undefined;
}

/** The texts of a key: one, or a list of them. */
export function textsUnder(node: TableNode, key: string): readonly string[] {
	const value = valueUnder(node, key);
	return (value?.kind === "sequence" ? value.items : [value]).flatMap((each) =>
		each?.kind === "text" ? each.value : [],
	);
}

/** The mappings in a value: the value itself, or its items. */
export function mappingsIn(node: TableNode | undefined): readonly TableNode[] {
	const nodes = node?.kind === "sequence" ? node.items : node ? [node] : [];
	return nodes.filter(({ kind }) => kind === "mapping");
}
