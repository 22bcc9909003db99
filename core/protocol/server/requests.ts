import type { CheckCountParams } from "./check-count.ts";
import type { ClassesParams } from "./classes.ts";
import type { CompareParams, Comparison } from "./comparison.ts";
import type { ComparedLines, CompareLinesParams } from "./comparison-image.ts";
import type { ConvertParams, ConvertResult } from "./conversion.ts";
import type { DatasetHead, DatasetSummary, DatasetSummaryParams, DatasetsParams } from "./datasets.ts";
import type { DetectFormatsParams, FormatAnswer } from "./detect-formats.ts";
import type { ForecastSummary } from "./forecast-summary.ts";
import type {
	GalleryAnswer,
	GalleryLinesParams,
	GalleryQueryParams,
	GalleryTile,
	RelabeledLines,
	RelabelLinesParams,
} from "./gallery.ts";
import type { FindElementParams, GoToSourceParams, GoToSourceResult, SourcePlace } from "./go-to-source.ts";
import type { MergeLinesParams, SplitLinesParams } from "./line-files.ts";
import type { LineView, LineViewParams } from "./line-view.ts";
import type { DatasetStatistics, StatisticsParams } from "./statistics.ts";
import type { TrainingReport, TrainingReportParams } from "./training-report.ts";
import type { WalkAnswer, WalkParams } from "./walk.ts";

/**
 * What the client asks the server, beyond LSP: the method of each request, what it takes, and what it gives. Both sides
 * infer from this map. A request with `workDoneToken` among its parameters reports its progress. A request about a
 * document fails with `ContentModified` if the document changes meanwhile, or if it is canceled, unless canceling is an
 * outcome of its own.
 */
export interface ServerRequests {
	/** How many lines of an open document have been checked since it was opened, which shows that a key press rechecks one line. */
	readonly "automlImages/checkCount": Exchange<CheckCountParams, number>;
	/** The classes that training learns from an open document, the most frequent first; null if it is not an annotation file. */
	readonly "automlImages/classes": Exchange<ClassesParams, readonly string[] | null>;
	/** What differs between two versions of an annotation file. */
	readonly "automlImages/compare": Exchange<CompareParams, Comparison>;
	/** What differs between two lines about one image, and where that image is. */
	readonly "automlImages/compareLines": Exchange<CompareLinesParams, ComparedLines>;
	/** Converts a dataset of another format into JSON Lines on disk; canceling it is an outcome. */
	readonly "automlImages/convert": Exchange<ConvertParams, ConvertResult>;
	/** Which datasets these files make up, in the order of their names. */
	readonly "automlImages/datasets": Exchange<DatasetsParams, readonly DatasetHead[]>;
	/** What training will do with the files of a dataset; reads all their lines. */
	readonly "automlImages/datasetSummary": Exchange<DatasetSummaryParams, DatasetSummary>;
	/** Which source formats a file or a folder is of, those that fit first; where none fits, with those of the datasets in the folder. */
	readonly "automlImages/detectFormats": Exchange<DetectFormatsParams, readonly FormatAnswer[]>;
	/** Where an element that a conversion reported is in its file. */
	readonly "automlImages/findElement": Exchange<FindElementParams, SourcePlace>;
	/** What some lines show as tiles, one per line; null if the document has another version now. */
	readonly "automlImages/galleryLines": Exchange<GalleryLinesParams, readonly GalleryTile[] | null>;
	/** The lines of an open document that match a filter, in order; null if it is not an annotation file. */
	readonly "automlImages/galleryQuery": Exchange<GalleryQueryParams, GalleryAnswer | null>;
	/** Where in the source of a conversion a line, or an object of it, came from; canceling it is an outcome. */
	readonly "automlImages/goToSource": Exchange<GoToSourceParams, GoToSourceResult>;
	/** How many images have been looked for on disk since the server started, which shows that a key press looks for none. */
	readonly "automlImages/imageLooks": Exchange<undefined, number>;
	/** What one line of an open document shows; null if the document is not an annotation file. */
	readonly "automlImages/lineView": Exchange<LineViewParams, LineView | null>;
	/** Puts the lines of several annotation files on disk into one file, as they are; canceling it is an outcome. */
	readonly "automlImages/mergeLines": Exchange<MergeLinesParams, ConvertResult>;
	/** How a class is replaced in lines; null if the document has another version now. */
	readonly "automlImages/relabelLines": Exchange<RelabelLinesParams, RelabeledLines | null>;
	/** Divides an annotation file on disk into files for training and validation, with its lines as they are; canceling it is an outcome. */
	readonly "automlImages/splitLines": Exchange<SplitLinesParams, ConvertResult>;
	/** What is in annotation files, in numbers. */
	readonly "automlImages/statistics": Exchange<StatisticsParams, DatasetStatistics>;
	/** All that is known of the training run with an open document; null if it is not an annotation file. */
	readonly "automlImages/trainingReport": Exchange<TrainingReportParams, TrainingReport | null>;
	/** The next line of an open document that matches a filter; null if the document is not an annotation file. */
	readonly "automlImages/walk": Exchange<WalkParams, WalkAnswer | null>;
}

/** What the server tells the client, beyond LSP: the method of each notification and what it carries. */
export interface ServerNotifications {
	/** What training will do with an open document, sent whenever that has changed. */
	readonly "automlImages/forecastSummary": ForecastSummary;
}

interface Exchange<Params, Result> {
	readonly params: Params;
	readonly result: Result;
}

export type NotificationMethod = keyof ServerNotifications;
export type RequestMethod = keyof ServerRequests;
export type ParamsOf<Method extends RequestMethod> = ServerRequests[Method]["params"];
export type ResultOf<Method extends RequestMethod> = ServerRequests[Method]["result"];

/** The methods of requests that report their progress. */
export type ProgressMethod = {
	[Method in RequestMethod]: "workDoneToken" extends keyof ParamsOf<Method> ? Method : never;
}[RequestMethod];
