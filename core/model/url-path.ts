import { parseImageUrl } from "./image-url.ts";
import { urlForm } from "./url-form.ts";

/** A part of a text: the offsets of its first character and after its last one. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

const WEB = /^https?:/i;
const OTHER_PLACE = /^[a-z]+:\/\/[^/]*\//i;

/** The place of the path in an `image_url`: after the datastore or host, without the query of a web URL. */
export function pathSpan(url: string): Span {
	const isWeb = WEB.test(url);
	const query = isWeb ? url.search(/[?#]/) : -1;
	const end = query < 0 ? url.length : query;
	if (urlForm(url) !== "known") {
		return { start: 0, end };
	}
	const { datastore, path } = parseImageUrl(url);
	const start = datastore === undefined ? (OTHER_PLACE.exec(url)?.[0].length ?? 0) : url.length - path.length;
	return { start: Math.min(start, end), end };
}

const EXTENSION = /[^/\\]\.([a-z][a-z0-9]{1,4})$/i;

/** The lowercase file extension, without its dot; `undefined` if the name has none. */
export function fileExtension(url: string): string | undefined {
	const { start, end } = pathSpan(url);
	return EXTENSION.exec(url.slice(start, end))?.[1]?.toLowerCase();
}

/** A part of a path that is empty, `.`, or `..`, with the slash after it. */
const DETOUR = /(?<=^|\/)\.{0,2}\//;

/** The first empty (`//`) or relative (`/./`, `/../`) part of a path. */
export function firstDetour(path: string): Span | undefined {
	const match = DETOUR.exec(path);
	return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** What to remove from a path to resolve its empty and relative parts; `undefined` if it leads out of its root. */
export function detourSpans(path: string): Span[] | undefined {
	const parts = [...path.matchAll(/([^/]*)\//g)].map(({ 0: text, 1: name, index }) => ({
		name,
		span: { start: index, end: index + text.length },
	}));
	const kept: Span[] = [];
	const removed: Span[] = [];
	for (const { name, span } of parts) {
		if (name === "..") {
			const left = kept.pop();
			if (!left) {
				return undefined;
			}
			removed.push(left, span);
		} else {
			(name === "" || name === "." ? removed : kept).push(span);
		}
	}
	return joined(removed);
}

/** Joins adjacent spans. */
function joined(spans: readonly Span[]): Span[] {
	const result: { start: number; end: number }[] = [];
	for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
		const last = result.at(-1);
		if (last && last.end === start) {
			last.end = end;
		} else {
			result.push({ start, end });
		}
	}
	return result;
}
