import type { Finding } from "#core/rules/finding.ts";
import { classNodes } from "#core/rules/reading/class-nodes.ts";
import { shorten } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** A class with leading or trailing whitespace. */
export const labelWhitespace: LineRule = {
	id: "label-whitespace",
	summary: "A class begins or ends with whitespace.",
	explanation:
		'Classes are compared character by character: `"can "` and `"can"` are two classes, and training learns them separately. The space is invisible in most places where classes are listed.',
	consequences: ["none"],
	severity: "warning",
	example: {
		task: "multiclass",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can "}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": "can"}',
	},
	*check(context): Iterable<Finding> {
		for (const { node, object } of classNodes(context)) {
			const trimmed = node.kind === "string" ? node.value.trim() : "";
			if (node.kind === "string" && trimmed !== "" && trimmed !== node.value) {
				yield {
					ruleId: "label-whitespace",
					start: node.start,
					end: node.end,
					message: `label ${place(node.value)} whitespace; training learns it as a different class than "${shorten(trimmed)}"`,
					consequence: "none",
					...(object === undefined ? {} : { data: { object } }),
				};
			}
		}
	},
};

function place(text: string): string {
	const starts = text.trimStart() !== text;
	const ends = text.trimEnd() !== text;
	return starts && ends ? "begins and ends with" : starts ? "begins with" : "ends with";
}
