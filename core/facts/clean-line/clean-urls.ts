import { urlForm } from "#core/model/url-form.ts";
import { firstDetour, pathSpan } from "#core/model/url-path.ts";
import { findPlaceholder } from "#core/model/url-placeholder.ts";
import type { Scanner } from "./scanner.ts";
import type { Utf8 } from "./utf8.ts";

/**
 * Recognizes URLs without findings, apart from the file extension. Many images share a folder, so each folder is
 * checked only once, and a file name only for characters that matter to a rule.
 */
export class CleanUrls {
	/** Folders known to be clean, up to their slash. */
	readonly #folders = new Set<string>();
	/** The latest one as bytes, because the next image is usually in the same folder. */
	#newest = new Uint8Array();
	readonly #utf8: Utf8;

	constructor(utf8: Utf8) {
		this.#utf8 = utf8;
	}

	/** Checks the scanner's last string. */
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
		// From the end, where the folders of one dataset differ.
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
		// The path of a web URL ends at its query, and then the name after it would not be the image's.
		end === url.length &&
		urlForm(url) === "known" &&
		findPlaceholder(url) === undefined &&
		firstDetour(url.slice(start, end)) === undefined
	);
}

/** The most folders to remember. Files with more folders are slower, but do not use more memory. */
const MOST_FOLDERS = 1000;
const SLASH = 0x2f;

/** By byte, 1 for characters of a placeholder, or that begin the query of a web URL. */
const SPECIAL = new Uint8Array(0x100);
for (const character of "<>{}?#") {
	SPECIAL[character.charCodeAt(0)] = 1;
}
