/** Restarts a page, each time as soon as that is safe. */
export interface Restarts {
	/** Restarts the page now, or once it is loaded. */
	readonly demand: () => void;
	/** The page is loaded. Returns whether it is restarted now, and will be loaded again. */
	readonly loaded: () => boolean;
	/** There is no page anymore. The next one starts by itself. */
	readonly gone: () => void;
}

/**
 * A page must not be restarted while it is still loading: VS Code then sometimes keeps the earlier page on the screen,
 * and holds back everything that it is told for the later one, which never appears.
 */
export function restarts(restart: () => void): Restarts {
	let isLoaded = false;
	let isDue = false;
	const now = () => {
		isLoaded = false;
		isDue = false;
		restart();
	};
	return {
		demand() {
			if (isLoaded) {
				now();
			} else {
				isDue = true;
			}
		},
		loaded() {
			isLoaded = true;
			const isAgain = isDue;
			if (isAgain) {
				now();
			}
			return isAgain;
		},
		gone() {
			isLoaded = false;
		},
	};
}
