import type { FileFacts } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { markLine } from "#core/rules/reading/mark-in-file.ts";

/** An empty line between two records. The end of the file after the last line break does not count. */
export const blankLine: FileRule = {
	id: "blank-line",
	summary: "There is an empty line between two lines with annotations.",
	explanation:
		"JSON Lines has one JSON object per line, and an empty line has none. Some readers skip it, others report a line that is not JSON. Empty lines at the end of the file do no harm.",
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
				message: "There is an empty line between two annotations; some readers reject it as invalid JSON",
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
