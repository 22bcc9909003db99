import type { BoxSize } from "#core/protocol/server/counted-filter.ts";
import type { GalleryFilter } from "#core/protocol/server/gallery.ts";
import type { DatasetStatistics } from "#core/protocol/server/statistics.ts";
import type { FailureStrings } from "./failure-strings.ts";
import type { MeasureStrings } from "./measure-strings.ts";
import type { ReportMessage } from "./report-messages.ts";

/**
 * The messages between the page of statistics and the extension host. The page speaks first (`ready`).
 */
export type MessageToStatisticsPage =
	| { readonly type: "show"; readonly content: StatisticsContent }
	/** The files are being read; `percent` of the work is done. What is shown stays until the next `show`. */
	| { readonly type: "progress"; readonly percent: number };

/** What the page shows: statistics, or why there are none. */
export type StatisticsContent =
	| {
			readonly kind: "statistics";
			/** The files that were asked for. */
			readonly uris: readonly string[];
			readonly statistics: DatasetStatistics;
			/** Whether there is a gallery that bars can filter. */
			readonly hasGallery: boolean;
	  }
	| (ReportMessage & { readonly uris: readonly string[] });

export type MessageFromStatisticsPage =
	| { readonly type: "ready" }
	/** The user wants to see the images behind a bar. */
	| { readonly type: "openGallery"; readonly uri: string; readonly filter: GalleryFilter }
	| { readonly type: "save"; readonly format: StatisticsFormat }
	| { readonly type: "refresh" }
	| StatisticsShownMessage;

export type StatisticsFormat = "json" | "csv";

/** The content is on the screen. */
export interface StatisticsShownMessage {
	readonly type: "shown";
	readonly uris: readonly string[];
	readonly kind: StatisticsContent["kind"];
	/** How many files are shown side by side. */
	readonly files: number;
	/** How many images these files have together. */
	readonly images: number;
}

/** What the page saves when it is hidden or the window reloads. */
export interface StatisticsState {
	readonly uris: readonly string[];
	/** In CSS pixels. */
	readonly scroll: number;
	readonly showsAllClasses: boolean;
}

/** Every text that the page shows of its own, translated by the host. `{0}`, `{1}` … stand for values. */
export interface StatisticsStrings extends MeasureStrings, FailureStrings {
	readonly heading: string;
	readonly loading: string;
	readonly reading: string;
	readonly refresh: string;
	readonly saveJson: string;
	readonly saveCsv: string;
	readonly split: Readonly<Record<"train" | "validation" | "test", string>>;
	readonly fails: string;
	readonly keptKey: string;
	readonly lostKey: string;
	readonly lost: string;
	/** What the button of a bar does: {0} is what it stands for, {1} the file. */
	readonly filter: string;
	readonly images: string;
	readonly imagesNote: string;
	readonly imageKinds: Readonly<Record<"total" | "empty" | "crowded", string>>;
	readonly classes: Readonly<Record<"object" | "label", string>>;
	readonly classesNote: string;
	readonly inImages: string;
	readonly inOneImage: string;
	readonly showAll: string;
	readonly showFewer: string;
	readonly perImageNote: string;
	readonly boxSizes: string;
	readonly sizes: Readonly<Record<BoxSize, string>>;
	readonly withoutBox: string;
	readonly boxSizesNote: string;
	readonly shares: string;
	readonly sharesNote: string;
	readonly ratios: string;
	readonly ratiosNote: string;
	readonly centers: string;
	readonly centersNote: string;
	readonly centersOfOne: string;
	readonly centersOf: string;
	/** {0} is a place, {1} the number of boxes. */
	readonly centersAt: string;
	readonly noBoxes: string;
	readonly asTable: string;
	readonly imageSizes: string;
	readonly imageSizesNote: string;
	readonly otherSizes: string;
	readonly spread: string;
}
