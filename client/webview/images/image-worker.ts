// The one worker of the pages, a program of its own: the decoder of TIFF files is large, and only it needs that. It
// takes jobs and answers each: the pixels of a TIFF file, or the thumbnail of any image.
import { decodeTiff, type Pixels, TiffError } from "./decode-tiff.ts";
import { makeThumbnail } from "./make-thumbnail.ts";

/** What the worker is given: the bytes of a file, which it may change. */
export type ImageJob =
	| { readonly kind: "pixels"; readonly file: ArrayBuffer }
	| { readonly kind: "thumbnail"; readonly id: number; readonly file: Uint8Array<ArrayBuffer> };

/** The picture, or why the file cannot be drawn. The reason is empty where the file is broken. */
export type PixelsAnswer = { readonly picture: Pixels } | { readonly reason: string };

export interface ThumbnailAnswer {
	/** That of the job. */
	readonly id: number;
	/** A WebP image; absent where the file cannot be drawn. */
	readonly thumbnail?: ArrayBuffer;
}

const worker = self as unknown as {
	onmessage: ((event: MessageEvent<ImageJob>) => void) | null;
	postMessage: (answer: PixelsAnswer | ThumbnailAnswer, transfer: Transferable[]) => void;
};

worker.onmessage = ({ data: job }) => {
	if (job.kind === "pixels") {
		answerPixels(job.file);
	} else {
		void answerThumbnail(job.id, job.file);
	}
};

function answerPixels(file: ArrayBuffer): void {
	try {
		const picture = decodeTiff(file);
		worker.postMessage({ picture }, [picture.pixels.buffer]);
	} catch (error) {
		worker.postMessage({ reason: error instanceof TiffError ? error.message : "" }, []);
	}
}

async function answerThumbnail(id: number, file: Uint8Array<ArrayBuffer>): Promise<void> {
	try {
		const thumbnail = await makeThumbnail(file);
		worker.postMessage({ id, thumbnail }, [thumbnail]);
	} catch {
		// Whatever the decoder says of a broken file, the page says that it cannot be drawn.
		worker.postMessage({ id }, []);
	}
}
