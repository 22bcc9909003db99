import type {
	MessageFromReportPage,
	MessageToReportPage,
	ReportState,
} from "#core/protocol/report-messages.ts";

declare function acquireVsCodeApi(): {
	postMessage(message: unknown): void;
	setState(state: unknown): void;
	getState(): unknown;
};

const api = acquireVsCodeApi();

/** Says something to the extension host. */
export function tell(message: MessageFromReportPage): void {
	api.postMessage(message);
}

/** Leaves behind what is shown, and how. */
export function remember(state: ReportState): void {
	api.setState(state);
}

/** What the page before this one has left behind; `undefined` for a new one. */
export function remembered(): ReportState | undefined {
	return api.getState() as ReportState | undefined;
}

/** Calls back for every message of the host. Messages of any other origin are dropped. */
export function listenToHost(receive: (message: MessageToReportPage) => void): void {
	window.addEventListener("message", (event: MessageEvent<MessageToReportPage>) => {
		if (event.origin === window.origin) {
			receive(event.data);
		}
	});
}
