import { type ImageHeader, readImageHeader } from "#core/model/image-header.ts";
import type { ImageSize } from "#core/model/image-size.ts";

export type LoadedImage =
	| {
			readonly state: "drawn";
			readonly element: HTMLImageElement;
			/** In pixels as stored, which is how training reads it, whatever rotation EXIF asks for. */
			readonly size: ImageSize;
			/** The EXIF orientation where it asks for a rotation or a mirror image. */
			readonly orientation?: number;
	  }
	| {
			readonly state: "unreadable";
			readonly reason: "tiff" | "broken";
			/** As the file's header says it, where that much can be read. */
			readonly size?: ImageSize;
	  };

/** Headers end long before; a JPEG may carry some hundred kilobytes of metadata in front of its frame. */
const HEADER_BYTES = 1 << 20;

/**
 * Loads an image for drawing. The header is read first and by itself, because the browser tells the size of a rotated
 * image only after rotation. Rejects when `signal` aborts, and never otherwise.
 */
export async function loadImage(source: string, title: string, signal: AbortSignal): Promise<LoadedImage> {
	const header = await readHeader(source, signal);
	signal.throwIfAborted();
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
		const reason = header?.format === "tiff" ? "tiff" : "broken";
		return { state: "unreadable", reason, ...(header?.size ? { size: header.size } : {}) };
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

async function readHeader(source: string, signal: AbortSignal): Promise<ImageHeader | undefined> {
	try {
		const response = await fetch(source, { signal });
		const reader = response.body?.getReader();
		return response.ok && reader ? await readUntilSize(reader) : undefined;
	} catch {
		// Without a header the image may still be drawn, only its rotation stays unknown.
		return undefined;
	}
}

async function readUntilSize(
	reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ImageHeader | undefined> {
	let bytes = new Uint8Array();
	let header: ImageHeader | undefined;
	while (header?.size === undefined && bytes.length < HEADER_BYTES) {
		const { value, done } = await reader.read();
		if (done) {
			return header;
		}
		bytes = joined(bytes, value);
		header = readImageHeader(bytes);
	}
	await reader.cancel();
	return header;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(a.length + b.length);
	all.set(a);
	all.set(b, a.length);
	return all;
}
