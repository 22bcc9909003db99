import { urlForm } from "#core/model/url-form.ts";
import { firstDetour, pathSpan } from "#core/model/url-path.ts";
import { findPlaceholder } from "#core/model/url-placeholder.ts";

const MOST_FOLDERS = 1000;

/**
 * Tells URLs about which no rule has anything to say, as far as the ending of the name does not matter. A file's images
 * lie in few folders, so a folder is judged once, and of a name only the letters that could mean something to a rule.
 */
export class CleanUrls {
	readonly #folders = new Set<string>();

	has(url: string): boolean {
		const slash = url.lastIndexOf("/") + 1;
		for (let at = slash; at < url.length; at++) {
			if (SPECIAL[url.charCodeAt(at)] === 1) {
				return false;
			}
		}
		return slash < url.length && this.#hasFolder(url, url.slice(0, slash));
	}

	#hasFolder(url: string, folder: string): boolean {
		if (this.#folders.has(folder)) {
			return true;
		}
		const { start, end } = pathSpan(url);
		// With the query of a web address in it, the name would not be the image's.
		const clean =
			!/[?#]/.test(folder) &&
			urlForm(url) === "known" &&
			findPlaceholder(url) === undefined &&
			firstDetour(url.slice(start, end)) === undefined;
		if (clean) {
			if (this.#folders.size === MOST_FOLDERS) {
				this.#folders.clear();
			}
			this.#folders.add(folder);
		}
		return clean;
	}
}

/** By character code, 1 for those that make a placeholder, or begin a web address's query. */
const SPECIAL = new Uint8Array(0x80);
for (const character of "<>{}?#") {
	SPECIAL[character.charCodeAt(0)] = 1;
}
