import { outcomesByLine } from "#core/facts/file-outcomes.ts";
import type { GalleryLine } from "#core/filters/gallery-filter.ts";
import { allLines, type FoundLines, galleryLines } from "#core/filters/gallery-lines.ts";
import { toRuns } from "#core/model/line-runs.ts";
import type { GalleryAnswer, GalleryQueryParams } from "#core/protocol/server/gallery.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { Task } from "#core/tasks/task.ts";
import { reportFiles } from "#server/dataset/report-files.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import { tilesOf } from "./gallery-tiles.ts";
import type { LineSurroundings } from "./line-content.ts";
import { isProblem, isShown } from "./line-problems.ts";

/**
 * Finds the lines that the gallery shows. If the filter needs more than their text, they are checked first, since checking
 * a whole text is faster than checking line by line. A gallery that opens shows all lines, and waits for no check.
 */
export function* queryGallery(
	document: AnnotationDocument,
	task: Task,
	around: LineSurroundings,
	{ uri, filter, sort, tiles }: GalleryQueryParams,
): Generator<void, GalleryAnswer> {
	const found = yield* foundLines(document, task, around, { filter, sort });
	return {
		version: document.version,
		lines: toRuns(found.lines),
		total: found.total,
		taskName: task.name,
		hasObjects: task.hasObjects,
		files: reportFiles(uri).map(({ head }) => head),
		tiles: yield* tilesOf(document, found.lines.slice(0, tiles), around),
	};
}

function* foundLines(
	document: AnnotationDocument,
	task: Task,
	{ severities }: LineSurroundings,
	{ filter, sort }: Pick<GalleryQueryParams, "filter" | "sort">,
): Generator<void, FoundLines> {
	if (sort.by === "line" && Object.keys(filter).length === 0) {
		return allLines(document.lines, sort.descending);
	}
	const { text: _, ...questions } = filter;
	if (sort.by !== "line" || Object.keys(questions).length > 0) {
		yield* document.check();
	}
	const outcomes = filter.outcome === undefined ? undefined : yield* outcomesByLine(document.file);
	const around = findingsByLine(document);
	const { recordAt } = document.file;
	const lineAt = (line: number): GalleryLine => {
		const findings = () => [...document.ownFindings(line), ...(around.get(line) ?? [])];
		const problems = () => findings().filter((finding) => isProblem(finding, severities));
		return {
			text: document.lines[line] ?? "",
			facts: recordAt(line),
			hasProblem: () => problems().length > 0,
			problemCount: () => problems().length,
			consequences: () =>
				findings()
					.filter((finding) => isShown(finding, severities))
					.map(({ consequence }) => consequence),
			outcome: () => outcomes?.get(line),
		};
	};
	return yield* galleryLines(document.recordLines, lineAt, { filter, sort }, task);
}

/** Findings about lines from the file as a whole, or the files around it, as far as they are known. */
function findingsByLine(document: AnnotationDocument): Map<number, Finding[]> {
	const byLine = new Map<number, Finding[]>();
	for (const finding of [...document.knownFileFindings, ...document.around.all]) {
		const found = byLine.get(finding.line);
		if (found) {
			found.push(finding);
		} else {
			byLine.set(finding.line, [finding]);
		}
	}
	return byLine;
}
