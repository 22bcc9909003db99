import type { Pixels } from "./decode-tiff.ts";
import type { PixelsAnswer } from "./image-worker.ts";
import { type ImageWorker, startImageWorker } from "./start-worker.ts";

/** Draws a TIFF file on a canvas. Rejects when `signal` aborts or the file cannot be loaded. */
export async function loadTiff(
	source: string,
	signal: AbortSignal,
): Promise<{ readonly canvas: HTMLCanvasElement } | { readonly reason: string }> {
	const [worker, file] = await Promise.allSettled([startImageWorker(signal), fetchedFile(source, signal)]);
	if (worker.status === "rejected") {
		throw worker.reason;
	}
	if (file.status === "rejected") {
		worker.value.end();
		throw file.reason;
	}
	const answer = await decode(worker.value, file.value, signal);
	return "picture" in answer ? drawn(answer.picture) : answer;
}

async function fetchedFile(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
	const response = await fetch(url, { signal });
	if (!response.ok) {
		throw new Error(`${url}: ${response.status}`);
	}
	return response.arrayBuffer();
}

function decode(worker: ImageWorker, file: ArrayBuffer, signal: AbortSignal): Promise<PixelsAnswer> {
	return new Promise<PixelsAnswer>((resolve, reject) => {
		worker.listen(({ data }: MessageEvent<PixelsAnswer>) => resolve(data));
		worker.onError(() => resolve({ reason: "" }));
		signal.addEventListener("abort", () => reject(signal.reason));
		worker.post({ kind: "pixels", file }, [file]);
	}).finally(worker.end);
}

/** A canvas that is too large for the browser has no context, or does not accept pixels. */
function drawn({ pixels, width, height }: Pixels): { canvas: HTMLCanvasElement } | { reason: string } {
	const canvas = document.createElement("canvas");
	canvas.width = width;
	canvas.height = height;
	try {
		canvas.getContext("2d")?.putImageData(new ImageData(pixels, width, height), 0, 0);
		return { canvas };
	} catch {
		return { reason: `${width} × ${height} px` };
	}
}
