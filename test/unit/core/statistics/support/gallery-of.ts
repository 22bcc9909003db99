import { checkText } from "#core/checking/check-text.ts";
import { outcomesByLine } from "#core/facts/file-outcomes.ts";
import { galleryLines } from "#core/filters/gallery-lines.ts";
import type { TaskId } from "#core/model/task-id.ts";
import type { GalleryFilter } from "#core/protocol/server/gallery.ts";
import { taskById } from "#core/tasks/index.ts";

/** Runs paused work to its end. */
function finished<T>(work: Generator<unknown, T>): T {
	for (let step = work.next(); ; step = work.next()) {
		if (step.done) {
			return step.value;
		}
	}
}

/** Requests the lines of a text that the gallery shows, as the server does: for a text that has been checked, or (without `isKnown`) not. */
export function galleryOf(
	texts: readonly string[],
	id: TaskId,
	isKnown = true,
): (filter: GalleryFilter) => number[] {
	const task = taskById(id);
	const { facts } = checkText(texts.join("\n"), task);
	const outcomes = finished(outcomesByLine(facts));
	return (filter) => {
		const lineAt = (line: number) => ({
			text: texts[line] ?? "",
			facts: isKnown ? facts.recordAt(line) : undefined,
			hasProblem: () => false,
			problemCount: () => 0,
			consequences: () => [],
			outcome: () => outcomes.get(line),
		});
		const sort = { by: "line", descending: false } as const;
		return [...finished(galleryLines(texts.length, lineAt, { filter, sort }, task)).lines];
	};
}
