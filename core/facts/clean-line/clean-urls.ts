import { urlForm } from "#core/model/url-form.ts";
import { firstDetour, pathSpan } from "#core/model/url-path.ts";
import { findPlaceholder } from "#core/model/url-placeholder.ts";
import type { Scanner } from "./scanner.ts";
import type { Utf8 } from "./utf8.ts";

/**
 * Tells URLs about which no rule has anything to say, as far as the ending of the name does not matter. Images lie
 * together in folders, so a folder is judged once, and of a name only the letters that could mean something to a rule.
 */
export class CleanUrls {
	/** Folders that were found clean, up to their slash. */
	readonly #folders = new Set<string>();
	/** The newest of them as bytes: mostly the next image lies in it too. */
	#newest = new Uint8Array();
	readonly #utf8: Utf8;

	constructor(utf8: Utf8) {
		this.#utf8 = utf8;
	}

	/** Judges the scanner's last text. */
	has({ bytes, from, to }: Scanner): boolean {
		let at = to;
		while (at > from && bytes[at - 1] !== SLASH) {
			at--;
			if (SPECIAL[bytes[at] as number] === 1) {
				return false;
			}
		}
		return (
			at < to &&
			(this.#isNewest(bytes, from, at) || this.#judge(bytes, from, at, this.#utf8.decode(bytes, from, to)))
		);
	}

	#isNewest(bytes: Uint8Array, from: number, to: number): boolean {
		const folder = this.#newest;
		if (folder.length !== to - from || to === from) {
			return false;
		}
		// From the end: there those of one dataset differ.
		for (let i = folder.length - 1; i >= 0; i--) {
			if (folder[i] !== bytes[from + i]) {
				return false;
			}
		}
		return true;
	}

	#judge(bytes: Uint8Array, from: number, to: number, url: string): boolean {
		const folder = url.slice(0, url.lastIndexOf("/") + 1);
		if (this.#folders.has(folder)) {
			return true;
		}
		if (!isClean(url)) {
			return false;
		}
		if (this.#folders.size === MOST_FOLDERS) {
			this.#folders.clear();
		}
		this.#folders.add(folder);
		this.#newest = new Uint8Array(bytes.subarray(from, to));
		return true;
	}
}

function isClean(url: string): boolean {
	const { start, end } = pathSpan(url);
	return (
		// A web address is cut off at its query, and then the name behind it would not be the image's.
		end === url.length &&
		urlForm(url) === "known" &&
		findPlaceholder(url) === undefined &&
		firstDetour(url.slice(start, end)) === undefined
	);
}

/** A file whose images lie in more folders pays for it; its memory is not filled with them. */
const MOST_FOLDERS = 1000;
const SLASH = 0x2f;

/** By byte, 1 for those that make a placeholder, or begin a web address's query. */
const SPECIAL = new Uint8Array(0x100);
for (const character of "<>{}?#") {
	SPECIAL[character.charCodeAt(0)] = 1;
}
