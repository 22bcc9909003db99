import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Cleans up when this process ends, be it by itself, by an error or by a signal. What was asked for last is done first.
 * Gives a function that cleans up now instead.
 */
export function atExit(cleanUp: () => void): () => void {
	for (const signal of SIGNALS) {
		// A signal ends a process without the "exit" event, unless somebody listens.
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

/** Ends this process when the one that started it has gone: npm ends at a signal, and does not always hand it on. */
export function endWithParent(): void {
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) {
			process.exit(128 + constants.signals.SIGHUP);
		}
	}, 500).unref();
}
