import type { MaskProblem } from "./mask.ts";

/** Ids that were read from colours, and how. */
export interface ColourIds {
	readonly ids: Uint16Array;
	/** `voc`: places in Pascal VOC's palette. `grey`: the value of greys. `rank`: 1, 2, … in the order of the colours' values. */
	readonly by: "voc" | "grey" | "rank";
}

/** More ids do not fit into 16 bits. */
const MOST_COLOURS = 65_535;

/**
 * Ids of a mask that was saved in colour: `colours` has one 0xRRGGBB a pixel. Colours are taken for those of Pascal VOC
 * if all are among them, then for greys; otherwise they are numbered, with black as the background.
 */
export function idsOfColours(colours: Uint32Array): ColourIds | MaskProblem {
	const unique = new Set<number>();
	for (const colour of colours) {
		unique.add(colour);
		if (unique.size > MOST_COLOURS) {
			return { problem: `it has more than ${MOST_COLOURS} colours, as photos do` };
		}
	}
	const all = [...unique].sort((a, b) => a - b);
	if (all.every((colour) => VOC_IDS.has(colour))) {
		return { ids: Uint16Array.from(colours, (colour) => VOC_IDS.get(colour) as number), by: "voc" };
	}
	if (all.every(isGrey)) {
		return { ids: Uint16Array.from(colours, (colour) => colour & 0xff), by: "grey" };
	}
	const ranks = new Map(all.filter((colour) => colour !== 0).map((colour, index) => [colour, index + 1]));
	return { ids: Uint16Array.from(colours, (colour) => ranks.get(colour) ?? 0), by: "rank" };
}

function isGrey(colour: number): boolean {
	return (colour & 0xff) * 0x01_01_01 === colour;
}

/** Pascal VOC spreads the bits of an id over the channels, three by three, from their highest bits down. */
function vocColour(id: number): number {
	let colour = 0;
	for (let triple = 0; triple < 3; triple++) {
		const bits = id >> (3 * triple);
		const place = 7 - triple;
		colour |=
			((bits & 1) << (16 + place)) | (((bits >> 1) & 1) << (8 + place)) | (((bits >> 2) & 1) << place);
	}
	return colour;
}

const VOC_IDS: ReadonlyMap<number, number> = new Map(
	Array.from({ length: 256 }, (_, id) => [vocColour(id), id]),
);
