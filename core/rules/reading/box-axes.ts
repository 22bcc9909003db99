import type { JsonNode } from "#core/jsonl/json-node.ts";
import { BOX_KEYS, type BoxKey } from "#core/model/box.ts";
import type { LineContext } from "#core/rules/rule.ts";
import { hasPolygon, type ObjectFields } from "#core/tasks/object-fields.ts";
import { pythonFloat } from "#core/tasks/python-values.ts";

/** One end of a box along one axis. */
export interface BoxEnd {
	readonly key: BoxKey;
	readonly node: JsonNode;
	readonly value: number;
}

/** A box along the image's width or height, from its top-left corner to its bottom-right one. */
export interface BoxAxis {
	readonly fields: ObjectFields;
	readonly from: BoxEnd;
	readonly to: BoxEnd;
}

/** Both axes of every box that training reads, if both ends are numbers. */
export function* boxAxes({ objects }: LineContext): Generator<BoxAxis> {
	for (const fields of objects) {
		if (hasPolygon(fields)) {
			continue;
		}
		for (const [fromKey, toKey] of AXES) {
			const from = boxEnd(fields, fromKey);
			const to = boxEnd(fields, toKey);
			if (from && to) {
				yield { fields, from, to };
			}
		}
	}
}

const AXES = [
	["topX", "bottomX"],
	["topY", "bottomY"],
] as const;

function boxEnd(fields: ObjectFields, key: BoxKey): BoxEnd | undefined {
	const node = fields.box[key]?.value;
	const value = node && pythonFloat(node);
	return node && typeof value === "number" && !Number.isNaN(value) ? { key, node, value } : undefined;
}

/** Whether a key is one of the four keys of a box. */
export function isBoxKey(key: string): boolean {
	return (BOX_KEYS as readonly string[]).includes(key);
}
