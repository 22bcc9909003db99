import type { FileFacts } from "#core/facts/file-facts.ts";
import type { FileFinding, FileRule } from "#core/rules/file-rule.ts";
import { fileRules } from "./members.ts";

export { fileRules };

/** The rules that may have findings in a file. */
export function rulesFor({ totals }: FileFacts): readonly FileRule[] {
	return totals.areAllUsed ? fileRules.filter(({ isAboutLosses }) => !isAboutLosses) : fileRules;
}

/** Every finding of every file rule, in the order of the register. */
export function checkFileFacts(facts: FileFacts): FileFinding[] {
	return rulesFor(facts).flatMap((rule) => [...rule.check(facts)]);
}
