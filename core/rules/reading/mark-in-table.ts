import { linesOf } from "#core/jsonl/lines.ts";
import type { MLTable } from "#core/mltable/mltable.ts";
import type { Place } from "#core/mltable/table-node.ts";

/**
 * The line, from 0, and the offsets in it of a place in the table's text. If the place has several lines, the first
 * one.
 */
export function markPlace({ text }: MLTable, { start, end }: Place) {
	let line = -1;
	for (const each of linesOf(text)) {
		line++;
		const lineEnd = each.start + each.text.length;
		if (start <= lineEnd) {
			return {
				line,
				start: Math.max(0, start - each.start),
				end: Math.max(0, Math.min(end, lineEnd) - each.start),
			};
		}
	}
	return { line: 0, start: 0, end: 0 };
}

/** The table's first line. */
export function markTable(table: MLTable) {
	return markPlace(table, { start: 0, end: table.text.length });
}
