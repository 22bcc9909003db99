import type { ImageSize } from "#core/model/image-size.ts";

/** The relevant tags of a TIFF directory. EXIF is such a directory inside a JPEG. */
const IMAGE_WIDTH = 256;
const IMAGE_HEIGHT = 257;
const ORIENTATION = 274;

const ENTRY_BYTES = 12;
const SHORT = 3;
const LONG = 4;

/** The contents of a TIFF's first directory: size in pixels as stored, and orientation from 1 to 8. */
export interface TiffDirectory {
	readonly size?: ImageSize;
	readonly orientation?: number;
}

/**
 * Reads the first directory of a TIFF that starts at the view's first byte. Information beyond the bytes is left out.
 */
export function readTiffDirectory(view: DataView): TiffDirectory {
	if (view.byteLength < 8) {
		return {};
	}
	const little = view.getUint16(0) === 0x4949;
	const start = view.getUint32(4, little);
	if (view.getUint16(2, little) !== 42 || start + 2 > view.byteLength) {
		return {};
	}
	const values = new Map<number, number>();
	const count = view.getUint16(start, little);
	for (let i = 0; i < count; i++) {
		const entry = start + 2 + i * ENTRY_BYTES;
		if (entry + ENTRY_BYTES > view.byteLength) {
			break;
		}
		const value = numberOf(view, entry, little);
		if (value !== undefined) {
			values.set(view.getUint16(entry, little), value);
		}
	}
	return fromValues(values);
}

/** The value of an entry if it is a single whole number, as for the three tags. */
function numberOf(view: DataView, entry: number, little: boolean): number | undefined {
	switch (view.getUint16(entry + 2, little)) {
		case SHORT:
			return view.getUint16(entry + 8, little);
		case LONG:
			return view.getUint32(entry + 8, little);
		default:
			return undefined;
	}
}

function fromValues(values: ReadonlyMap<number, number>): TiffDirectory {
	const width = values.get(IMAGE_WIDTH);
	const height = values.get(IMAGE_HEIGHT);
	const orientation = values.get(ORIENTATION);
	return {
		...(width && height ? { size: { width, height } } : {}),
		...(orientation && orientation <= 8 ? { orientation } : {}),
	};
}
