import type { ImageSize } from "#core/model/image-size.ts";

/** A TIFF's samples as its file has them, unpacked, with what their meaning depends on. */
export interface TiffSamples extends ImageSize {
	readonly data: Uint8Array<ArrayBuffer>;
	readonly bits: number;
	/** Whether a sample's lowest byte comes first. */
	readonly isLittleEnd: boolean;
	/** 1 is unsigned, 2 signed, 3 floating point. */
	readonly sampleFormat: number;
	/** Samples a pixel. */
	readonly channels: number;
}

/**
 * Gray of 16 or 32 bits to RGBA as Pillow's `convert("RGB")` does it: not scaled, but cut off at 0 and 255, fractions
 * dropped. Most of a 12-bit scan is white then, in training as in this picture.
 */
export function grayOfManyBits(samples: TiffSamples): Uint8ClampedArray<ArrayBuffer> {
	const { width, height, bits, channels } = samples;
	const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
	const read = reader(samples);
	const step = (bits / 8) * channels;
	for (let i = 0; i < width * height; i++) {
		const gray = Math.trunc(Math.min(255, Math.max(0, read(i * step))));
		rgba.fill(gray, i * 4, i * 4 + 3);
	}
	return rgba;
}

function reader({ data, bits, sampleFormat, isLittleEnd }: TiffSamples): (at: number) => number {
	const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
	if (bits === 16) {
		return sampleFormat === 2
			? (at) => view.getInt16(at, isLittleEnd)
			: (at) => view.getUint16(at, isLittleEnd);
	}
	if (sampleFormat === 3) {
		return (at) => view.getFloat32(at, isLittleEnd);
	}
	// Pillow takes 32 bits without a sign for numbers with one.
	return (at) => view.getInt32(at, isLittleEnd);
}

/** Pixels as four bytes each, turned as an EXIF orientation from 2 to 8 asks; Pillow does so with TIFF files on its own. */
export function turned(
	pixels: Uint8ClampedArray<ArrayBuffer>,
	{ width, height }: ImageSize,
	orientation: number,
): { readonly pixels: Uint8ClampedArray<ArrayBuffer> } & ImageSize {
	const isOnItsSide = orientation >= 5;
	const size = isOnItsSide ? { width: height, height: width } : { width, height };
	const from = new Uint32Array(pixels.buffer);
	const to = new Uint32Array(from.length);
	// Of the file's two axes: which of them run backwards on the screen.
	const mirrorsX = [2, 3, 7, 8].includes(orientation);
	const mirrorsY = [3, 4, 6, 7].includes(orientation);
	for (let y = 0; y < height; y++) {
		const row = mirrorsY ? height - 1 - y : y;
		for (let x = 0; x < width; x++) {
			const column = mirrorsX ? width - 1 - x : x;
			const at = isOnItsSide ? column * size.width + row : row * size.width + column;
			to[at] = from[y * width + x] as number;
		}
	}
	return { pixels: new Uint8ClampedArray(to.buffer), ...size };
}
