import { urlForm } from "#core/model/url-form.ts";
import { firstDetour, pathSpan } from "#core/model/url-path.ts";
import type { Finding } from "#core/rules/finding.ts";
import { imageUrlText } from "#core/rules/reading/image-url-text.ts";
import { spanInLine } from "#core/rules/reading/inside-text.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** The path of `image_url` goes nowhere or back. One finding, on the first such place. */
export const imageUrlTraversal: LineRule = {
	id: "image-url-traversal",
	summary: "The path in `image_url` has `//`, `/./` or `/../`.",
	explanation:
		"In a storage of blobs a path is a name, and no folder is gone through: `a//b.jpg` and `a/b.jpg` are two names. A downloaded image lies at the same path below a temporary folder, where `..` would lead somewhere else. Mostly a base URL that ends in `/` and a path that begins with one were joined.",
	consequences: ["none"],
	severity: "warning",
	example: {
		task: "multiclass",
		bad: '{"image_url": "AmlDatastore://data/images//1.jpg", "label": "can"}',
		good: '{"image_url": "AmlDatastore://data/images/1.jpg", "label": "can"}',
	},
	*check(context): Iterable<Finding> {
		const url = imageUrlText(context);
		if (!url || urlForm(url.value) !== "known") {
			return;
		}
		const { start, end } = pathSpan(url.value);
		const detour = firstDetour(url.value.slice(start, end));
		if (detour) {
			// With the slash in front, so that it reads as in the summary.
			const span = { start: start + detour.start - 1, end: start + detour.end };
			yield {
				ruleId: "image-url-traversal",
				...spanInLine(url, span, context.line),
				message: `The path in image_url has ${url.value.slice(span.start, span.end)}, which names no folder; training takes the path as it is and may find no image there`,
				consequence: "none",
			};
		}
	},
};
