/** The location of an image, as named in a source file. */
export type ImageLocation =
	/** A URL of its own, used as it is. */
	| { readonly kind: "url"; readonly url: string }
	/** The parts of a path, to be appended to the base URL. `absolute` paths start at the root of someone's disk. */
	| {
			readonly kind: "path";
			readonly parts: readonly string[];
			readonly absolute: boolean;
			/** Whether the path leads outside its folder (`../`), which no URL can follow. */
			readonly escapes: boolean;
	  };

/** A scheme has at least two letters: `C:/` is a Windows drive. */
const URL_WITH_SCHEME = /^[a-z][a-z0-9+.-]+:\/\//i;
const ABSOLUTE_PATH = /^(?:file:\/\/+|[a-z]:\/|\/)/i;

/** Reads the name of an image in a source file: a URL, or a path with either kind of slash. */
export function readImageLocation(name: string): ImageLocation {
	if (URL_WITH_SCHEME.test(name) && !/^file:/i.test(name)) {
		return { kind: "url", url: name };
	}
	const path = name.replaceAll("\\", "/");
	const parts: string[] = [];
	let escapes = false;
	for (const part of path.replace(ABSOLUTE_PATH, "").split("/")) {
		if (part === "..") {
			escapes = parts.pop() === undefined || escapes;
		} else if (part !== "" && part !== ".") {
			parts.push(part);
		}
	}
	return { kind: "path", parts, absolute: ABSOLUTE_PATH.test(path), escapes };
}

/** How many leading folders all paths have in common. */
export function commonFolderDepth(paths: readonly (readonly string[])[]): number {
	const [first, ...others] = paths;
	let depth = first ? first.length - 1 : 0;
	for (const other of others) {
		depth = Math.min(depth, other.length - 1);
		while (depth > 0 && !samePrefix(first as readonly string[], other, depth)) {
			depth--;
		}
	}
	return Math.max(0, depth);
}

function samePrefix(a: readonly string[], b: readonly string[], depth: number): boolean {
	for (let i = 0; i < depth; i++) {
		if (a[i] !== b[i]) {
			return false;
		}
	}
	return true;
}

/** The base URL and the path, with exactly one `/` in between. Nothing is escaped, since the trainer does not decode. */
export function joinUrl(baseUrl: string, path: string): string {
	return `${baseUrl.replace(/\/+$/, "")}/${path}`;
}

/** The image's file format by the extension of its name, case preserved: `PNG` for `a/b.PNG`. `undefined` without an extension. */
export function formatOf(name: string): string | undefined {
	const path = URL_WITH_SCHEME.test(name) ? name.replace(/[?#].*$/s, "") : name;
	const file = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
	const dot = file.lastIndexOf(".");
	return dot > 0 && dot < file.length - 1 ? file.slice(dot + 1) : undefined;
}
