/** Where an image lies, as a source file names it. */
export type ImageLocation =
	/** A URL of its own, to be used as it is. */
	| { readonly kind: "url"; readonly url: string }
	/** The parts of a path, to be appended to the base URL. `absolute` ones start at the root of somebody's disk. */
	| {
			readonly kind: "path";
			readonly parts: readonly string[];
			readonly absolute: boolean;
			/** Whether the path led out of its folder (`../`), which no URL can follow. */
			readonly escapes: boolean;
	  };

/** A scheme has at least two letters: `C:/` is a Windows drive. */
const URL_WITH_SCHEME = /^[a-z][a-z0-9+.-]+:\/\//i;
const ABSOLUTE_PATH = /^(?:file:\/\/+|[a-z]:\/|\/)/i;

/** Reads the name that a source file gives to an image: a URL, or a path with either kind of slash. */
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

/** How many leading folders all of the paths share. */
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

/** The base URL with exactly one `/` between it and the path. Nothing is escaped: the trainer decodes nothing. */
export function joinUrl(baseUrl: string, path: string): string {
	return `${baseUrl.replace(/\/+$/, "")}/${path}`;
}

/** The image's file format as its name ends, case kept: `PNG` of `a/b.PNG`. `undefined` without an ending. */
export function formatOf(name: string): string | undefined {
	const path = URL_WITH_SCHEME.test(name) ? name.replace(/[?#].*$/s, "") : name;
	const file = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
	const dot = file.lastIndexOf(".");
	return dot > 0 && dot < file.length - 1 ? file.slice(dot + 1) : undefined;
}
