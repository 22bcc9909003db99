import type { Span } from "./url-path.ts";

/** Placeholders that were not filled in. Plausible names such as `my-images` do not count. */
const PLACEHOLDERS: readonly RegExp[] = [
	/<[^<>]+>/,
	// An identifier in braces does not count, because file managers write it this way.
	/\{(?![0-9a-f]{8}-)(?:[a-z_][^{}]*)?\}/i,
	// An ellipsis in documentation.
	/(?<=\/)(?:\.{3}|…)(?=\/)/,
	// A subscription has an identifier, never a name.
	/(?<=\/subscriptions\/)(?:[^/]*subscription[^/]*|(?:my|your)[-_ ][^/]*|[0-]+|[x-]+)(?=\/)/i,
	/(?<=^amldatastore:\/\/|\/(?:resourcegroups|workspaces|datastores)\/)your[-_ ][^/]*(?=\/)/i,
];

/** The first placeholder in an `image_url`, such as `<my-workspace>`. */
export function findPlaceholder(url: string): Span | undefined {
	const found: Span[] = [];
	for (const pattern of PLACEHOLDERS) {
		const match = pattern.exec(url);
		if (match) {
			found.push({ start: match.index, end: match.index + match[0].length });
		}
	}
	return found.toSorted((a, b) => a.start - b.start)[0];
}
