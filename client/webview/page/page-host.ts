declare function acquireVsCodeApi(): {
	postMessage(message: unknown): void;
	setState(state: unknown): void;
	getState(): unknown;
};

/** How a page and its extension host talk. */
export interface PageHost<ToPage, FromPage, State> {
	/** Says something to the extension host. */
	readonly tell: (message: FromPage) => void;
	/** Leaves behind what is shown, and how; the host reads it when it brings the page back after a reload of the window. */
	readonly remember: (state: State) => void;
	/** What the page before this one has left behind; `undefined` for a new one. */
	readonly remembered: () => State | undefined;
	/** Calls back for every message of the host. Messages of any other origin are dropped. */
	readonly listenToHost: (receive: (message: ToPage) => void) => void;
}

/** Takes up the talk. To be called once a page. */
export function pageHost<ToPage, FromPage, State>(): PageHost<ToPage, FromPage, State> {
	const api = acquireVsCodeApi();
	return {
		tell: (message) => api.postMessage(message),
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
