import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Cleans up when this process ends, whether on its own, by an error or by a signal. The last request is done first.
 * Returns a function that cleans up immediately.
 */
export function atExit(cleanUp: () => void): () => void {
	for (const signal of SIGNALS) {
		// A signal ends a process without the "exit" event, unless there is a listener.
		if (!process.listeners(signal).includes(leave)) {
			process.on(signal, leave);
		}
	}
	process.prependOnceListener("exit", cleanUp);
	return () => {
		process.off("exit", cleanUp);
		cleanUp();
	};
}

function leave(signal: NodeJS.Signals): void {
	process.exit(128 + constants.signals[signal]);
}

/** Ends this process when its parent has ended: npm ends at a signal, and does not always pass it on. */
export function endWithParent(): void {
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) {
			process.exit(128 + constants.signals.SIGHUP);
		}
	}, 500).unref();
}
