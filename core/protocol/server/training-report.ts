import type { Split } from "#core/model/split.ts";

export interface TrainingReportParams {
	/** The document's URI. */
	readonly uri: string;
	/** Progress is reported to it as LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
}

/** What training will do with a dataset, as far as one document and its siblings on disk tell. */
export interface TrainingReport {
	/** The document that was asked for. */
	readonly uri: string;
	readonly version: number;
	/** As users read it, such as "object detection". The siblings are judged by the same task: one job reads them all. */
	readonly taskName: string;
	/** What the classes count, and what an image may have many of. */
	readonly unit: "object" | "label";
	/** The document, and the other files of its dataset, in the order train, validation, test. */
	readonly files: readonly (FileReport | UnreadableFile)[];
	/** Every class of any file, the most frequent first. */
	readonly classes: readonly ClassReport[];
}

interface ReportedFile {
	readonly uri: string;
	/** The file's name, with its folder where another file of the dataset has the same name. */
	readonly name: string;
	/** Absent where the name tells none. */
	readonly split?: Split;
	/** Whether it is the document that was asked for. */
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
	/** Why the job fails, in the runtime's words as far as it has any. */
	readonly reason?: string;
	/** The first place for which the job fails. */
	readonly cause?: Place;
	/** Why data is lost: one for each rule and consequence, the worst first. */
	readonly losses: readonly Loss[];
	/** How many objects, or classes, an image has that is used; absent where it is one by nature, or no image is used. */
	readonly perImage?: Spread;
}

export interface FileCounts {
	/** Records: lines that are not blank. */
	readonly lines: number;
	/** Images that are used, background images not among them. */
	readonly used: number;
	readonly background: number;
	readonly skipped: number;
	readonly objects: Kept;
	readonly segments: Kept;
}

/** How many there are and how many training keeps. */
export interface Kept {
	readonly total: number;
	readonly kept: number;
}

/** A place in a file. Lines count from 0, offsets are UTF-16 units inside the line. */
export interface Place {
	readonly line: number;
	readonly start: number;
	readonly end: number;
	/** What is wrong there. */
	readonly message: string;
}

/** What one rule finds that costs data. */
export interface Loss {
	readonly ruleId: string;
	/** What the rule finds, as a sentence. Code stands between backticks. */
	readonly summary: string;
	readonly consequence: "job-fails" | "line-skipped" | "object-dropped" | "segment-dropped";
	/** How many findings. */
	readonly count: number;
	/** The first of them, in the order of the file. */
	readonly places: readonly Place[];
}

/** The spread of a count over images. */
export interface Spread {
	readonly images: number;
	readonly least: number;
	readonly median: number;
	readonly mean: number;
	readonly most: number;
	/** The line, from 0, of an image with the most. */
	readonly mostLine: number;
}

/** One class, over all files. */
export interface ClassReport {
	readonly name: string;
	/** One for each file of the report, in the same order; all 0 for a file that could not be read. */
	readonly uses: readonly ClassUse[];
	/** What may hurt training. */
	readonly notes: readonly ClassNote[];
}

export interface ClassUse {
	/** Objects, or labels, that training learns from. */
	readonly used: number;
	/** The same, lost without a word. */
	readonly lost: number;
	/** Images that show the class and are used. */
	readonly images: number;
}

/** `few-images`: fewer than 10 to learn from. `not-trained`: only other files than those for training have it. `not-validated`: no file for validation has it, though there is one. */
export type ClassNote = "few-images" | "not-trained" | "not-validated";
