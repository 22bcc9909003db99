import { isBlank } from "#core/jsonl/lines.ts";
import { imageKey } from "#core/model/image-url.ts";

/** What a line is about: an image, by a key that all URLs of it share; nothing at all; or why that cannot be told. */
export type LineAbout =
	| { readonly kind: "image"; readonly key: string; readonly url: string }
	| { readonly kind: "blank" }
	| { readonly kind: "unread"; readonly reason: string };

/** Reads as much of a line as tells which image it is about. */
export function aboutLine(text: string): LineAbout {
	if (isBlank(text)) {
		return { kind: "blank" };
	}
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		return { kind: "unread", reason: `is no JSON: ${error instanceof Error ? error.message : error}` };
	}
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		return { kind: "unread", reason: "is no JSON object" };
	}
	const { image_url: url } = value as { readonly image_url?: unknown };
	return typeof url === "string"
		? { kind: "image", key: imageKey(url), url }
		: { kind: "unread", reason: "has no image_url that is text" };
}

/** No line. */
const NONE = -1;

/**
 * Finds lines by a text. Of each line a hash is kept and the way to the next one with the same, so that a million lines
 * take some forty bytes each and not their texts. Hashes of different texts can be equal; whoever finds a line holds it
 * against what is looked for.
 */
export class LineIndex {
	/** By hash: the first line that has it and may be free. */
	readonly #first = new Map<number, number>();
	/** By line: the next one with the same hash. */
	readonly #next: Int32Array;
	readonly #isTaken: Uint8Array;

	/** `isTaken` says of each line, by 1, whether it has been taken; several indices may share it. */
	constructor(isTaken: Uint8Array) {
		this.#next = new Int32Array(isTaken.length).fill(NONE);
		this.#isTaken = isTaken;
	}

	/** Enters a line under a text. Lines are entered from the last to the first. */
	addInFront(line: number, text: string): void {
		const hash = hashOf(text);
		this.#next[line] = this.#first.get(hash) ?? NONE;
		this.#first.set(hash, line);
	}

	/** Takes the first free line of those under a text that is the one that is looked for. */
	take(text: string, isIt: (line: number) => boolean): number | undefined {
		const hash = hashOf(text);
		let line = this.#first.get(hash) ?? NONE;
		// What was taken at the front is never looked at again: many lines may be about one image.
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

/** 53 bits of a text, which a number holds exactly: two runs of FNV-1a that start apart, mixed at the end. */
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
