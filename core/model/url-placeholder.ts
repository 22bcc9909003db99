import type { Span } from "./url-path.ts";

/** What is left where a template was not filled in. Names that people may really give, such as `my-images`, are none. */
const PLACEHOLDERS: readonly RegExp[] = [
	/<[^<>]+>/,
	// An identifier in braces is not one of these; file managers write it so.
	/\{(?![0-9a-f]{8}-)(?:[a-z_][^{}]*)?\}/i,
	// A document that leaves something out.
	/(?<=\/)(?:\.{3}|…)(?=\/)/,
	// A subscription has an identifier and never a name.
	/(?<=\/subscriptions\/)(?:[^/]*subscription[^/]*|(?:my|your)[-_ ][^/]*|[0-]+|[x-]+)(?=\/)/i,
	/(?<=^amldatastore:\/\/|\/(?:resourcegroups|workspaces|datastores)\/)your[-_ ][^/]*(?=\/)/i,
];

/** Where an `image_url` still has a part of a template, such as `<my-workspace>`; the first such place. */
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
