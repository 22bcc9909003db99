// A separate program that runs as a worker: receives the bytes of a TIFF file, and answers once with its pixels or with the reason why not.
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
