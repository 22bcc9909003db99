import { setImmediate } from "node:timers/promises";

/**
 * How long the server works before it checks for messages, in milliseconds. Between a request and its answer it checks some
 * eight times (a message is read, dispatched, settings are requested, …), and each time the work continues first.
 */
const SLICE = 5;

/**
 * Iterates a generator to its end in slices, between which other messages are processed; `onPause` receives after each
 * slice how many steps have been done. `undefined` if the work was canceled in the meantime.
 */
export async function inSlices<T>(
	work: Generator<void, T>,
	isGivenUp: () => boolean,
	onPause: (pulls: number) => void = () => {},
): Promise<T | undefined> {
	let until = performance.now() + SLICE;
	for (let pulls = 1; ; pulls++) {
		const step = work.next();
		if (step.done) {
			return step.value;
		}
		if (performance.now() >= until) {
			onPause(pulls);
			await setImmediate();
			if (isGivenUp()) {
				return undefined;
			}
			until = performance.now() + SLICE;
		}
	}
}
