import { setImmediate } from "node:timers/promises";

/** How many milliseconds work continues before other messages, such as a cancellation, are processed. */
const SLICE = 20;

/** To be awaited between two steps of work: lets other messages be processed from time to time, and checks for cancellation. */
export function pauses(isCancelled: () => boolean): () => Promise<"go-on" | "cancelled"> {
	let sliceEnd = performance.now() + SLICE;
	return async () => {
		if (performance.now() > sliceEnd) {
			await setImmediate();
			sliceEnd = performance.now() + SLICE;
		}
		return isCancelled() ? "cancelled" : "go-on";
	};
}
