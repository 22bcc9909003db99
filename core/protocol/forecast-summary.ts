/** Server to client, a notification: what training will do with an open document, whenever it has been checked anew. */
export const FORECAST_SUMMARY_METHOD = "automlImages/forecastSummary";

export interface ForecastSummary {
	readonly uri: string;
	readonly version: number;
	/** As users read it, such as "object detection". Absent where the document is no annotation file. */
	readonly taskName?: string;
	/** The forecast in one sentence. */
	readonly sentence: string;
	readonly job: "runs" | "fails";
	/** Records that training uses, background images among them. */
	readonly used: number;
	/** Records that the document has. */
	readonly lines: number;
	/** Whether anything is lost: a line, an object or a segment. */
	readonly loses: boolean;
}
