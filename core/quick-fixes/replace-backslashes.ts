import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { imageUrlText } from "#core/rules/image-url-text.ts";
import { spanInLine } from "#core/rules/inside-text.ts";
import type { QuickFix } from "./quick-fix.ts";
import { replace } from "./targets.ts";

/** Writes slashes instead of backslashes: two behind a URL's scheme, else one for any number of them. */
export const replaceBackslashes: QuickFix = {
	id: "replace-backslashes",
	ruleIds: ["image-url-backslash"],
	offer: (_, context) => {
		const url = imageUrlText(context);
		const edits: LineEdit[] = [];
		for (const { 0: text, index } of url?.value.matchAll(/[\\/]*\\[\\/]*/g) ?? []) {
			const isBehindScheme = /^[a-z][a-z0-9+.-]+:$/i.test(url?.value.slice(0, index) ?? "");
			const span = { start: index, end: index + text.length };
			if (url) {
				edits.push(replace(spanInLine(url, span, context.line), isBehindScheme ? "//" : "/"));
			}
		}
		return edits.length > 0
			? [
					{
						title: `Replace ${edits.length === 1 ? "the backslash" : "backslashes"} by /`,
						edits,
						preferred: true,
					},
				]
			: [];
	},
};
