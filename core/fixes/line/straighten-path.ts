import { replace } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { detourSpans, pathSpan } from "#core/model/url-path.ts";
import { imageUrlText } from "#core/rules/reading/image-url-text.ts";
import { spansInLine } from "#core/rules/reading/inside-text.ts";

/** Resolves `//`, `/./`, and `/../` in a URL's path, unless it leads out of its datastore. */
export const straightenPath: QuickFix = {
	id: "straighten-path",
	ruleIds: ["image-url-traversal"],
	offer: (_, context) => {
		const url = imageUrlText(context);
		if (!url) {
			return [];
		}
		const { start, end } = pathSpan(url.value);
		const spans = detourSpans(url.value.slice(start, end)) ?? [];
		const inUrl = spans.map((span) => ({ start: start + span.start, end: start + span.end }));
		const edits = spansInLine(url, inUrl, context.line).map((span) => replace(span, ""));
		return edits.length > 0 ? [{ title: "Simplify the path", edits, preferred: true }] : [];
	},
};
