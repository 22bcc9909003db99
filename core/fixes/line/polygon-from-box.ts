import { numberText } from "#core/fixes/editing/number-text.ts";
import { objectOf, replace } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import type { JsonMember } from "#core/jsonl/json-node.ts";
import type { LineEdit } from "#core/jsonl/line-edit.ts";
import { removeElements } from "#core/jsonl/remove-elements.ts";
import { BOX_KEYS, type BoxKey, isTrainableBox } from "#core/model/box.ts";
import { isBoxKey } from "#core/rules/reading/box-axes.ts";
import { boxOf, type ObjectFields } from "#core/tasks/object-fields.ts";
import { pythonFloat } from "#core/tasks/python-values.ts";

/**
 * Replaces a box with a rectangular polygon, for segmentation. It is no more precise than the box, but training keeps
 * it.
 */
export const polygonFromBox: QuickFix = {
	id: "polygon-from-box",
	ruleIds: ["polygon-missing", "polygon-null-with-box", "polygon-type"],
	offer: (finding, context) => {
		const fields = objectOf(finding, context);
		const box = fields && boxOf(fields);
		const isList = fields?.polygon?.value.kind === "array" && finding.ruleId === "polygon-type";
		return fields && !isList && box && isTrainableBox(box) && context.task.needsPolygon
			? [
					{
						title: "Replace the box with a rectangular polygon",
						edits: replaceBox(fields, context.line.text),
						preferred: false,
					},
				]
			: [];
	},
};

function replaceBox({ node, box, polygon }: ObjectFields, text: string): LineEdit[] {
	const members = node.members;
	const value = rectangle(box, members, text);
	// The polygon replaces the existing polygon, or else the first coordinate.
	const place = polygon ?? members.find(({ key }) => isBoxKey(key));
	const edits = removeElements(members, (member) => isBoxKey(member.key) && member !== place);
	if (place) {
		edits.push(replace(place.value, value));
	}
	if (place && place !== polygon) {
		edits.push({ start: place.keyStart, end: place.keyEnd, text: '"polygon"' });
	}
	return edits;
}

/** Clockwise from the top left, with the spacing of the object's members. */
function rectangle(box: ObjectFields["box"], members: readonly JsonMember[], text: string): string {
	const [first, second] = members;
	const comma = first && second ? text.slice(first.end, second.start) : ", ";
	const { topX, topY, bottomX, bottomY } = Object.fromEntries(
		BOX_KEYS.map((key) => [key, coordinateText(box[key])]),
	) as Record<BoxKey, string>;
	return `[[${[topX, topY, bottomX, topY, bottomX, bottomY, topX, bottomY].join(comma)}]]`;
}

/** The number as it is written, or a quoted number, `true`, or `false` as a plain number. */
function coordinateText(member: JsonMember | undefined): string {
	const value = member?.value;
	const number = value && pythonFloat(value);
	return value?.kind === "number" ? value.text : numberText(typeof number === "number" ? number : 0);
}
