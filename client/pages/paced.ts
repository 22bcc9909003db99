/** Something that is repeated on demand. */
export interface Paced {
	/** Runs it soon. Several demands in the meantime run it only once. */
	readonly demand: () => void;
	/** Runs it now, or as soon as the current run has ended. Resolves or rejects with that run. */
	readonly now: () => Promise<void>;
	/** Drops the pending demand. */
	readonly stop: () => void;
}

/**
 * Runs something on demand at most once per `pace` milliseconds, and never twice at the same time. The last demand is
 * always served. However fast demands come, only one run is pending.
 */
export function paced(work: () => Promise<void>, pace: number): Paced {
	let timer: NodeJS.Timeout | undefined;
	let working: Promise<void> | undefined;
	let isDemanded = false;

	const drop = () => {
		clearTimeout(timer);
		timer = undefined;
		isDemanded = false;
	};
	const run = async () => {
		drop();
		working = work();
		try {
			await working;
		} finally {
			working = undefined;
			if (isDemanded) {
				start();
			}
		}
	};
	const start = () => {
		timer = setTimeout(run, pace);
	};
	return {
		demand() {
			isDemanded = true;
			if (!working && timer === undefined) {
				start();
			}
		},
		async now() {
			while (working !== undefined) {
				await working.catch(() => {});
			}
			await run();
		},
		stop: drop,
	};
}
