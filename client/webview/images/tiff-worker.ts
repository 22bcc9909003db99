// A program of its own, run as a worker: takes a TIFF file's bytes, answers once with its pixels or with why not.
import { decodeTiff, TiffError } from "./decode-tiff.ts";
import type { TiffAnswer } from "./load-tiff.ts";

const worker = self as unknown as {
	onmessage: ((event: MessageEvent<ArrayBuffer>) => void) | null;
	postMessage: (answer: TiffAnswer, transfer?: Transferable[]) => void;
};

worker.onmessage = ({ data }) => {
	try {
		const picture = decodeTiff(data);
		worker.postMessage({ picture }, [picture.pixels.buffer]);
	} catch (error) {
		worker.postMessage({ reason: error instanceof TiffError ? error.message : "" });
	}
};
