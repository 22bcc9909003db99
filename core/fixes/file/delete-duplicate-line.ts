import type { RecordFacts } from "#core/facts/record-facts.ts";
import { deleteLine } from "#core/fixes/editing/file-edits.ts";
import { objectsMissingFrom } from "#core/fixes/editing/label-items.ts";
import type { FileFix } from "#core/fixes/file-fix.ts";

/**
 * Deletes a line whose image is on another line that counts, if its label is lost or the other line has the same
 * objects.
 */
export const deleteDuplicateLine: FileFix = {
	id: "delete-duplicate-line",
	ruleIds: ["duplicate-image"],
	isSafe: false,
	offer: ({ line, related }, file) => {
		const own = file.recordAt(line);
		const other = related && file.recordAt(related.line);
		if (!related || !own || !other) {
			return [];
		}
		const hasObjects = file.task?.hasObjects === true;
		if (hasObjects && objectsMissingFrom(file, line, related.line).length > 0) {
			return [];
		}
		const says = hasObjects ? "has the same objects" : "counts";
		return [
			{
				title: `Delete this line (line ${related.line + 1} ${says})`,
				// With another size, it is probably a different image with a wrong name.
				preferred: own.details === other.details && (hasObjects || hasSameClasses(own, other)),
				edits: () => [deleteLine(file, line)],
			},
		];
	},
};

function hasSameClasses(a: RecordFacts, b: RecordFacts): boolean {
	return a.classes.length === b.classes.length && a.classes.every(({ key }, i) => key === b.classes[i]?.key);
}
