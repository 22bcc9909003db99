import type { ImageHeader } from "#core/image-files/image-header.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { loadTiff } from "./load-tiff.ts";
import { readHeader } from "./read-header.ts";

export type LoadedImage = DrawnImage | UnreadableImage;

export interface DrawnImage {
	readonly state: "drawn";
	readonly element: HTMLImageElement | HTMLCanvasElement;
	/** In pixels as Pillow reads the file in training: a JPEG as stored regardless of its EXIF rotation, a TIFF rotated. */
	readonly size: ImageSize;
	/** The EXIF orientation of a JPEG if it is rotated or mirrored. */
	readonly orientation?: number;
}

export interface UnreadableImage {
	readonly state: "unreadable";
	readonly reason: "tiff" | "broken";
	/** The unsupported feature of the TIFF format, in the words of the format. */
	readonly detail?: string;
	/** As declared in the file's header, if that can be read. */
	readonly size?: ImageSize;
}

/**
 * Loads an image for drawing. The header is read first and separately, because the browser reports the size of a
 * rotated image only after rotation. Rejects when `signal` aborts, and never otherwise.
 */
export async function loadImage(source: string, title: string, signal: AbortSignal): Promise<LoadedImage> {
	const header = await readHeader(source, signal);
	signal.throwIfAborted();
	return header?.format === "tiff"
		? loadTiffImage(source, title, header, signal)
		: loadPhoto(source, title, header, signal);
}

async function loadPhoto(
	source: string,
	title: string,
	header: ImageHeader | undefined,
	signal: AbortSignal,
): Promise<LoadedImage> {
	const element = new Image();
	element.className = "photo";
	element.alt = title;
	element.draggable = false;
	const isLoaded = await new Promise<boolean>((resolve, reject) => {
		element.addEventListener("load", () => resolve(true));
		element.addEventListener("error", () => resolve(false));
		signal.addEventListener("abort", () => reject(signal.reason));
		element.src = source;
	});
	if (!isLoaded) {
		return { state: "unreadable", reason: "broken", ...(header?.size ? { size: header.size } : {}) };
	}
	// A truncated file cannot be decoded completely; the part that exists is drawn nevertheless.
	await element.decode().catch(() => undefined);
	signal.throwIfAborted();
	return {
		state: "drawn",
		element,
		size: header?.size ?? { width: element.naturalWidth || 1, height: element.naturalHeight || 1 },
		...(header?.orientation && header.orientation > 1 ? { orientation: header.orientation } : {}),
	};
}

async function loadTiffImage(
	source: string,
	title: string,
	{ size }: ImageHeader,
	signal: AbortSignal,
): Promise<LoadedImage> {
	const answer = await loadTiff(source, signal).catch(() => ({ reason: "" }));
	signal.throwIfAborted();
	if ("canvas" in answer) {
		const { canvas } = answer;
		canvas.className = "photo";
		canvas.setAttribute("role", "img");
		canvas.setAttribute("aria-label", title);
		return { state: "drawn", element: canvas, size: { width: canvas.width, height: canvas.height } };
	}
	return {
		state: "unreadable",
		...(answer.reason ? { reason: "tiff", detail: answer.reason } : { reason: "broken" }),
		...(size ? { size } : {}),
	};
}
