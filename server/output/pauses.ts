import { setImmediate } from "node:timers/promises";

/** Work goes on for so many milliseconds before other messages, such as a cancellation, get their turn. */
const SLICE = 20;

/** To be awaited between two steps of work: lets other messages have their turn from time to time, and looks whether one of them was a cancellation. */
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
