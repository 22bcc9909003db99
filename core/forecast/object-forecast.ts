import type { JsonNode } from "#core/jsonl/json-node.ts";
import { BOX_KEYS, type Box, isTrainableBox } from "#core/model/box.ts";
import { hasPolygon, type ObjectFields, objectFields } from "#core/tasks/object-fields.ts";
import { pythonFloat } from "#core/tasks/python-values.ts";
import type { Task } from "#core/tasks/task.ts";
import { type ClassValue, classValue } from "./class-value.ts";
import { countSegments, forecastPolygon } from "./polygon-forecast.ts";
import { REASONS, type Reason } from "./reasons.ts";

/** How many there are, and how many training keeps. */
export interface Kept {
	readonly total: number;
	readonly kept: number;
}

/**
 * What the runtime does with one item of `label`. `dropped`: it is dropped without a message. `error`: an error that
 * the runtime catches, skipping the whole line. `crash`: an error that it does not catch, which ends the job.
 */
export type ObjectForecast =
	| { readonly fate: "kept"; readonly class: ClassValue; readonly segments: Kept }
	| { readonly fate: "dropped" | "error" | "crash"; readonly reason: Reason; readonly segments: Kept };

/** Follows the runtime through one item, in the order of its checks. */
export function forecastObject(item: JsonNode, task: Task): ObjectForecast {
	if (item.kind !== "object") {
		return {
			fate: "error",
			reason: REASONS["object-not-dictionary"],
			segments: { total: 0, kept: 0 },
		};
	}
	const fields = objectFields(item, 0);
	const total = countSegments(fields.polygon?.value);
	const fate = readObject(fields, task);
	return fate.fate === "kept"
		? { fate: "kept", class: fate.class, segments: { total, kept: fate.segments } }
		: { ...fate, segments: { total, kept: 0 } };
}

type Fate =
	| { readonly fate: "kept"; readonly class: ClassValue; readonly segments: number }
	| { readonly fate: "dropped" | "error" | "crash"; readonly reason: Reason };

function readObject(fields: ObjectFields, { needsPolygon, runtime }: Task): Fate {
	const polygon = hasPolygon(fields) ? fields.polygon?.value : undefined;
	const label = fields.label?.value;
	if (!label || (!polygon && !BOX_KEYS.every((key) => fields.box[key]))) {
		return { fate: "error", reason: REASONS["incomplete-record"] };
	}
	if (runtime === "current" && isUnhashable(fields.isCrowd?.value)) {
		return { fate: "crash", reason: REASONS["iscrowd-unhashable"] };
	}
	const shape = polygon ? forecastPolygon(polygon) : readBox(fields);
	if (shape.fate !== "box") {
		return shape;
	}
	if (needsPolygon && !polygon) {
		return { fate: "dropped", reason: REASONS["no-polygon"] };
	}
	if (!isTrainableBox(shape.box)) {
		return { fate: "dropped", reason: REASONS["impossible-box"] };
	}
	const value = classValue(label);
	return value
		? { fate: "kept", class: value, segments: shape.segments }
		: { fate: "crash", reason: REASONS["label-unhashable"] };
}

/** Python looks up the value in a set, which fails for a list or an object. */
function isUnhashable(value: JsonNode | undefined): boolean {
	return value?.kind === "array" || value?.kind === "object";
}

type ShapeFate =
	| { readonly fate: "box"; readonly box: Box; readonly segments: number }
	| { readonly fate: "dropped" | "error" | "crash"; readonly reason: Reason };

function readBox(fields: ObjectFields): ShapeFate {
	const box: Record<string, number> = {};
	for (const key of BOX_KEYS) {
		const value = pythonFloat(fields.box[key]?.value as JsonNode);
		if (value === "OverflowError") {
			return { fate: "crash", reason: REASONS["coordinate-overflow"] };
		}
		if (typeof value !== "number") {
			return { fate: "error", reason: REASONS["coordinate-type"] };
		}
		box[key] = value;
	}
	return { fate: "box", box: box as unknown as Box, segments: 0 };
}
