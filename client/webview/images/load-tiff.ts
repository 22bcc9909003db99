import type { Pixels } from "./decode-tiff.ts";

/** The message of the worker: the image, or why the file cannot be drawn. The reason is empty if the file is damaged. */
export type TiffAnswer = { readonly picture: Pixels } | { readonly reason: string };

/** Next to this script; it contains the decoder, which only TIFF files need. */
const WORKER = new URL(
	"tiff-worker.js",
	(document.currentScript as HTMLScriptElement | null)?.src || document.baseURI,
);

/** Draws a TIFF file on a canvas. Rejects when `signal` aborts or the file cannot be loaded. */
export async function loadTiff(
	source: string,
	signal: AbortSignal,
): Promise<{ readonly canvas: HTMLCanvasElement } | { readonly reason: string }> {
	const [script, file] = await Promise.all([
		fetched(WORKER.href, signal).then((response) => response.text()),
		fetched(source, signal).then((response) => response.arrayBuffer()),
	]);
	const answer = await decode(script, file, signal);
	return "picture" in answer ? drawn(answer.picture) : answer;
}

async function fetched(url: string, signal: AbortSignal): Promise<Response> {
	const response = await fetch(url, { signal });
	if (!response.ok) {
		throw new Error(`${url}: ${response.status}`);
	}
	return response;
}

/** A webview's page may not start a worker from another origin, such as that of its own files, so the worker is loaded from its text. */
function decode(script: string, file: ArrayBuffer, signal: AbortSignal): Promise<TiffAnswer> {
	const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
	const worker = new Worker(url);
	return new Promise<TiffAnswer>((resolve, reject) => {
		worker.addEventListener("message", ({ data }: MessageEvent<TiffAnswer>) => resolve(data));
		worker.addEventListener("error", () => resolve({ reason: "" }));
		signal.addEventListener("abort", () => reject(signal.reason));
		worker.postMessage(file, [file]);
	}).finally(() => {
		worker.terminate();
		URL.revokeObjectURL(url);
	});
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
