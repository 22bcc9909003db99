import type { JsonArray, JsonNode } from "#core/jsonl/json-node.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { Loss } from "#core/rules/loss.ts";
import { polygonErrorLoss, polygonsOf } from "#core/rules/reading/polygon-layout.ts";
import { counted, shownValue } from "#core/rules/reading/shown-value.ts";
import type { LineRule } from "#core/rules/rule.ts";

/** Values inside a polygon's segments that are not numbers. One finding per polygon, on the first one. */
export const polygonCoordType: LineRule = {
	id: "polygon-coord-type",
	summary: "A value inside a segment of `polygon` is not a number.",
	explanation:
		"Unlike a box, a polygon must consist of actual numbers: a string (even if it contains a number), `null`, or an object is an error, and the whole line is skipped. `true` and `false` are read as 1 and 0, which is hardly ever intended. Quoted numbers often come from Azure's schema templates, which show their placeholders in quotes.",
	consequences: ["line-skipped", "object-dropped", "none"],
	severity: "warning",
	example: {
		task: "instance-segmentation",
		bad: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [["0.1", 0.2, 0.5, 0.2, 0.5, 0.8]]}]}',
		good: '{"image_url": "AmlDatastore://data/1.jpg", "label": [{"label": "can", "polygon": [[0.1, 0.2, 0.5, 0.2, 0.5, 0.8]]}]}',
	},
	*check(context): Iterable<Finding> {
		for (const { fields, polygon, layout } of polygonsOf(context)) {
			const wrong = layout === "segments" || layout === "pairs" ? wrongValues(polygon) : undefined;
			if (wrong) {
				const { first, count, loss } = wrong;
				const others = count > 1 ? ` and ${counted(count - 1, "other value")}` : "";
				yield {
					ruleId: "polygon-coord-type",
					start: first.start,
					end: first.end,
					message: `${shownValue(first, context.line)}${others} in polygon ${count > 1 ? "are not numbers" : "is not a number"}; ${loss.outcome}`,
					consequence: loss.consequence,
					data: { object: fields.index },
				};
			}
		}
	},
};

const ACCEPTED: Loss = { consequence: "none", outcome: "training reads true as 1 and false as 0" };

interface WrongValues {
	readonly first: JsonNode;
	readonly count: number;
	readonly loss: Loss;
}

/** The values that are errors, or if there are none, those that only look odd. */
function wrongValues(polygon: JsonArray): WrongValues | undefined {
	const odd = polygon.items.flatMap((segment) =>
		segment.kind === "array" ? segment.items.filter((value) => value.kind !== "number") : [],
	);
	const errors = odd.filter((value) => value.kind !== "boolean");
	const [first] = errors.length > 0 ? errors : odd;
	return (
		first && {
			first,
			count: errors.length || odd.length,
			loss: errors.length > 0 ? polygonErrorLoss(polygon) : ACCEPTED,
		}
	);
}
