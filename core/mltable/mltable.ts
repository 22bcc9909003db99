import type { Place, PlacedText, TableNode } from "./table-node.ts";

/** The kinds of entries that `paths` may have. */
export const PATH_KINDS = ["file", "folder", "pattern"] as const;
export type PathKind = (typeof PATH_KINDS)[number];

/** An entry of `paths`. */
export interface TablePath extends Place {
	/** Absent if the entry is not valid. */
	readonly kind?: PathKind;
	readonly path?: PlacedText;
}

/** An entry of `transformations`. */
export interface Transformation extends Place {
	readonly name: PlacedText;
	/** What follows the name. */
	readonly options: TableNode | undefined;
}

/** A list under a key of the table. */
export interface TableList<T> {
	readonly key: PlacedText;
	readonly items: readonly T[];
	/** Whether it is written with dashes, one item per line, so that a line can be added. */
	readonly isBlock: boolean;
}

/** A file named `MLTable`, as far as it can be read. Absent members are missing or have a different form. */
export interface MLTable {
	readonly text: string;
	/** Why it is not valid YAML, or not a valid table. */
	readonly problem?: Place & { readonly message: string };
	readonly paths?: TableList<TablePath>;
	readonly transformations?: TableList<Transformation>;
}
