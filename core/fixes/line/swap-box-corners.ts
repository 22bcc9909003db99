import { replace } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { isHorizontal } from "#core/model/box.ts";
import { boxAxes } from "#core/rules/reading/box-axes.ts";

/** Swaps the two coordinates of one axis, as they are written. */
export const swapBoxCorners: QuickFix = {
	id: "swap-box-corners",
	ruleIds: ["box-inverted"],
	offer: (finding, context) => {
		const axis = [...boxAxes(context)].find(({ from }) => from.node.start === finding.start);
		if (!axis) {
			return [];
		}
		const { from, to } = axis;
		const text = (node: { readonly start: number; readonly end: number }) =>
			context.line.text.slice(node.start, node.end);
		return [
			{
				title: isHorizontal(from.key) ? "Swap topX and bottomX" : "Swap topY and bottomY",
				edits: [replace(from.node, text(to.node)), replace(to.node, text(from.node))],
				preferred: true,
			},
		];
	},
};
