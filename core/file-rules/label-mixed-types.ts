import { classFacts, className } from "./class-facts.ts";
import type { FileFinding, FileRule } from "./file-rule.ts";
import { markValue } from "./mark.ts";

/** Some classes of a file are text, others are numbers. */
export const labelMixedTypes: FileRule = {
	id: "label-mixed-types",
	summary: "Some classes are text and some are numbers.",
	explanation:
		"Training sorts the classes, and Python cannot sort text and numbers together. Detection and segmentation check for it and stop with a message; classification stops inside the sorting. Write every class as text.",
	consequences: ["job-fails"],
	example: {
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": "7"}\n{"image_url": "AmlDatastore://data/2.jpg", "label": 8}\n',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "7"}\n{"image_url": "AmlDatastore://data/2.jpg", "label": "8"}\n',
	},
	*check(file): Iterable<FileFinding> {
		const classes = classFacts(file);
		const text = classes.find(({ value }) => value.type === "str");
		if (!text) {
			return;
		}
		for (const { value, line } of classes) {
			if (value.type !== "str") {
				yield {
					ruleId: "label-mixed-types",
					line,
					...markValue(file, line, "label"),
					message: `The class ${className(value)} is no text, while "${className(text.value)}" on line ${text.line + 1} is; training stops with an error`,
					consequence: "job-fails",
				};
			}
		}
	},
};
