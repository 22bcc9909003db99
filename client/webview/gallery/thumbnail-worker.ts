// A program of its own, run as a worker: takes the bytes of images, answers each with its thumbnail or without one.
import { makeThumbnail } from "./make-thumbnail.ts";

/** What the worker is given, and what it says. */
export interface ThumbnailJob {
	readonly id: number;
	readonly file: Uint8Array<ArrayBuffer>;
}
export interface ThumbnailDone {
	readonly id: number;
	/** A WebP image; absent where the file cannot be drawn. */
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
		// Whatever the decoder says of a broken file, a person is told that it cannot be drawn.
		worker.postMessage({ id });
	}
};
