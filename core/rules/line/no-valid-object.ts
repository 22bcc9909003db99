import type { Finding } from "#core/rules/finding.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** Every object on a line is dropped, and the image with them. */
export const noValidObject: LineRule = {
	id: "no-valid-object",
	summary: "Training drops every object on the line and then skips the image.",
	explanation:
		'An image whose objects are all dropped is not kept as a background image: the runtime logs “No valid annotations. Skipping image.” and continues. The other problems on the line explain why each object is dropped. For an image without objects, write an empty list: `"label": []`.',
	consequences: ["line-skipped"],
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.5, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.4, "topY": 0.2, "bottomX": 0.5, "bottomY": 0.8}]}',
	},
	*check({ label, forecast }): Iterable<Finding> {
		const { fates, imageKey } = forecast;
		// Without a usable image URL, nothing else on the line is read.
		if (
			label &&
			imageKey !== undefined &&
			fates.length > 0 &&
			fates.every(({ fate }) => fate === "dropped")
		) {
			yield {
				ruleId: "no-valid-object",
				start: label.keyStart,
				end: label.keyEnd,
				message: `${fates.length === 1 ? "The only object is" : `All ${fates.length} objects are`} dropped; training skips this image`,
				consequence: "line-skipped",
			};
		}
	},
};
