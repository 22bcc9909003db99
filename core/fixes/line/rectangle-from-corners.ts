import { segmentOf } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { isTrainableBox } from "#core/model/box.ts";

/** Turns a segment of two points, as opposite corners, into a rectangle. */
export const rectangleFromCorners: QuickFix = {
	id: "rectangle-from-corners",
	ruleIds: ["polygon-too-short"],
	offer: (finding, context) => {
		const items = segmentOf(finding, context)?.items ?? [];
		const [left, top, right, bottom] = items.filter((item) => item.kind === "number");
		if (!left || !top || !right || !bottom || items.length !== 4) {
			return [];
		}
		const [topX, topY, bottomX, bottomY] = [left.value, top.value, right.value, bottom.value];
		const comma = context.line.text.slice(left.end, top.start);
		const between = (...texts: string[]) => texts.map((text) => comma + text).join("");
		return isTrainableBox({ topX, topY, bottomX, bottomY })
			? [
					{
						title: "Create a rectangle from the two points",
						edits: [
							{ start: top.end, end: top.end, text: between(right.text, top.text) },
							{ start: bottom.end, end: bottom.end, text: between(left.text, bottom.text) },
						],
						preferred: false,
					},
				]
			: [];
	},
};
