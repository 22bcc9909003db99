import type { Place, PlacedText, TableNode } from "./table-node.ts";

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
	readonly options: TableNode | undefined;
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
