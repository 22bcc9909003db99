import { html } from "#client/webview/page/elements.ts";

/** How far the reading of files is. */
export interface ReportProgress {
	readonly element: HTMLProgressElement;
	/** In percent; at 100 it is gone. */
	readonly show: (percent: number) => void;
}

export function createReportProgress(): ReportProgress {
	const element = html("progress", { max: "100" });
	element.hidden = true;
	return {
		element,
		show(percent) {
			element.value = percent;
			element.hidden = percent >= 100;
		},
	};
}
