import type { MaskProblem } from "./mask.ts";

/** Ids read from colors, and how they were assigned. */
export interface ColorIds {
	readonly ids: Uint16Array;
	/**
	 * `voc`: indexes in Pascal VOC's palette. `gray`: gray values. `rank`: 1, 2, … in the order of the color values.
	 */
	readonly by: "voc" | "gray" | "rank";
}

/** The most ids that fit into 16 bits. */
const MOST_COLORS = 65_535;

/**
 * Ids of a mask that was saved in color: `colors` has one 0xRRGGBB per pixel. If all colors are in Pascal VOC's
 * palette, it determines the ids; if all are gray, their values do; otherwise colors are numbered, with black as the
 * background.
 */
export function idsOfColors(colors: Uint32Array): ColorIds | MaskProblem {
	const unique = new Set<number>();
	for (const color of colors) {
		unique.add(color);
		if (unique.size > MOST_COLORS) {
			return { problem: `it has more than ${MOST_COLORS} colors, as photos do` };
		}
	}
	const all = [...unique].sort((a, b) => a - b);
	if (all.every((color) => VOC_IDS.has(color))) {
		return { ids: Uint16Array.from(colors, (color) => VOC_IDS.get(color) as number), by: "voc" };
	}
	if (all.every(isGray)) {
		return { ids: Uint16Array.from(colors, (color) => color & 0xff), by: "gray" };
	}
	const ranks = new Map(all.filter((color) => color !== 0).map((color, index) => [color, index + 1]));
	return { ids: Uint16Array.from(colors, (color) => ranks.get(color) ?? 0), by: "rank" };
}

function isGray(color: number): boolean {
	return (color & 0xff) * 0x01_01_01 === color;
}

/** Pascal VOC distributes the bits of an id over the channels, three at a time, starting with the highest bits. */
function vocColor(id: number): number {
	let color = 0;
	for (let triple = 0; triple < 3; triple++) {
		const bits = id >> (3 * triple);
		const place = 7 - triple;
		color |= ((bits & 1) << (16 + place)) | (((bits >> 1) & 1) << (8 + place)) | (((bits >> 2) & 1) << place);
	}
	return color;
}

const VOC_IDS: ReadonlyMap<number, number> = new Map(
	Array.from({ length: 256 }, (_, id) => [vocColor(id), id]),
);
