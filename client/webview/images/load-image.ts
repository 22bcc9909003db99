import type { ImageHeader } from "#core/image-files/image-header.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { loadTiff } from "./load-tiff.ts";
import { readHeader } from "./read-header.ts";

export type LoadedImage = DrawnImage | UnreadableImage;

export interface DrawnImage {
	readonly state: "drawn";
	readonly element: HTMLImageElement | HTMLCanvasElement;
	/** In pixels as training's Pillow reads the file: a JPEG as stored whatever rotation EXIF asks for, a TIFF turned. */
	readonly size: ImageSize;
	/** The EXIF orientation of a JPEG where it asks for a rotation or a mirror image. */
	readonly orientation?: number;
}

export interface UnreadableImage {
	readonly state: "unreadable";
	readonly reason: "tiff" | "broken";
	/** What of the TIFF format is not known here, in its own words. */
	readonly detail?: string;
	/** As the file's header says it, where that much can be read. */
	readonly size?: ImageSize;
}

/**
 * Loads an image for drawing. The header is read first and by itself, because the browser tells the size of a rotated
 * image only after rotation. Rejects when `signal` aborts, and never otherwise.
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
	// A truncated file cannot be decoded in full; what there is of it is drawn all the same.
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
