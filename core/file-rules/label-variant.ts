import { type ClassFacts, classFacts, className, times } from "./class-facts.ts";
import type { FileFinding, FileRule } from "./file-rule.ts";
import { markClass } from "./mark.ts";

/** So many classes are compared; a file with more has names that differ little on purpose, such as numbers. */
const MOST_CLASSES = 2000;

/** Classes that differ only in case, spaces, hyphens or underscores. */
export const labelVariant: FileRule = {
	id: "label-variant",
	summary: "Two classes differ only in case, spaces, hyphens or underscores.",
	explanation:
		"Classes are compared letter by letter: `Can` and `can` are two classes, and training learns them apart. Usually one of them is a slip; the rarer one is marked.",
	consequences: ["none"],
	severity: "warning",
	example: {
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": "milk_bottle"}\n{"image_url": "AmlDatastore://data/2.jpg", "label": "milk_bottle"}\n{"image_url": "AmlDatastore://data/3.jpg", "label": "Milk bottle"}\n',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "milk_bottle"}\n{"image_url": "AmlDatastore://data/2.jpg", "label": "milk_bottle"}\n{"image_url": "AmlDatastore://data/3.jpg", "label": "milk_bottle"}\n',
	},
	*check(file): Iterable<FileFinding> {
		const classes = classFacts(file).filter(({ value }) => value.type === "str");
		if (classes.length > MOST_CLASSES) {
			return;
		}
		const usual = new Map<string, ClassFacts>();
		for (const each of classes.toSorted((a, b) => b.count - a.count)) {
			const name = className(each.value);
			const bare = name.toLowerCase().replace(/[\s_-]+/g, "");
			const other = usual.get(bare);
			if (!other) {
				usual.set(bare, each);
			} else if (name.trim() === name) {
				// White space at an end has a rule of its own.
				yield {
					ruleId: "label-variant",
					line: each.line,
					...markClass(file, each.line, name),
					message: `"${name}" looks like "${className(other.value)}", which is used ${times(other.count)}; training learns two classes`,
					consequence: "none",
					data: { suggestion: className(other.value) },
				};
			}
		}
	},
};
