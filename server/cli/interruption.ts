/** Ctrl+C ends the work like a cancellation, so that no partial output remains. The caller has to `stop` watching. */
export function watchForInterruption(): { happened: () => boolean; stop: () => void } {
	let interrupted = false;
	const onSignal = () => {
		interrupted = true;
	};
	const signals = ["SIGINT", "SIGTERM"] as const;
	for (const signal of signals) {
		process.once(signal, onSignal);
	}
	return {
		happened: () => interrupted,
		stop: () => {
			for (const signal of signals) {
				process.removeListener(signal, onSignal);
			}
		},
	};
}
