/** A run of the mocha suite inside some VS Code. */
export interface Suite {
	/** The bundled module for VS Code to run. */
	readonly module: string;
	/** The folder to open. */
	readonly workspace: string;
	/** The extension under development: ours, or an empty one if ours is installed from a .vsix. */
	readonly extension: string;
	readonly vsix: string | undefined;
	/** A folder for everything that the run writes. It is removed afterward. */
	readonly folder: string;
	/** The environment of the extension host. */
	readonly env: Readonly<Record<string, string>>;
}

/** How a run ended, in words; undefined if it ended well. */
export type Ending = string | undefined;
