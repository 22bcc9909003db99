import { recordsOf } from "#core/facts/file-facts.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { normalisePixels } from "#core/fixes/line/normalize-pixels.ts";
import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { onLine } from "./edits.ts";
import type { EditableFile, FileEdit, FileFix } from "./file-fix.ts";

/** Divides the pixel coordinates of a whole file by the size that each line declares. */
export const normaliseAllPixels: FileFix = {
	id: "normalise-all-pixels",
	ruleIds: ["pixel-coordinates"],
	isSafe: false,
	offer: ({ line }, file) =>
		normaliseLine(file, line).length > 0
			? [
					{
						title: "Divide all coordinates of this file by the declared sizes",
						preferred: true,
						edits: () => normaliseFile(file),
					},
				]
			: [],
};

function normaliseFile(file: EditableFile): FileEdit[] {
	const edits: FileEdit[] = [];
	for (const [line, { objects }] of recordsOf(file)) {
		if (objects.kept < objects.total) {
			edits.push(...onLine(line, normaliseLine(file, line)));
		}
	}
	return edits;
}

/** An object has a finding for each of its coordinates, and one cure for all of them. */
function normaliseLine(file: EditableFile, line: number): LineEdit[] {
	if (!file.task) {
		return [];
	}
	const context = lineContext(parseLine(file.textOf(line)), file.task);
	const done = new Set<number | undefined>();
	return checkLine(context).flatMap((finding) => {
		if (!normalisePixels.ruleIds.includes(finding.ruleId) || done.has(finding.data?.object)) {
			return [];
		}
		done.add(finding.data?.object);
		return [...(normalisePixels.offer(finding, context)[0]?.edits ?? [])];
	});
}
