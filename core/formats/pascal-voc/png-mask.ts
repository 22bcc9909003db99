import { type DecodedPng, decode } from "fast-png";
import { readImageFile } from "#core/image-files/image-file.ts";
import { idsOfColors } from "#core/masks/color-ids.ts";
import { type IdImage, whyTooLarge } from "#core/masks/id-image.ts";
import type { MaskProblem } from "#core/masks/mask.ts";

/** A PNG as ids, and whether the ids were assigned by color, whose order says nothing about the objects. */
export interface PngMask extends IdImage {
	readonly isNumberedByColor: boolean;
}

/** Offset of the byte in a PNG that says whether its rows are interlaced. */
const INTERLACE_AT = 28;

/**
 * Reads a PNG whose pixels show which object they belong to: by palette index, gray value (1 to 16 bits) or color.
 * Transparent pixels are background. A file that cannot be read is returned as a problem, a clause about it.
 */
export function readPngMask(bytes: Uint8Array): PngMask | MaskProblem {
	const header = readImageFile(bytes, bytes.length);
	if (header === "more" || header.kind !== "image") {
		const instead = header !== "more" && header.kind === "unreadable" ? header.instead : "cut off";
		return { problem: `it is ${instead}` };
	}
	if (header.format !== "PNG" || !header.size) {
		return { problem: `it is ${header.format} instead of PNG` };
	}
	const tooLarge = whyTooLarge(header.size.width, header.size.height);
	if (tooLarge) {
		return tooLarge;
	}
	try {
		return idsOf(decode(bytes, { checkCrc: true }), bytes[INTERLACE_AT] !== 0);
	} catch {
		return { problem: "the PNG data is damaged or cut off" };
	}
}

function idsOf(png: DecodedPng, isInterlaced: boolean): PngMask | MaskProblem {
	const { width, height, channels, depth, palette } = png;
	if (channels > 2) {
		return idsOfColorImage(png);
	}
	if (depth < 8 && isInterlaced) {
		return {
			problem: `it is interlaced with ${depth} bits per pixel, which is not supported; save it without interlacing`,
		};
	}
	const ids = depth < 8 ? unpack(png) : channels === 2 ? withoutTransparent(png) : wholeValues(png);
	return { width, height, ids, hasPalette: palette !== undefined, isNumberedByColor: false };
}

function wholeValues({ data }: DecodedPng): Uint8Array | Uint16Array {
	return data instanceof Uint8ClampedArray ? Uint8Array.from(data) : data;
}

/** Pixels of less than a byte, the first one in the highest bits; every row starts with a new byte. */
function unpack({ width, height, depth, data }: DecodedPng): Uint8Array {
	const perByte = 8 / depth;
	const bytesPerRow = Math.ceil(width / perByte);
	const ids = new Uint8Array(width * height);
	for (let at = 0; at < ids.length; at++) {
		const column = at % width;
		const byte = data[((at - column) / width) * bytesPerRow + Math.floor(column / perByte)] as number;
		ids[at] = (byte >> (8 - depth * ((column % perByte) + 1))) & ((1 << depth) - 1);
	}
	return ids;
}

/** Gray values of pixels with alpha. */
function withoutTransparent({ width, height, data }: DecodedPng): Uint16Array {
	return Uint16Array.from({ length: width * height }, (_, pixel) =>
		data[2 * pixel + 1] === 0 ? 0 : (data[2 * pixel] as number),
	);
}

function idsOfColorImage({ width, height, channels, depth, data }: DecodedPng): PngMask | MaskProblem {
	const shift = depth - 8;
	const colors = new Uint32Array(width * height);
	for (let pixel = 0, at = 0; pixel < colors.length; pixel++, at += channels) {
		const [red, green, blue] = [data[at], data[at + 1], data[at + 2]] as [number, number, number];
		const isTransparent = channels === 4 && data[at + 3] === 0;
		colors[pixel] = isTransparent ? 0 : ((red >> shift) << 16) | ((green >> shift) << 8) | (blue >> shift);
	}
	const read = idsOfColors(colors);
	return "problem" in read
		? read
		: { width, height, ids: read.ids, hasPalette: read.by === "voc", isNumberedByColor: read.by === "rank" };
}
