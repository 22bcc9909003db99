// A separate program that runs as a worker: receives the bytes of images, and answers each with its thumbnail or without one.
import { makeThumbnail } from "./make-thumbnail.ts";

/** The messages to and from the worker. */
export interface ThumbnailJob {
	readonly id: number;
	readonly file: Uint8Array<ArrayBuffer>;
}
export interface ThumbnailDone {
	readonly id: number;
	/** A WebP image; absent if the file cannot be drawn. */
	readonly thumbnail?: ArrayBuffer;
}

const worker = self as unknown as {
	onmessage: ((event: MessageEvent<ThumbnailJob>) => void) | null;
	postMessage: (answer: ThumbnailDone, transfer?: Transferable[]) => void;
};

worker.onmessage = async ({ data: { id, file } }) => {
	try {
		const thumbnail = await makeThumbnail(file);
		worker.postMessage({ id, thumbnail }, [thumbnail]);
	} catch {
		// Whatever the decoder says about a damaged file, the user is told that it cannot be drawn.
		worker.postMessage({ id });
	}
};
