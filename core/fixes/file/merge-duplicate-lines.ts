import { deleteLine } from "#core/fixes/editing/file-edits.ts";
import { labelList, objectsMissingFrom } from "#core/fixes/editing/label-items.ts";
import type { EditableFile, FileEdit, FileFix } from "#core/fixes/file-fix.ts";

/** Moves the objects of a line to the first line of the same image, as training would merge them. */
export const mergeDuplicateLines: FileFix = {
	id: "merge-duplicate-lines",
	ruleIds: ["duplicate-image"],
	isSafe: false,
	offer: ({ line, related }, file) => {
		if (!related || !file.task?.hasObjects || !labelList(file, related.line)) {
			return [];
		}
		const first = related.line;
		return objectsMissingFrom(file, line, first).length === 0
			? []
			: [
					{
						title: `Move the objects to line ${first + 1} and delete this line`,
						preferred: false,
						edits: () => [addObjects(file, line, first), deleteLine(file, line)],
					},
				];
	},
};

/** Inserts the objects after the last one, with the spacing of the line. */
function addObjects(file: EditableFile, from: number, to: number): FileEdit {
	const text = file.textOf(from);
	const target = file.textOf(to);
	const comma = /"\s*:\s/.test(target) ? ", " : ",";
	const objects = objectsMissingFrom(file, from, to).map(({ start, end }) => text.slice(start, end));
	const list = labelList(file, to);
	const last = list?.items.at(-1);
	const at = last?.end ?? (list?.start ?? 0) + 1;
	return { startLine: to, start: at, endLine: to, end: at, text: (last ? comma : "") + objects.join(comma) };
}
