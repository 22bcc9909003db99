import { crc32, deflateSync } from "node:zlib";
import { encode } from "jpeg-js";
import { PNG } from "pngjs";

/** Red, green, blue, from 0 to 255. */
export type Color = readonly [number, number, number];

/** An image of one color. */
export function plainPng(width: number, height: number, color: Color): Buffer {
	return paintedPng(width, height, () => color);
}

/** An image with a color for each pixel. */
export function paintedPng(width: number, height: number, paint: (x: number, y: number) => Color): Buffer {
	const png = new PNG({ width, height });
	png.data = pixels(width, height, paint);
	return PNG.sync.write(png);
}

/** An image with one bit per pixel: black, then white from a certain column on. */
export function bitmapPng(width: number, height: number, edge: number): Buffer {
	const row = Buffer.alloc(1 + Math.ceil(width / 8));
	for (let x = edge; x < width; x++) {
		row[1 + (x >> 3)] = (row[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// One bit, gray, and the only existing methods of compression, filtering and interlacing.
	header.set([1, 0, 0, 0, 0], 8);
	const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
	const chunk = (type: string, data: Buffer) => {
		const body = Buffer.concat([Buffer.from(type), data]);
		const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
		length.writeUInt32BE(data.length);
		sum.writeUInt32BE(crc32(body));
		return Buffer.concat([length, body, sum]);
	};
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([
		signature,
		chunk("IHDR", header),
		chunk("IDAT", pixels),
		chunk("IEND", Buffer.alloc(0)),
	]);
}

/** A JPEG whose left half is red and whose right half is blue, as stored. */
export function redBlueJpeg(width: number, height: number): Buffer {
	const data = pixels(width, height, (x) => (x < width / 2 ? [220, 20, 20] : [20, 20, 220]));
	return encode({ width, height, data }, 95).data;
}

/** Something like a photo: light and dark, busy and calm. */
export function scenePng(width: number, height: number): Buffer {
	return paintedPng(width, height, (x, y) => {
		const sky = 1 - y / height;
		const wave = Math.sin(x / 31) * Math.cos(y / 23) + Math.sin((x + 2 * y) / 57);
		const noise = ((x * 7919 + y * 104_729) % 23) - 11;
		return [60 + 150 * sky + 30 * wave + noise, 70 + 130 * sky + 25 * wave + noise, 60 + 160 * sky + noise];
	});
}

function pixels(width: number, height: number, paint: (x: number, y: number) => Color): Buffer {
	const data = Buffer.alloc(width * height * 4);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const at = (y * width + x) * 4;
			const clamped = paint(x, y).map((value) => Math.max(0, Math.min(255, Math.round(value))));
			data.set([...clamped, 255], at);
		}
	}
	return data;
}
