/** Which lines a walk stops at. What is absent does not matter; all that is there must hold. */
export interface WalkFilter {
	/** Lines with at least one of these classes. */
	readonly classes?: readonly string[];
	/** Lines with an error or a warning, or of which training loses something. */
	readonly hasProblem?: boolean;
	/** Lines with a crowd object. */
	readonly hasCrowd?: boolean;
	/** Lines without an object or class. */
	readonly isEmpty?: boolean;
	/** Lines whose text contains this, whatever the case. */
	readonly text?: string;
}

export interface WalkParams {
	/** The document's URI. */
	readonly uri: string;
	/** Where to start from, which is not looked at itself; from 0. */
	readonly line: number;
	readonly by: 1 | -1;
	readonly filter: WalkFilter;
}

export interface WalkAnswer {
	/** From 0; absent where no further line fits in this direction. */
	readonly line?: number;
}
