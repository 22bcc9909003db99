export interface TrainingReportParams {
	/** The document's URI. */
	readonly uri: string;
	/** The token for LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
}

/** What training will do with a dataset, as far as one document and its siblings on disk show. */
export interface TrainingReport {
	/** The requested document. */
	readonly uri: string;
	readonly version: number;
	/** As users read it, such as "object detection". The siblings are checked for the same task: one job reads them all. */
	readonly taskName: string;
	/** What the classes count, and what an image may have several of. */
	readonly unit: "object" | "label";
	/** The document and the other files of its dataset, in the order training, validation, test. */
	readonly files: readonly (FileReport | UnreadableFile)[];
	/** Every class of any file, most frequent first. */
	readonly classes: readonly ClassReport[];
}

interface ReportedFile {
	readonly uri: string;
	/** The file's name, with its folder if another file of the dataset has the same name. */
	readonly name: string;
	/** Absent if the name does not tell. */
	readonly split?: "train" | "validation" | "test";
	/** Whether it is the requested document. */
	readonly isOwn: boolean;
}

/** A file of the dataset that could not be read. */
export interface UnreadableFile extends ReportedFile {
	/** One sentence. */
	readonly problem: string;
}

/** What training does with one file. */
export interface FileReport extends ReportedFile, FileCounts {
	/** The forecast in one sentence. */
	readonly sentence: string;
	readonly job: "runs" | "fails";
	/** Why the job fails, in the runtime's words if it has any. */
	readonly reason?: string;
	/** The first place that makes the job fail. */
	readonly cause?: Place;
	/** Why data is lost: one for each rule and consequence, worst first. */
	readonly losses: readonly Loss[];
	/** The number of objects, or classes, per image that is used; absent if it is always one, or if no image is used. */
	readonly perImage?: Spread;
}

export interface FileCounts {
	/** Records: lines that are not blank. */
	readonly lines: number;
	/** Images that are used, without background images. */
	readonly used: number;
	readonly background: number;
	readonly skipped: number;
	readonly objects: Kept;
	readonly segments: Kept;
}

/** The total, and how many of it training keeps. */
export interface Kept {
	readonly total: number;
	readonly kept: number;
}

/** A place in a file. Lines count from 0, offsets are UTF-16 units inside the line. */
export interface Place {
	readonly line: number;
	readonly start: number;
	readonly end: number;
	/** The problem there. */
	readonly message: string;
}

/** What one rule finds that loses data. */
export interface Loss {
	readonly ruleId: string;
	/** What the rule finds, as a sentence. Code is in backticks. */
	readonly summary: string;
	readonly consequence: "job-fails" | "line-skipped" | "object-dropped" | "segment-dropped";
	/** The number of findings. */
	readonly count: number;
	/** The first ones, in the order of the file. */
	readonly places: readonly Place[];
}

/** The spread of a count over images. */
export interface Spread {
	readonly images: number;
	readonly least: number;
	readonly median: number;
	readonly mean: number;
	readonly most: number;
	/** The line, from 0, of an image with the highest count. */
	readonly mostLine: number;
}

/** One class, over all files. */
export interface ClassReport {
	readonly name: string;
	/** One per file of the report, in the same order; all 0 for a file that could not be read. */
	readonly uses: readonly ClassUse[];
	/** Possible problems in training. */
	readonly notes: readonly ClassNote[];
}

export interface ClassUse {
	/** Objects, or labels, that training learns from. */
	readonly used: number;
	/** The same, lost silently. */
	readonly lost: number;
	/** Images that contain the class and are used. */
	readonly images: number;
}

/** `few-images`: fewer than 10 to learn from. `not-trained`: only in files that are not for training. `not-validated`: in no file for validation, though there is one. */
export type ClassNote = "few-images" | "not-trained" | "not-validated";
