/** Where a command writes: results to `out`, complaints to `err`. */
export interface Output {
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
}

/** Something that the caller of a command got wrong. The message says what and how it is right. */
export class UsageError extends Error {}
