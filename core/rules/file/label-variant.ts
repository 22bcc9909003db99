import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { type ClassFacts, classFacts, className, times } from "#core/rules/reading/class-facts.ts";
import { markClass } from "#core/rules/reading/mark-in-file.ts";

/** The most classes to compare. A file with more has names that differ little on purpose, such as numbers. */
const MOST_CLASSES = 2000;

/** Classes that differ only in case, spaces, hyphens or underscores. */
export const labelVariant: FileRule = {
	id: "label-variant",
	summary: "Two classes differ only in case, spaces, hyphens, or underscores.",
	explanation:
		"Classes are compared character by character: `Can` and `can` are two classes, and training learns them separately. Usually one of them is a mistake; the rarer one is marked.",
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
		for (const alike of groupAlike(classes)) {
			if (alike.length === 1) {
				continue;
			}
			const [usual, ...others] = alike.toSorted((a, b) => b.count - a.count || a.line - b.line) as [
				ClassFacts,
				...ClassFacts[],
			];
			for (const { value, line } of others) {
				const name = className(value);
				// `label-whitespace` reports leading and trailing whitespace.
				if (name.trim() === name) {
					yield {
						ruleId: "label-variant",
						line,
						...markClass(file, line, name),
						message: `"${name}" looks like "${className(usual.value)}", which is used ${times(usual.count)}; training learns two classes`,
						consequence: "none",
						data: { suggestion: className(usual.value) },
					};
				}
			}
		}
	},
};

/** Groups classes that look alike. */
function groupAlike(classes: readonly ClassFacts[]): Iterable<ClassFacts[]> {
	const groups = new Map<string, ClassFacts[]>();
	for (const each of classes) {
		const bare = className(each.value)
			.toLowerCase()
			.replace(/[\s_-]+/g, "");
		const group = groups.get(bare);
		if (group) {
			group.push(each);
		} else {
			groups.set(bare, [each]);
		}
	}
	return groups.values();
}
