import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { duplicateLines } from "#core/rules/reading/duplicate-lines.ts";
import { markValue } from "#core/rules/reading/mark-in-file.ts";

/** Several lines for one image. */
export const duplicateImage: FileRule = {
	id: "duplicate-image",
	summary: "An image appears on several lines.",
	explanation:
		"Training identifies images by datastore and path. In classification it keeps one label per image, that of the last line, and the earlier lines are lost without a message. In object detection and instance segmentation it merges the objects of all lines, so an object that is on two of them counts twice. Some users also report that the download fails if a file is requested twice.",
	consequences: ["line-skipped", "none"],
	severity: "warning",
	example: {
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n{"image_url": "AmlDatastore://data/1.jpg", "label": "carton"}\n',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n{"image_url": "AmlDatastore://data/2.jpg", "label": "carton"}\n',
	},
	*check(file): Iterable<FileFinding> {
		const merged = file.task?.hasObjects === true;
		const pairs = duplicateLines(file).flatMap((lines) => {
			// The line that counts: in classification the last one, otherwise the first.
			const other = lines.at(merged ? 0 : -1) as number;
			return lines.filter((line) => line !== other).map((line) => [line, other] as const);
		});
		for (const [line, other] of pairs.sort(([a], [b]) => a - b)) {
			yield {
				ruleId: "duplicate-image",
				line,
				...markValue(file, line, "image_url"),
				message: merged
					? `This image is also on line ${other + 1}; training merges the objects of both lines`
					: `This image appears again on line ${other + 1}, whose label counts; training skips this line`,
				consequence: merged ? "none" : "line-skipped",
				related: { line: other, ...markValue(file, other, "image_url"), message: "The same image" },
			};
		}
	},
};
