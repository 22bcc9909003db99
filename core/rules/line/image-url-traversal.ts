import { urlForm } from "#core/model/url-form.ts";
import { firstDetour, pathSpan } from "#core/model/url-path.ts";
import type { Finding } from "#core/rules/finding.ts";
import { imageUrlText } from "#core/rules/reading/image-url-text.ts";
import { spanInLine } from "#core/rules/reading/inside-text.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** The path in `image_url` contains empty or relative segments. One finding, on the first one. */
export const imageUrlTraversal: LineRule = {
	id: "image-url-traversal",
	summary: "The path in `image_url` contains `//`, `/./`, or `/../`.",
	explanation:
		"In blob storage, a path is just a name, and folders are not resolved: `a//b.jpg` and `a/b.jpg` are two different names. A downloaded image is stored at the same path below a temporary folder, where `..` would lead somewhere else. Usually, a base URL that ends in `/` was joined with a path that begins with one.",
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
			// Includes the slash in front, so that it reads as in the summary.
			const span = { start: start + detour.start - 1, end: start + detour.end };
			yield {
				ruleId: "image-url-traversal",
				...spanInLine(url, span, context.line),
				message: `The path in image_url contains ${url.value.slice(span.start, span.end)}, which does not name a folder; training uses the path as is and may not find the image`,
				consequence: "none",
			};
		}
	},
};
