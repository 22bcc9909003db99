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
	/** What goes without a word. */
	readonly lost: Losses;
	/** The most frequent classes that training uses, and how many there are in all. */
	readonly topClasses: readonly { readonly name: string; readonly count: number }[];
	readonly classCount: number;
}

export interface Losses {
	readonly lines: number;
	readonly objects: number;
	readonly segments: number;
}
