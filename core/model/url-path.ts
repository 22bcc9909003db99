import { parseImageUrl } from "./image-url.ts";
import { urlForm } from "./url-form.ts";

/** A part of a text: offsets of its first character, and behind its last one. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

const WEB = /^https?:/i;
const OTHER_PLACE = /^[a-z]+:\/\/[^/]*\//i;

/** Where the path stands inside an `image_url`: behind datastore or host, and without the query of a web address. */
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

/** The ending of the file's name in lower case, without its point; `undefined` where the name has none. */
export function fileExtension(url: string): string | undefined {
	const { start, end } = pathSpan(url);
	return EXTENSION.exec(url.slice(start, end))?.[1]?.toLowerCase();
}

/** A part of a path that is empty, `.` or `..`, with the slash behind it. */
const DETOUR = /(?<=^|\/)\.{0,2}\//;

/** The first place where a path goes nowhere (`//`, `/./`) or back (`/../`). */
export function firstDetour(path: string): Span | undefined {
	const match = DETOUR.exec(path);
	return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** What to take out of a path so that it leads to the same place without a detour; `undefined` where it leads out of its root. */
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

/** Spans that follow one another as one. */
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
