import { BOX_KEYS } from "#core/model/box.ts";
import { isInsideImage } from "#core/model/coordinates.ts";
import type { Finding } from "#core/rules/finding.ts";
import { shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";
import { hasPolygon } from "#core/tasks/object-fields.ts";
import { pythonFloat } from "#core/tasks/python-values.ts";

/** A box coordinate is outside [0, 1], or is a string that spells NaN. */
export const boxOutOfRange: LineRule = {
	id: "box-out-of-range",
	summary: "A box coordinate is outside the image: below 0 or above 1.",
	explanation:
		"Coordinates are normalized by the image's width and height, so they range from 0 to 1. Training does not clamp them: a box with any coordinate outside [0, 1] is dropped without a message (0 and 1 themselves are valid). Values far above 1 are usually pixel coordinates that were never divided by the image's size. Values slightly outside come from annotation tools that let boxes extend past the image, or from rounding.",
	consequences: ["object-dropped"],
	example: {
		task: "object-detection",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 1.02, "bottomY": 0.8}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "topX": 0.1, "topY": 0.2, "bottomX": 1, "bottomY": 0.8}]}',
	},
	*check({ line, objects }): Iterable<Finding> {
		for (const fields of objects) {
			for (const key of hasPolygon(fields) ? [] : BOX_KEYS) {
				const value = fields.box[key]?.value;
				const number = value && pythonFloat(value);
				if (value && typeof number === "number" && !isInsideImage(number)) {
					yield {
						ruleId: "box-out-of-range",
						start: value.start,
						end: value.end,
						message: `${key} is ${shownValue(value, line)}, outside the image (0 to 1); training drops this box`,
						consequence: "object-dropped",
						data: { object: fields.index },
					};
				}
			}
		}
	},
};
