import type { ImageFile } from "#core/image-files/image-file.ts";
import type { AzureForm } from "#core/model/azure-form.ts";
import type { ImageAnnotation } from "#core/model/image-annotation.ts";
import type { Split } from "#core/model/split.ts";

/** What the annotations of a dataset can train, by the ids of the training tasks. */
export type AnnotationTask = "multiclass" | "multilabel" | "object-detection" | "instance-segmentation";

/**
 * One source format. It reads, and does not know the lines that are written from what it yields.
 *
 * Bad input never throws: it is yielded as a problem, and the conversion continues with the rest. Nothing is read
 * before the first pull, and the work ends when the consumer stops pulling.
 */
export interface Converter {
	/** The format's name on the command line. */
	readonly id: string;
	/** The format's name for people. */
	readonly name: string;
	/** Whether the path that it starts from is a file or a folder. */
	readonly startsFrom: "file" | "folder";
	/** The tasks that its annotations can serve. */
	readonly tasks: readonly AnnotationTask[];
	/** How the official scripts for this format write their lines; the usual form by default. */
	readonly azureForm?: AzureForm;
	/** Whether it supports the option `oneBased`. */
	readonly mayBeOneBased?: true;
	/** Whether a file or folder contains a dataset of this format, judging by names and the beginnings of files. Never fails. */
	readonly recognize: (path: string, files: DatasetFiles) => Promise<Recognition>;
	readonly convert: (
		path: string,
		files: DatasetFiles,
		options: ConvertOptions,
	) => AsyncGenerator<ConversionEvent, void, undefined>;
}

/** The answer to whether something is in a format. */
export interface Recognition {
	/** Where to start the conversion; absent if it is not in the format. May be below the path that was asked about. */
	readonly source?: string;
	/** What was found or is missing, as one sentence without its final period: "The file has no list annotations". */
	readonly because: string;
}

export interface ConvertOptions {
	/** `auto` lets the data decide. */
	readonly task: AnnotationTask | "auto";
	/** What the path of every image is appended to, with or without a trailing `/`. Absent if the images have their own URLs. */
	readonly baseUrl?: string;
	/** Whether the result must match what the official scripts write, including their mistakes. */
	readonly azureCompatible?: boolean;
	/**
	 * Whether pixels count from 1 and boxes include their last pixel, as in the original Pascal VOC dataset: a box then
	 * goes from (xmin - 1) / width to xmax / width. Azure's script and most current labeling tools count from 0.
	 */
	readonly oneBased?: boolean;
}

/**
 * The files of a dataset, wherever they are. Paths are those that the conversion was started with, or below them, made
 * by `childPath`. If something cannot be read, an `Error` is thrown whose message is a clause for people, such as "the
 * file was not found".
 */
export interface DatasetFiles {
	/** The entries of a folder, sorted by name in UTF-16 order. A link counts as its target. */
	readonly list: (folder: string) => Promise<readonly FolderEntry[]>;
	/** A whole file. */
	readonly readBytes: (path: string) => Promise<Uint8Array>;
	/** What the header of an image says. Never fails: a file that cannot be read counts as missing. */
	readonly readImage: (path: string) => Promise<ImageFile>;
	/** A text file in pieces, without its byte order mark. */
	readonly readText: (path: string) => AsyncIterable<TextPiece>;
	/** A file for random access. The caller closes it. */
	readonly open: (path: string) => Promise<OpenFile>;
}

/** A file for random access, if it is too large for memory. */
export interface OpenFile {
	/** In bytes. */
	readonly size: number;
	/** Fills an array with the bytes from a position; returns how many were read, which is fewer only at the end of the file. */
	readonly read: (position: number, into: Uint8Array) => Promise<number>;
	readonly close: () => Promise<void>;
}

export interface FolderEntry {
	readonly name: string;
	/** `outside` is a link that leads outside the dataset, or to nothing; `other` cannot be read, such as a pipe. */
	readonly kind: "file" | "folder" | "outside" | "other";
}

export interface TextPiece {
	readonly text: string;
	/** How much of the file has been read including this piece, from 0 to 1. */
	readonly share: number;
}

/** What a conversion yields. `task` comes once, before the first image. */
export type ConversionEvent =
	| { readonly kind: "task"; readonly task: AnnotationTask }
	| ImageEvent
	| { readonly kind: "problem"; readonly problem: ConversionProblem }
	/** How much of the whole work is done, from 0 to 1; and how many images there are, if that is known. */
	| { readonly kind: "progress"; readonly share: number; readonly images?: number };

/** One image of the dataset: one line. */
export interface ImageEvent {
	readonly kind: "image";
	readonly annotation: ImageAnnotation;
	/** The number by which the official scripts split, from 0: of the image, the line of a CSV, or the entry of a folder. Absent if they do not split. */
	readonly place?: number;
	/** The part that the image belongs to, if the dataset is already split. */
	readonly part?: Split;
	/** Where it came from, for going back to the source. */
	readonly origin?: Origin;
	/** Where the object at that index, from 0, came from. Absent if objects have no source of their own. */
	readonly originOf?: (object: number) => Origin;
}

/** A place in the source: a file, and the element in it, such as "image 12" or "line 3". */
export interface Origin {
	readonly file: string;
	readonly element: string;
	/** Where the element is in the file, if the reader knows. */
	readonly span?: SourceSpan;
}

/** A range of a file, counted from its first byte; `end` is exclusive. */
export interface SourceSpan {
	readonly start: number;
	readonly end: number;
	/** `characters` are UTF-16 units of the file's text without its byte order mark. */
	readonly unit: "bytes" | "characters";
}

export interface ConversionProblem {
	/** The file with the problem, by the name that the converter was given. */
	readonly file: string;
	/** The element in the file: "annotation 12", "line 3, column 5". Empty for the file as a whole. */
	readonly element: string;
	/** What is wrong and what happens because of it, as one sentence without its final period. */
	readonly reason: string;
	readonly severity: ProblemSeverity;
}

/**
 * - `fatal`: nothing can be converted; no event follows.
 * - `error`: an image, an object or a segment does not reach training, either because it was left out or because
 *   training will drop it as it is.
 * - `warning`: everything reaches training, but something was changed or is uncertain.
 * - `info`: good to know.
 */
export type ProblemSeverity = "fatal" | "error" | "warning" | "info";

/** How the parts of a converter report a problem, without knowing the file or the listener. */
export type Report = (element: string, severity: ProblemSeverity, reason: string) => void;
