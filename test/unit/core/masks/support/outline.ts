import assert from "node:assert/strict";
import type { Mask, OutlineMask } from "#core/masks/mask.ts";
import { overlapOf } from "#core/masks/overlap.ts";
import { rasterize } from "#core/masks/rasterize.ts";
import type { Polygon } from "#core/model/polygon.ts";

/** The polygon of a mask that has one. */
export function outlined(mask: Mask, outline: OutlineMask): Polygon {
	const polygon = outline(mask);
	assert.ok(!("problem" in polygon), JSON.stringify(polygon));
	return polygon;
}

/** How much of a mask its polygon keeps: intersection over union. */
export function fitOf(mask: Mask, outline: OutlineMask): number {
	return overlapOf(mask, rasterize(outlined(mask, outline), mask));
}
