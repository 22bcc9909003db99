import { encode } from "fast-png";
import { PNG } from "pngjs";

/** A mask drawn as text: one digit or letter per pixel (base 36), a dot for 0, `@` for 255. */
export type Drawing = readonly string[];

export function valuesOf(drawing: Drawing): number[] {
	return [...drawing.join("")].map((each) =>
		each === "." ? 0 : each === "@" ? 255 : Number.parseInt(each, 36),
	);
}

const sizeOf = (drawing: Drawing) => ({ width: drawing[0]?.length ?? 0, height: drawing.length });

/** A gray PNG of 8 bits, with the values of the drawing. */
export function greyPng(drawing: Drawing): Uint8Array {
	return encode({ ...sizeOf(drawing), channels: 1, depth: 8, data: Uint8Array.from(valuesOf(drawing)) });
}

/** A gray PNG of 16 bits, with the values of the drawing after a change. */
export function grey16Png(drawing: Drawing, value: (id: number) => number): Uint8Array {
	return encode({
		...sizeOf(drawing),
		channels: 1,
		depth: 16,
		data: Uint16Array.from(valuesOf(drawing), value),
	});
}

/** A PNG with a palette of random colors: only the indexes are the ids. */
export function palettePng(drawing: Drawing): Uint8Array {
	return encode({
		...sizeOf(drawing),
		channels: 1,
		depth: 8,
		data: Uint8Array.from(valuesOf(drawing)),
		palette: Array.from({ length: 256 }, (_, i) => [(i * 7) % 256, (i * 31) % 256, 9]),
	});
}

/** An RGB or RGBA PNG by another encoder, with the colors that the ids stand for: 0xRRGGBB, and alpha. */
export function colorPng(
	drawing: Drawing,
	color: (id: number) => number,
	alpha: (id: number) => number = () => 255,
): Uint8Array {
	const png = new PNG({ ...sizeOf(drawing), colorType: 6 });
	valuesOf(drawing).forEach((id, pixel) => {
		const rgb = color(id);
		png.data.set([rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff, alpha(id)], 4 * pixel);
	});
	return new Uint8Array(PNG.sync.write(png, { colorType: 6 }));
}

/** A PNG with less than 8 bits per pixel. */
export function smallPng(drawing: Drawing, depth: 1 | 2 | 4, palette: boolean): Uint8Array {
	const { width, height } = sizeOf(drawing);
	const values = valuesOf(drawing);
	const bytesPerRow = Math.ceil((width * depth) / 8);
	const data = new Uint8Array(bytesPerRow * height);
	values.forEach((value, pixel) => {
		const bit = (pixel % width) * depth;
		const at = Math.floor(pixel / width) * bytesPerRow + (bit >> 3);
		data[at] = (data[at] as number) | (value << (8 - depth - (bit & 7)));
	});
	return encode({
		width,
		height,
		channels: 1,
		depth,
		data,
		...(palette ? { palette: Array.from({ length: 2 ** depth }, (_, i) => [i, 0, 0]) } : {}),
	});
}
