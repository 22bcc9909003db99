import { Brackets } from "#core/fixes/editing/brackets.ts";
import { onLine } from "#core/fixes/editing/file-edits.ts";
import type { FileFix } from "#core/fixes/file-fix.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";

/** Puts each of several records on a line onto its own line. */
export const splitRecords: FileFix = {
	id: "split-records",
	ruleIds: ["json-syntax"],
	isSafe: true,
	offer: ({ line }, file) => {
		const records = recordsIn(file.textOf(line));
		return records.length > 1
			? [
					{
						title: `Split this line into ${records.length} lines`,
						preferred: true,
						edits: () =>
							onLine(
								line,
								records.slice(1).map(({ start }, i) => ({
									start: records[i]?.end ?? start,
									end: start,
									text: file.lineEnd,
								})),
							),
					},
				]
			: [];
	},
};

interface Place {
	readonly start: number;
	readonly end: number;
}

/**
 * The places of the objects on a line that consists only of objects with whitespace or commas between them; otherwise
 * none.
 */
function recordsIn(text: string): Place[] {
	const places = bracketed(text);
	const gaps = [...places, undefined].map((place, i) => text.slice(places[i - 1]?.end ?? 0, place?.start));
	const isInside = (i: number) => i > 0 && i < places.length;
	const areGaps = gaps.every((gap, i) => (isInside(i) ? /^[ \t]*,?[ \t]*$/ : /^[ \t]*$/).test(gap));
	return areGaps && places.every(({ start, end }) => isObject(text.slice(start, end))) ? places : [];
}

/** The places of the outermost brackets. */
function bracketed(text: string): Place[] {
	const places: Place[] = [];
	const brackets = new Brackets();
	let start = 0;
	for (let at = 0; at < text.length; at++) {
		const { depth } = brackets;
		brackets.read(text.charAt(at));
		if (depth === 0 && brackets.depth === 1) {
			start = at;
		} else if (depth === 1 && brackets.depth === 0) {
			places.push({ start, end: at + 1 });
		}
	}
	return places;
}

function isObject(text: string): boolean {
	return parseLine(text).root?.kind === "object";
}
