import { readImageHeader } from "#core/image-files/image-header.ts";
import { hideExif } from "#core/image-files/jpeg-header.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { decodeTiff } from "./decode-tiff.ts";

/** The longer side of a thumbnail, in pixels. */
const LONGEST = 320;
const QUALITY = 0.8;

/** Makes a small WebP of an image, drawn as training reads it: a photo as stored regardless of its EXIF rotation, a TIFF rotated. Rejects if it cannot be drawn. May change the given bytes. */
export async function makeThumbnail(file: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
	const { format } = readImageHeader(file) ?? {};
	if (format === "jpeg") {
		// The browser rotates photos regardless of `imageOrientation`.
		hideExif(new DataView(file.buffer, file.byteOffset, file.byteLength));
	}
	const image = await createImageBitmap(format === "tiff" ? tiffPixels(file) : new Blob([file]));
	try {
		const { width, height } = thumbnailSize(image);
		const canvas = new OffscreenCanvas(width, height);
		const context = canvas.getContext("2d");
		if (!context) {
			throw new Error("The canvas has no 2D context");
		}
		context.imageSmoothingQuality = "high";
		context.drawImage(image, 0, 0, width, height);
		const blob = await canvas.convertToBlob({ type: "image/webp", quality: QUALITY });
		return await blob.arrayBuffer();
	} finally {
		image.close();
	}
}

/** Never larger than the image. */
function thumbnailSize({ width, height }: ImageSize): ImageSize {
	const scale = Math.min(1, LONGEST / Math.max(width, height));
	const side = (pixels: number) => Math.max(1, Math.round(pixels * scale));
	return { width: side(width), height: side(height) };
}

function tiffPixels(file: Uint8Array<ArrayBuffer>): ImageData {
	const { pixels, width, height } = decodeTiff(file.slice().buffer);
	return new ImageData(pixels, width, height);
}
