import { html } from "#client/webview/page/elements.ts";

/** The progress of reading files. */
export interface ReportProgress {
	readonly element: HTMLProgressElement;
	/** In percent; hidden at 100. */
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
