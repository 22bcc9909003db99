import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { duplicateLines } from "#core/rules/reading/duplicate-lines.ts";
import { markValue } from "#core/rules/reading/mark-in-file.ts";

/** Two lines for one image. */
export const duplicateImage: FileRule = {
	id: "duplicate-image",
	summary: "An image stands on several lines.",
	explanation:
		"The trainer keys images by datastore and path. In classification it keeps one label an image, that of the last line, and the earlier lines are lost without a message. In detection and segmentation it puts the objects of all lines together, so that an object on two of them counts twice. Some users also saw the download fail where a file was asked for twice.",
	consequences: ["line-skipped", "none"],
	severity: "warning",
	example: {
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n{"image_url": "AmlDatastore://data/1.jpg", "label": "carton"}\n',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}\n{"image_url": "AmlDatastore://data/2.jpg", "label": "carton"}\n',
	},
	*check(file): Iterable<FileFinding> {
		const merged = file.task?.hasObjects === true;
		const pairs = duplicateLines(file).flatMap((lines) => {
			// The line that counts: in classification the last one, else the first.
			const other = lines.at(merged ? 0 : -1) as number;
			return lines.filter((line) => line !== other).map((line) => [line, other] as const);
		});
		for (const [line, other] of pairs.sort(([a], [b]) => a - b)) {
			yield {
				ruleId: "duplicate-image",
				line,
				...markValue(file, line, "image_url"),
				message: merged
					? `Line ${other + 1} has this image as well; training puts the objects of both together`
					: `Line ${other + 1} has this image again, and its label counts; training skips this line`,
				consequence: merged ? "none" : "line-skipped",
				related: { line: other, ...markValue(file, other, "image_url"), message: "The same image" },
			};
		}
	},
};
