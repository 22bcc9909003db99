import { numberText } from "#core/fixes/editing/number-text.ts";
import { objectOf, replace } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { findValue, type JsonNode } from "#core/jsonl/json-node.ts";
import { BOX_KEYS, isHorizontal } from "#core/model/box.ts";
import { isInsideImage, toNormalized } from "#core/model/coordinates.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { declaredSize } from "#core/tasks/declared-size.ts";
import type { ObjectFields } from "#core/tasks/object-fields.ts";
import { pythonFloat } from "#core/tasks/python-values.ts";

/** Normalizes pixel coordinates by the image size in the line's `image_details`. */
export const normalizePixels: QuickFix = {
	id: "normalize-pixels",
	rank: -1,
	ruleIds: ["box-out-of-range", "polygon-out-of-range"],
	offer: (finding, context) => {
		const fields = objectOf(finding, context);
		const size = declaredSize(context.record && findValue(context.record, "image_details"));
		const coordinates = fields && (finding.ruleId === "box-out-of-range" ? ofBox(fields) : ofPolygon(fields));
		if (!size || !coordinates || !arePixels(coordinates, size)) {
			return [];
		}
		return [
			{
				title: `Normalize by the image size (${size.width} × ${size.height})`,
				edits: coordinates
					.filter(({ node, value }) => value !== 0 || node.kind !== "number") // 0 stays as it is
					.map((each) => replace(each.node, numberText(normalized(each, size)))),
				preferred: coordinates.every(({ value }) => value === 0 || value >= 1),
			},
		];
	},
};

interface Coordinate {
	readonly node: JsonNode;
	readonly value: number;
	/** True for an x, false for a y. */
	readonly alongWidth: boolean;
}

function ofBox(fields: ObjectFields): Coordinate[] | undefined {
	const coordinates = BOX_KEYS.flatMap((key): Coordinate[] => {
		const node = fields.box[key]?.value;
		const value = node && pythonFloat(node);
		return node && typeof value === "number" ? [{ node, value, alongWidth: isHorizontal(key) }] : [];
	});
	return coordinates.length === BOX_KEYS.length ? coordinates : undefined;
}

/** All values of all segments; `undefined` if one of them is not a number or is unpaired. */
function ofPolygon(fields: ObjectFields): Coordinate[] | undefined {
	const polygon = fields.polygon?.value;
	const coordinates: Coordinate[] = [];
	for (const segment of polygon?.kind === "array" ? polygon.items : []) {
		if (segment.kind !== "array" || segment.items.length % 2 === 1) {
			return undefined;
		}
		for (const [index, node] of segment.items.entries()) {
			if (node.kind !== "number") {
				return undefined;
			}
			coordinates.push({ node, value: node.value, alongWidth: index % 2 === 0 });
		}
	}
	return coordinates;
}

/** Whether the coordinates go well beyond 1 along both axes, and all are inside the image once they are normalized. */
function arePixels(coordinates: readonly Coordinate[], size: ImageSize): boolean {
	const reaches = (alongWidth: boolean) =>
		coordinates.some((each) => each.alongWidth === alongWidth && each.value > 1.5);
	return (
		reaches(true) && reaches(false) && coordinates.every((each) => isInsideImage(normalized(each, size)))
	);
}

function normalized({ value, alongWidth }: Coordinate, size: ImageSize): number {
	return toNormalized(value, alongWidth ? size.width : size.height);
}
