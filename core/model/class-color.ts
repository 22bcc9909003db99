/**
 * Colors that distinguish classes on any photo: three from Okabe and Ito's palette and six found by search, so that any
 * two are distinguishable with normal vision, protanopia, deuteranopia, and tritanopia. All are bright, for a dark halo
 * and black text.
 */
export const CLASS_COLORS = [
	"#e69f00",
	"#56b4e9",
	"#f0e442",
	"#e63281",
	"#c4780b",
	"#a4d494",
	"#9c72fe",
	"#72f8ea",
	"#388ab3",
] as const;

/** The color of objects without a class. */
const NEUTRAL = "#e8e8e8";

/**
 * The color of a class as `#rrggbb`. It depends only on the name, so a class has the same color in every image, file,
 * and session.
 */
export function classColor(name: string): string {
	return name === "" ? NEUTRAL : (CLASS_COLORS[hash(name) % CLASS_COLORS.length] ?? NEUTRAL);
}

/**
 * Chosen so that the classes of known small datasets (fridge objects, blood cells, street scenes) get different colors.
 */
const START = 409;

/**
 * FNV-1a over UTF-16 units, except for its start value. The last two steps mix the low bits, the only ones that the
 * palette index depends on.
 */
function hash(text: string): number {
	let value = START;
	for (let i = 0; i < text.length; i++) {
		value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
	}
	value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
	return (value ^ (value >>> 13)) >>> 0;
}
