import { isJustOutside, isNearImage } from "#core/fixes/editing/near-image.ts";
import { numberText } from "#core/fixes/editing/number-text.ts";
import { replace, segmentOf } from "#core/fixes/editing/targets.ts";
import type { Cure, QuickFix } from "#core/fixes/quick-fix.ts";
import { clampToImage, isInsideImage } from "#core/model/coordinates.ts";
import { boxOfPolygon } from "#core/model/polygon.ts";
import type { Finding } from "#core/rules/finding.ts";
import { type BoxAxis, type BoxEnd, boxAxes } from "#core/rules/reading/box-axes.ts";
import { numberOf } from "#core/rules/reading/segment-faults.ts";
import type { LineContext } from "#core/rules/rule.ts";

/** Moves coordinates just outside the image to its edge. */
export const clampCoordinates: QuickFix = {
	id: "clamp-coordinates",
	ruleIds: ["box-out-of-range", "polygon-out-of-range"],
	offer: (finding, context) =>
		finding.ruleId === "box-out-of-range" ? clampBox(finding, context) : clampSegment(finding, context),
};

function clampBox(finding: Finding, context: LineContext): Cure[] {
	const axes = [...boxAxes(context)].filter(({ fields }) => fields.index === finding.data?.object);
	const axis = axes.find(({ from, to }) => [from, to].some((end) => end.node.start === finding.start));
	const end = axis?.from.node.start === finding.start ? axis.from : axis?.to;
	if (!axis || !end || !leavesRoom(axis) || !isNearImage(end.value)) {
		return [];
	}
	const one: Cure = {
		title: `Clamp ${end.key} to ${clampToImage(end.value)}`,
		edits: [clamped(end)],
		preferred: isJustOutside(end.value),
	};
	const outside = axes.flatMap(({ from, to }) => [from, to]).filter(({ value }) => !isInsideImage(value));
	const canClampAll =
		outside.length > 1 && axes.every(leavesRoom) && outside.every(({ value }) => isNearImage(value));
	return canClampAll
		? [one, { title: "Clamp the box to the image", edits: outside.map(clamped), preferred: false }]
		: [one];
}

/** Whether the box keeps an area. A box next to the image loses it when both ends are moved to the edge. */
function leavesRoom({ from, to }: BoxAxis): boolean {
	return clampToImage(from.value) !== clampToImage(to.value);
}

function clamped({ node, value }: BoxEnd) {
	return replace(node, numberText(clampToImage(value)));
}

function clampSegment(finding: Finding, context: LineContext): Cure[] {
	const segment = segmentOf(finding, context);
	const values = segment?.items.map((node) => ({ node, value: numberOf(node) ?? Number.NaN })) ?? [];
	const outside = values.filter(({ value }) => !isInsideImage(value));
	const box = boxOfPolygon([values.map(({ value }) => clampToImage(value))]);
	const [first] = outside;
	if (!first || !box || !(box.topX < box.bottomX && box.topY < box.bottomY)) {
		return [];
	}
	if (!outside.every(({ value }) => isNearImage(value))) {
		return [];
	}
	return [
		{
			title:
				outside.length === 1
					? `Clamp ${first.value} to ${clampToImage(first.value)}`
					: `Clamp ${outside.length} values in this segment to the image`,
			edits: outside.map(({ node, value }) => replace(node, numberText(clampToImage(value)))),
			preferred: outside.every(({ value }) => isJustOutside(value)),
		},
	];
}
