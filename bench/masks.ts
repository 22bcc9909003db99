import { existsSync, readFileSync } from "node:fs";
import { compatiblePolygon } from "#core/masks/compatible-polygon.ts";
import type { Mask, OutlineMask } from "#core/masks/mask.ts";
import { maskToPolygon } from "#core/masks/mask-polygon.ts";
import { overlapOf } from "#core/masks/overlap.ts";
import { rasterize } from "#core/masks/rasterize.ts";
import { decodeMask, readRunLengths } from "#core/masks/run-length.ts";
import { printTable } from "./table.ts";

const FRIDGE = "../shared/data/fridge/odFridgeObjectsMask_coco_rle.json";

const WAYS: readonly (readonly [name: string, outline: OutlineMask])[] = [
	["along pixel edges", maskToPolygon],
	["as training's own tool", compatiblePolygon],
];

/** How well polygons fit their masks, and what making them costs: for real objects, and for one very large mask. */
export function benchMasks(): void {
	const sets: [name: string, masks: readonly Mask[]][] = [
		["4000 x 3000, ragged disc", [raggedDisc(4000, 3000)]],
	];
	if (existsSync(FRIDGE)) {
		sets.unshift(["fridge", fridgeMasks()]);
	} else {
		console.log(`${FRIDGE} was not found; the real objects are skipped`);
	}
	for (const [name, masks] of sets) {
		console.log(`${name}: ${masks.length} masks`);
		printTable(
			["polygon", "mean IoU", "lowest IoU", "points", "ms CPU"],
			WAYS.map(([way, outline]) => [way, ...measure(masks, outline)]),
		);
	}
}

function fridgeMasks(): Mask[] {
	const { annotations } = JSON.parse(readFileSync(FRIDGE, "utf8"));
	return annotations.map(({ segmentation }: { segmentation: object }) => {
		const lengths = readRunLengths(segmentation);
		if ("problem" in lengths) {
			throw new Error(lengths.problem);
		}
		return decodeMask(lengths);
	});
}

/** A disc with a wavy rim and a hole. */
function raggedDisc(width: number, height: number): Mask {
	const pixels = new Uint8Array(width * height);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const dx = x - width / 2;
			const dy = y - height / 2;
			const radius = Math.hypot(dx, dy);
			const rim = 0.45 * height * (1 + 0.08 * Math.sin(9 * Math.atan2(dy, dx)));
			pixels[y * width + x] = radius < rim && radius > 0.1 * height ? 1 : 0;
		}
	}
	return { width, height, left: 0, top: 0, columns: width, rows: height, pixels };
}

function measure(masks: readonly Mask[], outline: OutlineMask): string[] {
	const before = process.cpuUsage();
	const polygons = masks.map(outline);
	const { user, system } = process.cpuUsage(before);
	const overlaps = masks.map((mask, index) => {
		const polygon = polygons[index];
		return polygon && !("problem" in polygon) ? overlapOf(mask, rasterize(polygon, mask)) : 0;
	});
	const points = polygons.flatMap((polygon) => ("problem" in polygon ? [] : polygon)).flat().length / 2;
	return [
		(overlaps.reduce((sum, overlap) => sum + overlap) / overlaps.length).toFixed(5),
		Math.min(...overlaps).toFixed(5),
		String(points),
		((user + system) / 1000).toFixed(0),
	];
}
