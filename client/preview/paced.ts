/** Something that is done again on demand. */
export interface Paced {
	/** Has it done soon. However often it is demanded meanwhile, it is done once. */
	readonly demand: () => void;
	/** Drops what was demanded. */
	readonly stop: () => void;
}

/**
 * Does something at most once in `pace` milliseconds and never twice at once; the last demand always comes to its turn.
 * So whoever works for it has no more than one thing to do, however fast demands come.
 */
export function paced(work: () => Promise<void>, pace: number): Paced {
	let timer: NodeJS.Timeout | undefined;
	let isWorking = false;
	let isDemanded = false;

	const start = () => {
		timer = setTimeout(async () => {
			timer = undefined;
			isDemanded = false;
			isWorking = true;
			try {
				await work();
			} finally {
				isWorking = false;
				if (isDemanded) {
					start();
				}
			}
		}, pace);
	};
	return {
		demand() {
			isDemanded = true;
			if (!isWorking && timer === undefined) {
				start();
			}
		},
		stop() {
			clearTimeout(timer);
			timer = undefined;
			isDemanded = false;
		},
	};
}
