import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import {
	type ClassFacts,
	classFacts,
	className,
	firstClass,
	times,
} from "#core/rules/reading/class-facts.ts";
import { markClass } from "#core/rules/reading/mark-in-file.ts";
import { isMisspelled } from "#core/rules/reading/misspelled.ts";

/** A slip is rare, and what was meant is so many times as frequent. */
const MOST_USES = 2;
const TIMES_AS_FREQUENT = 20;

/** So many classes are compared; a file with more has names that differ little on purpose, such as numbers. */
const MOST_CLASSES = 2000;

/** A rare class that differs by one letter inside a word from a frequent one. */
export const labelMisspelled: FileRule = {
	id: "label-misspelled",
	summary: "A class that is hardly used differs by one letter from one that is used often.",
	explanation:
		"A class that is used once or twice, and is one letter off from a class that is used at least twenty times as often, is probably a slip: training learns the two apart, the rare one from next to nothing. One letter may be missing, surplus or another one inside a word, or two neighbors may be swapped. The rule leaves alone what is often meant: words of fewer than five letters (`boat`, `goat`), a difference in a word's first or last letter (`table` and `cable`, `bottle` and `bottles`), digits and letters that stand alone (`class_1`, `type_a`), and case, spaces, hyphens and underscores, for which `label-variant` speaks. Two words that are both real, such as `horse` and `house`, are still taken for a slip.",
	consequences: ["none"],
	severity: "information",
	example: { bad: cans(20) + line(21, "milk_botle"), good: cans(20) + line(21, "milk_bottle") },
	*check(file): Iterable<FileFinding> {
		const classes = classFacts(file).filter(({ value }) => value.type === "str");
		if (classes.length > MOST_CLASSES) {
			return;
		}
		const rare = classes.filter(({ count }) => count <= MOST_USES);
		const usual = classes.filter(({ count }) => count >= TIMES_AS_FREQUENT);
		for (const each of rare) {
			const meant = meantBy(each, usual);
			if (meant !== undefined) {
				const name = className(each.value);
				yield {
					ruleId: "label-misspelled",
					line: each.line,
					...markClass(file, each.line, name),
					message: `"${name}" is used ${times(each.count)} and differs by one letter from "${className(meant.value)}", which is used ${times(meant.count)}; training learns two classes`,
					consequence: "none",
					data: { suggestion: className(meant.value) },
				};
			}
		}
	},
};

/** The most frequent class of which it may be a slip; of several the one that stands first. */
function meantBy(rare: ClassFacts, usual: readonly ClassFacts[]): ClassFacts | undefined {
	const meant = usual.filter(
		({ value, count }) =>
			count >= TIMES_AS_FREQUENT * rare.count && isMisspelled(className(rare.value), className(value)),
	);
	const most = Math.max(...meant.map(({ count }) => count));
	return firstClass(meant.filter(({ count }) => count === most));
}

function cans(count: number): string {
	return Array.from({ length: count }, (_, i) => line(i + 1, "milk_bottle")).join("");
}

function line(image: number, label: string): string {
	return `{"image_url": "AmlDatastore://data/${image}.jpg", "label": "${label}"}\n`;
}
