/** What is said to a page. A page that is hidden is gone; the one that takes its place speaks first. */
export interface PageTalk<ToPage> {
	/** Says something to the page, if there is one that listens. */
	readonly tell: (message: ToPage) => void;
	/** The page has said something, so it is there. */
	readonly heard: () => void;
	/** The page is gone, or starts again. */
	readonly lost: () => void;
	readonly isListening: () => boolean;
}

export function pageTalk<ToPage>(post: (message: ToPage) => void): PageTalk<ToPage> {
	let isListening = false;
	return {
		tell(message) {
			if (isListening) {
				post(message);
			}
		},
		heard() {
			isListening = true;
		},
		lost() {
			isListening = false;
		},
		isListening: () => isListening,
	};
}
