import type { ImageSize } from "#core/model/image-size.ts";
import { readImageHeader } from "./image-header.ts";

/** What is known about an image file on this machine. */
export type ImageFile = MissingImage | UnreadableImage | ReadableImage;

/** No file on this machine matches the URL. */
export interface MissingImage {
	readonly kind: "missing";
}

/** There is a file, but an image reader such as Pillow rejects it because of its first bytes. */
export interface UnreadableImage {
	readonly kind: "unreadable";
	/** What the file is instead, as the end of "it is …". */
	readonly instead: string;
}

/** A file whose header says that it is an image. Whether its pixels are intact is not known. */
export interface ReadableImage {
	readonly kind: "image";
	/** The name of the format according to the file's content: `JPEG`, `PNG`, …. */
	readonly format: string;
	/** In pixels as stored, before any rotation. Absent if this kind of header is not supported. */
	readonly size?: ImageSize;
	/** The EXIF orientation, 1 to 8; absent if the file does not specify one. */
	readonly orientation?: number;
}

/**
 * Recognizes a file by its first bytes. `"more"` means that more bytes are needed; the whole file always gives an
 * answer.
 */
export function readImageFile(bytes: Uint8Array, fileSize: number): ImageFile | "more" {
	const isWhole = bytes.length >= fileSize;
	if (fileSize === 0) {
		return { kind: "unreadable", instead: "empty" };
	}
	const header = readImageHeader(bytes);
	if (!header) {
		return otherFile(bytes);
	}
	const { format, ...rest } = header;
	if (!rest.size && format !== "webp" && isWhole) {
		return { kind: "unreadable", instead: `a ${NAMES[format]} file with an incomplete header` };
	}
	if (!rest.size && !SIZE_ANYWHERE.has(format)) {
		return "more";
	}
	return { kind: "image", format: NAMES[format], ...rest };
}

const NAMES = {
	jpeg: "JPEG",
	png: "PNG",
	bmp: "BMP",
	gif: "GIF",
	webp: "WebP",
	tiff: "TIFF",
} as const;

/** A TIFF may have its size at the very end; the size of a WebP is not read. */
const SIZE_ANYWHERE: ReadonlySet<string> = new Set(["tiff", "webp"]);

type Kind = readonly [is: (start: string) => boolean, name: string];

/** Formats that Pillow opens and that are only recognized here, not read. */
const OTHER_IMAGES: readonly Kind[] = [
	[begins("\0\0\0\x0cjP", "\xffO\xffQ"), "JPEG 2000"],
	[begins("II+\0", "MM\0+"), "BigTIFF"],
	[isMedia("avif", "avis"), "AVIF"],
	[begins("\0\0\x01\0"), "ICO"],
	[(start) => /^P[1-7]\s/.test(start), "PNM"],
	[begins("8BPS"), "PSD"],
	[begins("qoif"), "QOI"],
	[begins("DDS "), "DDS"],
];

/** Other files that are sometimes saved in place of an image. */
const NOT_IMAGES: readonly Kind[] = [
	[begins("version https://git-lfs"), "a Git LFS pointer instead of the image"],
	[(start) => /^\s*<(?:!doctype\s+html|html|head|body)/i.test(start), "a web page"],
	[(start) => /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|svg|error)/i.test(start), "an XML file"],
	[begins("%PDF"), "a PDF"],
	[begins("PK\x03\x04"), "a ZIP archive"],
	[isMedia("hei", "hev", "mif1", "msf1"), "a HEIC photo"],
	[(start) => start === "\0".repeat(start.length), "filled with zero bytes"],
	[(start) => /^[\s -~]+$/.test(start), "a text file"],
];

function begins(...marks: readonly string[]): Kind[0] {
	return (start) => marks.some((mark) => start.startsWith(mark));
}

/** Matches a container of the MPEG-4 family with one of these brands. */
function isMedia(...brands: readonly string[]): Kind[0] {
	return (start) => brands.some((brand) => start.startsWith(`ftyp${brand}`, 4));
}

/** The number of bytes that are enough to recognize a file. */
const TELLING_BYTES = 64;

function otherFile(bytes: Uint8Array): ImageFile {
	const start = String.fromCharCode(...bytes.subarray(0, TELLING_BYTES));
	const nameIn = (kinds: readonly Kind[]) => kinds.find(([is]) => is(start))?.[1];
	const format = nameIn(OTHER_IMAGES);
	return format
		? { kind: "image", format }
		: { kind: "unreadable", instead: nameIn(NOT_IMAGES) ?? "in an unknown format" };
}
