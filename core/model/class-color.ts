/**
 * Colors that tell classes apart on any photo: three of Okabe and Ito's set and six found by search, so that any two
 * stay apart for people with normal, red-blind, green-blind and blue-blind sight. All are bright: they stand on a dark
 * halo, and carry black text.
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

/** Of objects without a class. */
const NEUTRAL = "#e8e8e8";

/** The color of a class as `#rrggbb`. It follows from the name alone, so a class looks the same in every image, file and session. */
export function classColor(name: string): string {
	return name === "" ? NEUTRAL : (CLASS_COLORS[hash(name) % CLASS_COLORS.length] ?? NEUTRAL);
}

/** Chosen among many so that the classes of known small datasets (fridge objects, blood cells, street scenes) get colors of their own. */
const START = 409;

/** FNV-1a over UTF-16 units, but for its start. The last two steps mix the low bits, which are all that the palette's length looks at. */
function hash(text: string): number {
	let value = START;
	for (let i = 0; i < text.length; i++) {
		value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
	}
	value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
	return (value ^ (value >>> 13)) >>> 0;
}
