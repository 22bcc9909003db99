import type { MessageFromPage, MessageToPage, PageState } from "#core/protocol/preview-messages.ts";

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

/** Leaves behind what is shown. The host reads the line from it when it brings the preview back after a reload of the window. */
export function remember(state: PageState): void {
	api.setState(state);
}

/** What a page before this one left behind, if anything. Only this extension writes it. */
export function recalled(): PageState | undefined {
	return (api.getState() ?? undefined) as PageState | undefined;
}

/** Calls back for every message of the host. Messages of any other origin are dropped. */
export function listenToHost(receive: (message: MessageToPage) => void): void {
	window.addEventListener("message", (event: MessageEvent<MessageToPage>) => {
		if (event.origin === window.origin) {
			receive(event.data);
		}
	});
}
