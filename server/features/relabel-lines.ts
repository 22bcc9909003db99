import { relabelLine } from "#core/line-changes/relabel-line.ts";
import { fromRuns } from "#core/model/line-runs.ts";
import type { RelabeledLines, RelabelLinesParams } from "#core/protocol/server/gallery.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";

/** How a class is replaced in some lines of a document. Pauses after each line. */
export function* relabelLines(
	{ lines: texts }: AnnotationDocument,
	{ lines, from, to }: RelabelLinesParams,
): Generator<void, RelabeledLines> {
	const changed: RelabeledLines["lines"][number][] = [];
	let count = 0;
	for (const line of fromRuns(lines)) {
		const result = relabelLine(texts[line] ?? "", from, to);
		count += result.count;
		if (result.edits.length > 0) {
			changed.push({ line, edits: result.edits });
		}
		yield;
	}
	return { lines: changed, count };
}
