import type { ImageJob } from "./image-worker.ts";

/** Beside the page's script. */
const SCRIPT = new URL(
	"image-worker.js",
	(document.currentScript as HTMLScriptElement | null)?.src || document.baseURI,
);

/** A worker that decodes images. */
export interface ImageWorker {
	readonly post: (job: ImageJob, transfer: Transferable[]) => void;
	readonly listen: (receive: (event: MessageEvent) => void) => void;
	readonly onError: (failed: () => void) => void;
	readonly end: () => void;
}

/**
 * Starts the worker. A webview's page may not start one from another origin, which its own files have, so it is started
 * from its text. Rejects when the script cannot be loaded or `signal` aborts.
 */
export async function startImageWorker(signal?: AbortSignal): Promise<ImageWorker> {
	const response = await fetch(SCRIPT.href, signal ? { signal } : {});
	if (!response.ok) {
		throw new Error(`${SCRIPT.href}: ${response.status}`);
	}
	const url = URL.createObjectURL(new Blob([await response.text()], { type: "text/javascript" }));
	const worker = new Worker(url);
	return {
		post: (job, transfer) => worker.postMessage(job, transfer),
		listen: (receive) => worker.addEventListener("message", receive),
		onError: (failed) => worker.addEventListener("error", failed),
		end() {
			worker.terminate();
			URL.revokeObjectURL(url);
		},
	};
}
