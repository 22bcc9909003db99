/** The progress of a conversion. */
export interface ImageCount {
	/** Images that have been converted to lines. */
	readonly done: number;
	/** The total, if known. */
	readonly total?: number;
}

/** A count as the message of LSP's work-done progress, which is text; the client translates it. */
export function imageCountMessage({ done, total }: ImageCount): string {
	return total === undefined ? `${done}` : `${done}/${total}`;
}

/** The count in such a message; `undefined` if it does not contain one. */
export function readImageCount(message: string | undefined): ImageCount | undefined {
	const [, done, total] = /^(\d+)(?:\/(\d+))?$/.exec(message ?? "") ?? [];
	return done === undefined
		? undefined
		: { done: Number(done), ...(total === undefined ? {} : { total: Number(total) }) };
}
