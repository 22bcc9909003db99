declare function acquireVsCodeApi(): {
	postMessage(message: unknown): void;
	setState(state: unknown): void;
	getState(): unknown;
};

/** The communication between a page and its extension host. */
export interface PageHost<ToPage, FromPage, State> {
	/** Sends a message to the extension host. */
	readonly tell: (message: FromPage) => void;
	/** Tells the extension host `ready`, once everything that the page is made of is loaded: only then it can be restarted. */
	readonly ready: () => void;
	/** Saves what is shown, and how; the host reads it when it restores the page after the window was reloaded. */
	readonly remember: (state: State) => void;
	/** What the previous page has saved; `undefined` for a new one. */
	readonly remembered: () => State | undefined;
	/** Calls back for every message of the host. Messages of any other origin are dropped. */
	readonly listenToHost: (receive: (message: ToPage) => void) => void;
}

/** Opens the communication. Call it once per page. */
export function pageHost<ToPage, FromPage, State>(): PageHost<ToPage, FromPage, State> {
	const api = acquireVsCodeApi();
	return {
		tell: (message) => api.postMessage(message),
		ready() {
			const say = () => api.postMessage({ type: "ready" });
			if (document.readyState === "complete") {
				say();
			} else {
				window.addEventListener("load", say, { once: true });
			}
		},
		remember: (state) => api.setState(state),
		remembered: () => api.getState() as State | undefined,
		listenToHost: (receive) =>
			window.addEventListener("message", (event: MessageEvent<ToPage>) => {
				if (event.origin === window.origin) {
					receive(event.data);
				}
			}),
	};
}
