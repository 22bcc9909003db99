import type { LineEdit } from "#core/jsonl/line-edit.ts";
import type { MLTable } from "#core/mltable/mltable.ts";
import type { Place } from "#core/mltable/table-node.ts";

/** Replaces a text with another one, keeping its quotes. */
export function replaceText({ text }: MLTable, { start, end }: Place, value: string): LineEdit {
	const quote = text[start] ?? "";
	return {
		start,
		end,
		text: quote === '"' ? JSON.stringify(value) : quote === "'" || needsQuotes(value) ? quoted(value) : value,
	};
}

/** Whether YAML would read the unquoted text as something else. */
function needsQuotes(value: string): boolean {
	return !/^[\w./][\w./ ()-]*$/.test(value) || value.endsWith(" ");
}

function quoted(value: string): string {
	return `'${value.replaceAll("'", "''")}'`;
}
