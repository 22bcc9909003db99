/** Something that is done again on demand. */
export interface Paced {
	/** Has it done soon. However often it is demanded meanwhile, it is done once. */
	readonly demand: () => void;
	/** Has it done at once, or as soon as it is not being done any more; resolves when it is done, and rejects as it does. */
	readonly now: () => Promise<void>;
	/** Drops what was demanded. */
	readonly stop: () => void;
}

/**
 * Does something on demand at most once in `pace` milliseconds and never twice at once; the last demand always comes to
 * its turn. So whoever works for it has no more than one thing to do, however fast demands come.
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
