import { replace } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { imageUrlText } from "#core/rules/reading/image-url-text.ts";
import { spansInLine } from "#core/rules/reading/inside-text.ts";

/** Replaces backslashes with slashes: two after a URL's scheme, otherwise one for each run of backslashes. */
export const replaceBackslashes: QuickFix = {
	id: "replace-backslashes",
	ruleIds: ["image-url-backslash"],
	offer: (_, context) => {
		const url = imageUrlText(context);
		if (!url) {
			return [];
		}
		const runs = [...url.value.matchAll(/[\\/]+/g)]
			.filter(({ 0: run }) => run.includes("\\"))
			.map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
		const afterScheme = /^[a-z][a-z0-9+.-]+:/i.exec(url.value)?.[0].length;
		const edits = spansInLine(url, runs, context.line).map((span, i) =>
			replace(span, runs[i]?.start === afterScheme ? "//" : "/"),
		);
		const what = runs.length === 1 ? "the backslash" : "backslashes";
		return [{ title: `Replace ${what} with /`, edits, preferred: true }];
	},
};
