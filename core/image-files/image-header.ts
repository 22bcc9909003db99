import type { ImageSize } from "#core/model/image-size.ts";
import { readJpegHeader } from "./jpeg-header.ts";
import { readTiffDirectory } from "./tiff-directory.ts";

/** The information in the first bytes of an image file. */
export interface ImageHeader {
	readonly format: "jpeg" | "png" | "bmp" | "gif" | "webp" | "tiff";
	/** The size in pixels as stored, before any rotation. Absent if there are not enough bytes. */
	readonly size?: ImageSize;
	/** The EXIF orientation, 1 to 8; 1 is upright. Absent if the file does not specify one. */
	readonly orientation?: number;
}

/**
 * Reads the header of an image from its first bytes. `undefined` if the bytes are not an image in a known format, or
 * too few. Never throws.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
	if (bytes.length < 12) {
		return undefined;
	}
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (view.getUint16(0) === 0xffd8) {
		return { format: "jpeg", ...readJpegHeader(view) };
	}
	if (view.getUint32(0) === 0x89504e47) {
		return { format: "png", ...sizeAt(view, 24, () => [view.getUint32(16), view.getUint32(20)]) };
	}
	if (view.getUint16(0) === 0x424d) {
		// A negative height means that the rows start at the top.
		const read = (): [number, number] => [view.getInt32(18, true), Math.abs(view.getInt32(22, true))];
		return { format: "bmp", ...sizeAt(view, 26, read) };
	}
	if (asciiAt(view, 0, 4) === "GIF8") {
		return { format: "gif", ...sizeAt(view, 10, () => [view.getUint16(6, true), view.getUint16(8, true)]) };
	}
	if (asciiAt(view, 0, 4) === "RIFF" && asciiAt(view, 8, 4) === "WEBP") {
		return { format: "webp" };
	}
	const order = asciiAt(view, 0, 4);
	if (order === "II*\0" || order === "MM\0*") {
		return { format: "tiff", ...readTiffDirectory(view) };
	}
	return undefined;
}

function sizeAt(view: DataView, end: number, read: () => [number, number]): { size?: ImageSize } {
	if (view.byteLength < end) {
		return {};
	}
	const [width, height] = read();
	return width > 0 && height > 0 ? { size: { width, height } } : {};
}

function asciiAt(view: DataView, start: number, length: number): string {
	let text = "";
	for (let i = start; i < start + length; i++) {
		text += String.fromCharCode(view.getUint8(i));
	}
	return text;
}
