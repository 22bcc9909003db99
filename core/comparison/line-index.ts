import { isBlank } from "#core/jsonl/lines.ts";
import { imageKey } from "#core/model/image-url.ts";

/**
 * What a line is about: an image, by a key that all its URLs share; nothing, if it is blank; or why it cannot be read.
 */
export type LineAbout =
	| { readonly kind: "image"; readonly key: string; readonly url: string }
	| { readonly kind: "blank" }
	| { readonly kind: "unread"; readonly reason: string };

/** Reads which image a line is about. */
export function aboutLine(text: string): LineAbout {
	if (isBlank(text)) {
		return { kind: "blank" };
	}
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		return { kind: "unread", reason: `is not valid JSON: ${error instanceof Error ? error.message : error}` };
	}
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		return { kind: "unread", reason: "is not a JSON object" };
	}
	const { image_url: url } = value as { readonly image_url?: unknown };
	return typeof url === "string"
		? { kind: "image", key: imageKey(url), url }
		: { kind: "unread", reason: "has no image_url string" };
}

/** No line. */
const NONE = -1;

/**
 * Finds lines by a text. For each line, only a hash and a link to the next line with the same hash are kept, about
 * forty bytes instead of the text. Different texts can have the same hash, so the caller compares each result with the
 * text.
 */
export class LineIndex {
	/** By hash: the first line with it that may be free. */
	readonly #first = new Map<number, number>();
	/** By line: the next one with the same hash. */
	readonly #next: Int32Array;
	readonly #isTaken: Uint8Array;

	/** `isTaken` is 1 for each line that has been taken; several indexes may share it. */
	constructor(isTaken: Uint8Array) {
		this.#next = new Int32Array(isTaken.length).fill(NONE);
		this.#isTaken = isTaken;
	}

	/** Adds a line under a text. Lines are added from last to first. */
	addInFront(line: number, text: string): void {
		const hash = hashOf(text);
		this.#next[line] = this.#first.get(hash) ?? NONE;
		this.#first.set(hash, line);
	}

	/** Takes the first free line under a text for which `isIt` is true. */
	take(text: string, isIt: (line: number) => boolean): number | undefined {
		const hash = hashOf(text);
		let line = this.#first.get(hash) ?? NONE;
		// Skips taken lines at the front for good, because many lines may be about one image.
		while (line !== NONE && this.#isTaken[line] === 1) {
			line = this.#next[line] as number;
			this.#first.set(hash, line);
		}
		while (line !== NONE && (this.#isTaken[line] === 1 || !isIt(line))) {
			line = this.#next[line] as number;
		}
		if (line === NONE) {
			return undefined;
		}
		this.#isTaken[line] = 1;
		return line;
	}
}

/**
 * A 53-bit hash of a text, which fits exactly into a number: two runs of FNV-1a with different seeds, mixed at the end.
 */
function hashOf(text: string): number {
	let low = 0x811c9dc5;
	let high = 0x9e3779b9;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		low = Math.imul(low ^ unit, 0x01000193);
		high = Math.imul(high ^ unit, 0x5bd1e995);
	}
	low = Math.imul(low ^ (low >>> 16), 0x85ebca6b);
	high = Math.imul(high ^ (high >>> 15), 0xc2b2ae35);
	return ((high ^ (high >>> 13)) & 0x1fffff) * 0x100000000 + ((low ^ (low >>> 13)) >>> 0);
}
