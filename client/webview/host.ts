import type { MessageFromPage, MessageToPage } from "#core/protocol/preview-messages.ts";

declare function acquireVsCodeApi(): {
	postMessage(message: unknown): void;
	setState(state: unknown): void;
	getState(): unknown;
};

const api = acquireVsCodeApi();

/** Says something to the extension host. */
export function tell(message: MessageFromPage): void {
	api.postMessage(message);
}

/** Leaves something behind for when the page comes back. The host reads in it which line is shown (`PageState`) when it brings the preview back after a reload of the window. */
export function remember(state: unknown): void {
	api.setState(state);
}

/** What was left behind. */
export function recall(): unknown {
	return api.getState();
}

/** Calls back for every message of the host. Messages of any other origin are dropped. */
export function listenToHost(receive: (message: MessageToPage) => void): void {
	window.addEventListener("message", (event: MessageEvent<MessageToPage>) => {
		if (event.origin === window.origin) {
			receive(event.data);
		}
	});
}
