import type { RecordFacts } from "#core/facts/record-facts.ts";
import { deleteLine } from "#core/fixes/editing/file-edits.ts";
import { objectsMissingFrom } from "#core/fixes/editing/label-items.ts";
import type { FileFix } from "#core/fixes/file-fix.ts";

/** Deletes a line whose image stands on another line that counts: its label is lost, or its objects are there as well. */
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
		const says = hasObjects ? "has the same objects" : "is the one that counts";
		return [
			{
				title: `Delete this line: line ${related.line + 1} ${says}`,
				// With another size it is probably another image, whose name is wrong.
				preferred: own.details === other.details && (hasObjects || hasSameClasses(own, other)),
				edits: () => [deleteLine(file, line)],
			},
		];
	},
};

function hasSameClasses(a: RecordFacts, b: RecordFacts): boolean {
	return a.classes.length === b.classes.length && a.classes.every(({ key }, i) => key === b.classes[i]?.key);
}
