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

/** A misspelled class is rare, and the intended class is at least this many times as frequent. */
const MOST_USES = 2;
const TIMES_AS_FREQUENT = 20;

/** The most classes to compare. A file with more has names that differ little on purpose, such as numbers. */
const MOST_CLASSES = 2000;

/** A rare class that differs by one letter inside a word from a frequent one. */
export const labelMisspelled: FileRule = {
	id: "label-misspelled",
	summary: "A rarely used class differs by one letter from a frequently used one.",
	explanation:
		"A class that is used once or twice, and differs by one letter from a class that is used at least twenty times as often, is probably misspelled: training learns the two separately, the rare one from next to nothing. The difference may be one missing, extra, or wrong letter inside a word, or two swapped letters. The rule ignores differences that are often intended: words of fewer than five letters (`boat`, `goat`), a difference in a word's first or last letter (`table` and `cable`, `bottle` and `bottles`), digits and single letters (`class_1`, `type_a`), and case, spaces, hyphens, and underscores, which `label-variant` covers. Two real words, such as `horse` and `house`, are still reported.",
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

/** The most frequent class that it may be a misspelling of; of several, the first in the file. */
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
