import type { FileFacts } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markLine } from "#core/rules/reading/mark-in-file.ts";

/** A line without a record between two that have one. The empty line after the last line end is none. */
export const blankLine: FileRule = {
	id: "blank-line",
	summary: "An empty line stands between two records.",
	explanation:
		"JSON Lines has one record a line, and an empty line is no record. Readers differ in what they make of it: some skip it, some report a line that is not JSON. Empty lines at the end of the file do no harm.",
	consequences: ["none"],
	severity: "warning",
	example: {
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n\n{"image_url": "AmlDatastore://data/2.jpg", "label": "can"}\n',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n{"image_url": "AmlDatastore://data/2.jpg", "label": "can"}\n',
	},
	*check(file): Iterable<FileFinding> {
		const { totals } = file;
		const last = lastRecord(file);
		for (let line = totals.nextBlank(0); line >= 0 && line < last; line = totals.nextBlank(line + 1)) {
			yield {
				ruleId: "blank-line",
				line,
				...markLine(file, line),
				message: "This line is empty between two records; some readers take it for a broken record",
				consequence: "none",
			};
		}
	},
};

function lastRecord(file: FileFacts): number {
	let line = file.lineCount - 1;
	while (line >= 0 && !file.recordAt(line)) {
		line--;
	}
	return line;
}
