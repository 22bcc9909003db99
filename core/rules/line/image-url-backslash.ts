import type { Finding } from "#core/rules/finding.ts";
import { imageUrlText } from "#core/rules/reading/image-url-text.ts";
import { spanInLine } from "#core/rules/reading/inside-text.ts";
import { counted } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** `image_url` contains backslashes. One finding, on the first one. */
export const imageUrlBackslash: LineRule = {
	id: "image-url-backslash",
	summary: "`image_url` contains a backslash instead of a forward slash.",
	explanation:
		"The parts of a URL are separated by `/` on every system. To the storage, a backslash is a character in the file name, and no file has that name. Scripts on Windows write backslashes when they join a base URL and a file name as if both were paths.",
	consequences: ["none"],
	severity: "warning",
	example: {
		task: "multiclass",
		bad: String.raw`{"image_url": "AmlDatastore://data/images\\1.jpg", "label": "can"}`,
		good: '{"image_url": "AmlDatastore://data/images/1.jpg", "label": "can"}',
	},
	*check(context): Iterable<Finding> {
		const url = imageUrlText(context);
		const first = url ? url.value.indexOf("\\") : -1;
		if (url && first >= 0) {
			const count = url.value.split("\\").length - 1;
			yield {
				ruleId: "image-url-backslash",
				...spanInLine(url, { start: first, end: first + 1 }, context.line),
				message: `image_url contains ${counted(count, "backslash", "backslashes")} instead of /; training would treat ${count === 1 ? "it" : "them"} as part of a file name`,
				consequence: "none",
			};
		}
	},
};
