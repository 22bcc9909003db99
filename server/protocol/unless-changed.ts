import { Outdated } from "./outdated.ts";
import type { Caller } from "./register-answer.ts";

/**
 * Does work for an answer about a document. `work` ends with `undefined` once it hears that it is not wanted anymore,
 * because the request was canceled or the document changed; then this throws `Outdated`.
 */
export async function unlessChanged<T>(
	document: { readonly version: number },
	{ isCancelled }: Caller,
	work: (isGivenUp: () => boolean) => Promise<T | undefined>,
): Promise<T> {
	const { version } = document;
	const result = await work(() => isCancelled() || document.version !== version);
	if (result === undefined) {
		throw new Outdated();
	}
	return result;
}
