export interface ForecastSummary {
	readonly uri: string;
	readonly version: number;
	/** As displayed, such as "object detection". Absent if the document is not an annotation file. */
	readonly taskName?: string;
	/** The forecast in one sentence. */
	readonly sentence: string;
	readonly job: "runs" | "fails";
	/** Records that training uses, including background images. */
	readonly used: number;
	/** Records in the document. */
	readonly lines: number;
	/** What is lost silently. */
	readonly lost: Losses;
	/** The most frequent classes that training uses, and the total number of classes. */
	readonly topClasses: readonly { readonly name: string; readonly count: number }[];
	readonly classCount: number;
}

export interface Losses {
	readonly lines: number;
	readonly objects: number;
	readonly segments: number;
}
