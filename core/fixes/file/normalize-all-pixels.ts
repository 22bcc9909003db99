import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { recordsOf } from "#core/facts/file-facts.ts";
import { onLine } from "#core/fixes/editing/file-edits.ts";
import type { EditableFile, FileEdit, FileFix } from "#core/fixes/file-fix.ts";
import { normalizePixels } from "#core/fixes/line/normalize-pixels.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";

/** Normalizes the pixel coordinates of a whole file by the image size that each line declares. */
export const normalizeAllPixels: FileFix = {
	id: "normalize-all-pixels",
	ruleIds: ["pixel-coordinates"],
	isSafe: false,
	offer: ({ line }, file) =>
		normalizeLine(file, line).length > 0
			? [
					{
						title: "Normalize all coordinates in this file by the declared image sizes",
						preferred: true,
						edits: () => normalizeFile(file),
					},
				]
			: [],
};

function normalizeFile(file: EditableFile): FileEdit[] {
	const edits: FileEdit[] = [];
	for (const [line, { objects }] of recordsOf(file)) {
		if (objects.kept < objects.total) {
			edits.push(...onLine(line, normalizeLine(file, line)));
		}
	}
	return edits;
}

/** An object has one finding per coordinate, and one fix for all of them. */
function normalizeLine(file: EditableFile, line: number): LineEdit[] {
	if (!file.task) {
		return [];
	}
	const context = lineContext(parseLine(file.textOf(line)), file.task);
	const done = new Set<number | undefined>();
	return checkLine(context).flatMap((finding) => {
		if (!normalizePixels.ruleIds.includes(finding.ruleId) || done.has(finding.data?.object)) {
			return [];
		}
		done.add(finding.data?.object);
		return [...(normalizePixels.offer(finding, context)[0]?.edits ?? [])];
	});
}
