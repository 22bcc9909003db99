import type { MLTableFix } from "#core/fixes/mltable-fix.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import type { MLTable } from "#core/mltable/mltable.ts";

/** The missing transformation, as the lines of an item of `transformations`. */
const MISSING: Readonly<Record<string, { readonly name: string; readonly lines: readonly string[] }>> = {
	"mltable-no-json-lines": {
		name: "read_json_lines",
		lines: [
			"- read_json_lines:",
			"    encoding: utf8",
			"    invalid_lines: error",
			"    include_path_column: false",
		],
	},
	"mltable-no-stream": {
		name: "convert_column_types",
		lines: ["- convert_column_types:", "    - columns: image_url", "      column_type: stream_info"],
	},
};

/** Adds a missing transformation: reading goes first, conversion last. */
export const addTransformation: MLTableFix = {
	id: "add-transformation",
	ruleIds: ["mltable-no-json-lines", "mltable-no-stream"],
	offer: ({ ruleId }, table) => {
		const missing = MISSING[ruleId];
		// There may already be another conversion, and how to combine the two is not clear.
		const isThere = table.transformations?.items.some(({ name }) => name.value === missing?.name);
		const edit =
			missing && !isThere ? insertion(table, missing.lines, ruleId === "mltable-no-json-lines") : undefined;
		return missing && edit ? [{ title: `Add ${missing.name}`, edits: [edit], preferred: true }] : [];
	},
};

function insertion(table: MLTable, lines: readonly string[], first: boolean): LineEdit | undefined {
	const { text, transformations } = table;
	const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
	const item = first ? transformations?.items[0] : transformations?.items.at(-1);
	if (!item) {
		// An empty list is too rare to be worth the risk.
		return transformations || /^\s*transformations\s*:/m.test(text)
			? undefined
			: appended(text, ["transformations:", ...lines.map((line) => `  ${line}`)], lineEnd);
	}
	if (!transformations?.isBlock) {
		return undefined;
	}
	const dash = text.lastIndexOf("-", item.start - 1);
	const lineStart = text.lastIndexOf("\n", dash) + 1;
	const indented = lines.map((line) => text.slice(lineStart, dash) + line);
	return first
		? { start: lineStart, end: lineStart, text: indented.map((line) => line + lineEnd).join("") }
		: appendedAfter(text, item.end, indented, lineEnd);
}

/**
 * Appends after the last line that belongs to an item, before the whitespace that the item's range includes at its end.
 */
function appendedAfter(text: string, itemEnd: number, lines: readonly string[], lineEnd: string): LineEdit {
	const end = text.slice(0, itemEnd).trimEnd().length;
	return { start: end, end, text: lines.map((line) => lineEnd + line).join("") };
}

function appended(text: string, lines: readonly string[], lineEnd: string): LineEdit {
	const separator = text === "" || /[\r\n]$/.test(text) ? "" : lineEnd;
	const { length } = text;
	return { start: length, end: length, text: separator + lines.map((line) => line + lineEnd).join("") };
}
