/** A folder of code: what it contains and what its files may import. */
export interface Layer {
	/** Relative to the project's root. The layer is the files in it, not those in its subfolders, which have their own rows. */
	readonly folder: string;
	/** For ARCHITECTURE.md, as Markdown. */
	readonly holds: string;
	/** Folders of rows above this one, or all rows above it below a folder: `core/**`. */
	readonly imports: readonly string[];
	/** Packages and Node's modules (`node:*`). */
	readonly libraries?: readonly string[];
}
