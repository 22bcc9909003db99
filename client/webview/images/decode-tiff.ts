import UTIF from "utif2";
import type { ImageSize } from "#core/model/image-size.ts";
import { grayOfManyBits, turned } from "./tiff-colors.ts";

/** An image as a canvas takes it: red, green, blue, and opacity of each pixel, one byte each. */
export interface Pixels extends ImageSize {
	readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** Why a TIFF cannot be drawn, in the words of its format, such as "compression 50000". */
export class TiffError extends Error {}

/** TIFF's tags. */
const BITS = 258;
const COMPRESSION = 259;
const PHOTOMETRIC = 262;
const ORIENTATION = 274;
const CHANNELS = 277;
const PLANAR = 284;
const PREDICTOR = 317;
const TILE_WIDTH = 322;
const SAMPLE_FORMAT = 339;

const JPEG = 7;
/** None, the three for faxes, LZW, JPEG, deflate with its two numbers, PackBits. */
const COMPRESSIONS: readonly number[] = [1, 2, 3, 4, 5, JPEG, 8, 32946, 32773];
/** Bits per sample that can be drawn, by the meaning of the samples: white or black is zero, RGB, palette, CMYK. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
	0: [1, 4, 8, 16, 32],
	1: [1, 2, 8, 16, 32],
	2: [8, 16],
	3: [1, 2, 4, 8],
	5: [8],
};
/** RGB and YCbCr: with JPEG compression, only colors come out right. */
const JPEG_COLORS: readonly number[] = [2, 6];

/** Decodes the first page of a TIFF as Pillow's `convert("RGB")` does: without opacity, and rotated according to the file. Throws `TiffError`. */
export function decodeTiff(file: ArrayBuffer): Pixels {
	const page = UTIF.decode(file)[0];
	if (!page) {
		throw new TiffError("no page");
	}
	const tag = (number: number, otherwise: number) => {
		const value: unknown = (page[`t${number}`] as readonly unknown[] | undefined)?.[0];
		return typeof value === "number" ? value : otherwise;
	};
	const refusal = refusalOf(tag);
	if (refusal !== undefined) {
		throw new TiffError(refusal);
	}
	UTIF.decodeImage(file, page);
	const size = { width: page.width, height: page.height };
	const bits = tag(BITS, 1);
	const rgba =
		tag(PHOTOMETRIC, 0) <= 1 && bits > 8
			? grayOfManyBits({
					...size,
					data: page.data as Uint8Array<ArrayBuffer>,
					bits,
					// The decoder swaps the bytes of 16-bit samples, but not those of 32-bit samples.
					isLittleEnd: bits === 16 || (page as { isLE?: boolean }).isLE === true,
					sampleFormat: tag(SAMPLE_FORMAT, 1),
					channels: tag(CHANNELS, 1),
				})
			: opaque(UTIF.toRGBA8(page));
	const orientation = tag(ORIENTATION, 1);
	return orientation > 1 && orientation <= 8 ? turned(rgba, size, orientation) : { pixels: rgba, ...size };
}

/** Why a page cannot be drawn, or not as training reads it. */
function refusalOf(tag: (number: number, otherwise: number) => number): string | undefined {
	const compression = tag(COMPRESSION, 1);
	const photometric = tag(PHOTOMETRIC, 0);
	const bits = tag(BITS, 1);
	const isJpeg = compression === JPEG;
	const depths = isJpeg && JPEG_COLORS.includes(photometric) ? [8] : DEPTHS[photometric];
	if (!COMPRESSIONS.includes(compression)) {
		return `compression ${compression}`;
	}
	if (isJpeg && (!JPEG_COLORS.includes(photometric) || tag(TILE_WIDTH, 0) > 0)) {
		return "JPEG compression of tiles, gray or CMYK";
	}
	if (!depths?.includes(bits) || (bits === 16 && tag(SAMPLE_FORMAT, 1) === 3)) {
		return `photometric interpretation ${photometric}, ${bits} bits`;
	}
	if (tag(PLANAR, 1) === 2 && tag(CHANNELS, 1) > 1) {
		return "planar configuration 2";
	}
	return tag(PREDICTOR, 1) > 2 ? `predictor ${tag(PREDICTOR, 1)}` : undefined;
}

/** `convert("RGB")` drops the opacity and keeps the colors under it. */
function opaque(rgba: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
	for (let i = 3; i < rgba.length; i += 4) {
		rgba[i] = 255;
	}
	return new Uint8ClampedArray(rgba.buffer as ArrayBuffer);
}
