import type { ImageSize } from "#core/model/image-size.ts";
import { readImageHeader } from "./image-header.ts";

/** What is known of the file of an image on this machine. */
export type ImageFile = MissingImage | UnreadableImage | ReadableImage;

/** No file on this machine fits the URL. */
export interface MissingImage {
	readonly kind: "missing";
}

/** There is a file, and an image reader such as Pillow gives it up at its first bytes. */
export interface UnreadableImage {
	readonly kind: "unreadable";
	/** What the file is instead, as the end of "The file is …". */
	readonly instead: string;
}

/** A file whose header says that it is an image. Whether its pixels are whole is not known. */
export interface ReadableImage {
	readonly kind: "image";
	/** The format by the file's content, as it is named: `JPEG`, `PNG`, …. */
	readonly format: string;
	/** In pixels as stored, before any rotation. Absent where the header is of a kind that is not read here. */
	readonly size?: ImageSize;
	/** The EXIF orientation, 1 to 8; absent where the file says nothing about it. */
	readonly orientation?: number;
}

/** Reads what a file is from its first bytes. `"more"` asks for more of them; with the whole file there is always an answer. */
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
		return { kind: "unreadable", instead: `a ${NAMES[format]} that ends in its header` };
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

/** A TIFF may say its size at its very end; that of a WebP is not read here. */
const SIZE_ANYWHERE: ReadonlySet<string> = new Set(["tiff", "webp"]);

type Kind = readonly [is: (start: string) => boolean, name: string];

/** What begins so is an image that Pillow opens, though nothing more is read of it here. */
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

/** What stands in an image's place now and then, and no image reader opens. */
const NO_IMAGES: readonly Kind[] = [
	[begins("version https://git-lfs"), "a Git LFS pointer instead of the image"],
	[(start) => /^\s*<(?:!doctype\s+html|html|head|body)/i.test(start), "a web page"],
	[(start) => /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|svg|error)/i.test(start), "an XML text"],
	[begins("%PDF"), "a PDF"],
	[begins("PK\x03\x04"), "a ZIP archive"],
	[isMedia("hei", "hev", "mif1", "msf1"), "a HEIC photo"],
	[(start) => start === "\0".repeat(start.length), "nothing but zero bytes"],
	[(start) => /^[\s -~]+$/.test(start), "a text"],
];

function begins(...marks: readonly string[]): Kind[0] {
	return (start) => marks.some((mark) => start.startsWith(mark));
}

/** Whether it is a container of the MPEG-4 family, of one of these brands. */
function isMedia(...brands: readonly string[]): Kind[0] {
	return (start) => brands.some((brand) => start.startsWith(`ftyp${brand}`, 4));
}

/** So many bytes are enough to tell what a file is. */
const TELLING_BYTES = 64;

function otherFile(bytes: Uint8Array): ImageFile {
	const start = String.fromCharCode(...bytes.subarray(0, TELLING_BYTES));
	const nameIn = (kinds: readonly Kind[]) => kinds.find(([is]) => is(start))?.[1];
	const format = nameIn(OTHER_IMAGES);
	return format
		? { kind: "image", format }
		: { kind: "unreadable", instead: nameIn(NO_IMAGES) ?? "of no image format" };
}
