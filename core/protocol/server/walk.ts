/** Which lines a walk stops at. Absent conditions are ignored; all others must hold. */
export interface WalkFilter {
	/** Lines with at least one of these classes. */
	readonly classes?: readonly string[];
	/** Lines with an error, a warning, or a loss in training. */
	readonly hasProblem?: boolean;
	/** Lines with a crowd object. */
	readonly hasCrowd?: boolean;
	/** Lines without objects or classes. */
	readonly isEmpty?: boolean;
	/** Lines whose text contains this, ignoring case. */
	readonly text?: string;
}

export interface WalkParams {
	/** The document's URI. */
	readonly uri: string;
	/** Where to start from, excluding this line; from 0. */
	readonly line: number;
	readonly by: 1 | -1;
	readonly filter: WalkFilter;
}

export interface WalkAnswer {
	/** From 0; absent if no further line matches in this direction. */
	readonly line?: number;
}
