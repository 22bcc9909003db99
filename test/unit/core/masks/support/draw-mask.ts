import type { Mask } from "#core/masks/mask.ts";

/** A mask drawn as text, `#` for the object. */
export function maskOf(rows: readonly string[]): Mask {
	const width = rows[0]?.length ?? 0;
	return {
		width,
		height: rows.length,
		left: 0,
		top: 0,
		columns: width,
		rows: rows.length,
		pixels: Uint8Array.from([...rows.join("")].map((character) => (character === "#" ? 1 : 0))),
	};
}

/** The whole image of a mask as text again. */
export function drawMask(mask: Mask): string[] {
	return Array.from({ length: mask.height }, (_, y) =>
		Array.from({ length: mask.width }, (_, x) => {
			const row = y - mask.top;
			const column = x - mask.left;
			const inWindow = row >= 0 && row < mask.rows && column >= 0 && column < mask.columns;
			return inWindow && mask.pixels[row * mask.columns + column] === 1 ? "#" : ".";
		}).join(""),
	);
}
