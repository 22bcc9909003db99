import type { ImageSize } from "#core/model/image-size.ts";

/** The samples of a TIFF as in its file, unpacked, with everything that determines their meaning. */
export interface TiffSamples extends ImageSize {
	readonly data: Uint8Array<ArrayBuffer>;
	readonly bits: number;
	/** Whether a sample's lowest byte comes first. */
	readonly isLittleEnd: boolean;
	/** 1 is unsigned, 2 signed, 3 floating point. */
	readonly sampleFormat: number;
	/** Samples per pixel. */
	readonly channels: number;
}

/**
 * Gray with 16 or 32 bits to RGBA as Pillow's `convert("RGB")` does it: not scaled, but clipped at 0 and 255, with
 * fractions dropped. Most of a 12-bit scan is white then, in training as in this image.
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
	// Pillow reads unsigned 32-bit samples as signed.
	return (at) => view.getInt32(at, isLittleEnd);
}

/** Pixels with four bytes each, rotated according to an EXIF orientation from 2 to 8; Pillow does so with TIFF files by default. */
export function turned(
	pixels: Uint8ClampedArray<ArrayBuffer>,
	{ width, height }: ImageSize,
	orientation: number,
): { readonly pixels: Uint8ClampedArray<ArrayBuffer> } & ImageSize {
	const isOnItsSide = orientation >= 5;
	const size = isOnItsSide ? { width: height, height: width } : { width, height };
	const from = new Uint32Array(pixels.buffer);
	const to = new Uint32Array(from.length);
	// Which of the file's two axes run backward on the screen.
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
