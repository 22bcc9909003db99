import type { ClassValue } from "#core/forecast/class-value.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { type ClassFacts, classFacts, className, firstClass } from "#core/rules/reading/class-facts.ts";
import { markValue } from "#core/rules/reading/mark-in-file.ts";
import type { Task } from "#core/tasks/task.ts";

const KINDS: Readonly<Record<ClassValue["type"], string>> = {
	str: "a string",
	int: "a whole number",
	float: "a decimal number",
	bool: "true or false",
	NoneType: "null",
};

/** Some classes of a file are strings, others are numbers. */
export const labelMixedTypes: FileRule = {
	id: "label-mixed-types",
	summary: "Some classes are strings and some are numbers.",
	explanation:
		"Training sorts the classes, and Python cannot sort strings and numbers together. Object detection and instance segmentation check for this and stop with a message; classification fails while sorting. Write every class as a string.",
	consequences: ["job-fails"],
	example: {
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": "7"}\n{"image_url": "AmlDatastore://data/2.jpg", "label": 8}\n',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "7"}\n{"image_url": "AmlDatastore://data/2.jpg", "label": "8"}\n',
	},
	*check(file): Iterable<FileFinding> {
		const classes = classFacts(file);
		if (classes.every(({ value }) => value.type === classes[0]?.value.type)) {
			return;
		}
		const usual = usualClass(classes, file.task);
		for (const { value, line } of usual ? classes : []) {
			if (usual && value.type !== usual.value.type) {
				yield {
					ruleId: "label-mixed-types",
					line,
					...markValue(file, line, "label"),
					message: `The class ${className(value)} is ${KINDS[value.type]}, while ${shown(usual.value)} on line ${usual.line + 1} is ${KINDS[usual.value.type]}; training stops with an error`,
					consequence: "job-fails",
				};
			}
		}
	},
};

/** The class whose type the others should have; absent if types may differ. */
function usualClass(classes: readonly ClassFacts[], task: Task | undefined): ClassFacts | undefined {
	const texts = classes.filter(({ value }) => value.type === "str");
	// Detection and segmentation compare the types themselves, so even 1 and 1.5 differ.
	const mayDiffer = texts.length === 0 && !(task?.hasObjects && task.runtime === "current");
	return mayDiffer ? undefined : firstClass(texts.length > 0 ? texts : classes);
}

function shown(value: ClassValue): string {
	return value.type === "str" ? `"${className(value)}"` : className(value);
}
