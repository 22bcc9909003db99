import type { ImageSize } from "#core/model/image-size.ts";
import { readTiffDirectory } from "./tiff-directory.ts";

const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
/** "Exif" and two zero bytes. */
const EXIF_MARK = [0x45, 0x78, 0x69, 0x66, 0, 0];

/** The frame's size in pixels as stored, and the EXIF orientation from 1 to 8. */
export interface JpegHeader {
	readonly size?: ImageSize;
	readonly orientation?: number;
}

/** Reads the segments of a JPEG up to its frame header. Information beyond the bytes is left out. */
export function readJpegHeader(view: DataView): JpegHeader {
	let orientation: number | undefined;
	for (const { marker, at } of segmentsOf(view)) {
		if (isFrame(marker) || marker === START_OF_SCAN) {
			return { ...frameSize(view, at), ...(orientation ? { orientation } : {}) };
		}
		if (marker === APP1) {
			orientation ??= exifOrientation(view, at);
		}
	}
	return orientation ? { orientation } : {};
}

/** Hides the EXIF data of a JPEG from readers by changing its marker, so that it no longer rotates the image. */
export function hideExif(view: DataView): void {
	for (const { marker, at } of segmentsOf(view)) {
		if (marker === START_OF_SCAN) {
			return;
		}
		if (marker === APP1 && hasExifMark(view, at)) {
			view.setUint8(at + 4, 0);
		}
	}
}

/** The segments before the pixels, with their offsets. */
function* segmentsOf(view: DataView): Generator<{ readonly marker: number; readonly at: number }> {
	let at = 2;
	while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
		const marker = view.getUint8(at + 1);
		yield { marker, at };
		at += lengthOf(view, at, marker);
	}
}

/**
 * The number of bytes to the next marker. FF before a marker is padding; restart markers and two rare ones have no
 * length.
 */
function lengthOf(view: DataView, at: number, marker: number): number {
	if (marker === 0xff) {
		return 1;
	}
	const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
	return isBare ? 2 : 2 + view.getUint16(at + 2);
}

/** C0 to CF start a frame, except for the tables DHT (C4), JPG (C8), and DAC (CC). */
function isFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function frameSize(view: DataView, at: number): { size?: ImageSize } {
	if (!isFrame(view.getUint8(at + 1)) || at + 9 > view.byteLength) {
		return {};
	}
	const height = view.getUint16(at + 5);
	const width = view.getUint16(at + 7);
	return width > 0 && height > 0 ? { size: { width, height } } : {};
}

function exifOrientation(view: DataView, at: number): number | undefined {
	if (!hasExifMark(view, at)) {
		return undefined;
	}
	const tiff = at + 4 + EXIF_MARK.length;
	return readTiffDirectory(new DataView(view.buffer, view.byteOffset + tiff, endOf(view, at) - tiff))
		.orientation;
}

function hasExifMark(view: DataView, at: number): boolean {
	const start = at + 4;
	const isInside = start + EXIF_MARK.length <= endOf(view, at);
	return isInside && EXIF_MARK.every((byte, i) => view.getUint8(start + i) === byte);
}

function endOf(view: DataView, at: number): number {
	return Math.min(at + 2 + view.getUint16(at + 2), view.byteLength);
}
