/** How far a conversion has come. */
export interface ImageCount {
	/** Images that have become lines. */
	readonly done: number;
	/** How many there are to do, if that is known. */
	readonly total?: number;
}

/** A count as the message of LSP's work-done progress, which is a text: the client puts it into its language. */
export function imageCountMessage({ done, total }: ImageCount): string {
	return total === undefined ? `${done}` : `${done}/${total}`;
}

/** The count in such a message; `undefined` where it holds none. */
export function readImageCount(message: string | undefined): ImageCount | undefined {
	const [, done, total] = /^(\d+)(?:\/(\d+))?$/.exec(message ?? "") ?? [];
	return done === undefined
		? undefined
		: { done: Number(done), ...(total === undefined ? {} : { total: Number(total) }) };
}
