import { setImmediate } from "node:timers/promises";

/**
 * For so long the server works without looking up, in milliseconds. Between a question and its answer it looks up some eight
 * times (a message is read, taken up, the settings are asked for …), and each time the work goes on before.
 */
const SLICE = 5;

/**
 * Pulls a generator to its end in slices, between which other messages get their turn; `onPause` hears after each how
 * often it has been pulled. `undefined` if the work was given up meanwhile.
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
