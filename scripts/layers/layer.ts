/** A folder of code: what it holds and what its files may import. */
export interface Layer {
	/** From the project's root. The layer is the files in it, not those in folders below it: these have rows of their own. */
	readonly folder: string;
	/** For ARCHITECTURE.md, as Markdown. */
	readonly holds: string;
	/** Folders of rows above this one, or all rows above it that lie below a folder: `core/**`. */
	readonly imports: readonly string[];
	/** Packages and Node's modules (`node:*`). */
	readonly libraries?: readonly string[];
}
