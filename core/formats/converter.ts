import type { ImageFile } from "#core/image-files/image-file.ts";
import type { AzureForm } from "#core/model/azure-form.ts";
import type { ConverterOptions } from "#core/model/conversion-options.ts";
import type { ImageAnnotation } from "#core/model/image-annotation.ts";
import type { ProblemSeverity } from "#core/model/severity.ts";
import type { Split } from "#core/model/split.ts";
import type { TaskId } from "#core/model/task-id.ts";

/**
 * One source format. It reads, and knows nothing of the lines that are written from what it yields.
 *
 * Bad input never throws: it is yielded as a problem, and the conversion goes on with what is sound. Nothing is read
 * before the first pull, and whoever stops pulling stops the work.
 */
export interface Converter {
	/** As the command line names the format. */
	readonly id: string;
	/** As people read it. */
	readonly name: string;
	/** Whether the path that it starts from is a file or a folder. */
	readonly startsFrom: "file" | "folder";
	/** What its annotations can be. */
	readonly tasks: readonly TaskId[];
	/** How the official scripts for this format write their lines; as most of them do where it is absent. */
	readonly azureForm?: AzureForm;
	/** Whether it knows the option `oneBased`. */
	readonly mayBeOneBased?: true;
	/** Whether a file or a folder holds a dataset of this format, by its names and the beginnings of its files. Never fails. */
	readonly recognize: (path: string, files: DatasetFiles) => Promise<Recognition>;
	readonly convert: (
		path: string,
		files: DatasetFiles,
		options: ConverterOptions,
	) => AsyncGenerator<ConversionEvent, void, undefined>;
}

/** The answer to the question whether something is of a format. */
export interface Recognition {
	/** What to start the conversion from; absent where it is not of the format. It may lie below what was asked about. */
	readonly source?: string;
	/** What was found, or what is missing, as one sentence without its full stop: "The file has no list annotations". */
	readonly because: string;
}

/**
 * The files of a dataset, wherever they are. Paths are the ones that the conversion was started with, or lie below them:
 * `childPath` makes those. What cannot be read is an `Error` whose message is a clause for people, such as "there is no
 * such file".
 */
export interface DatasetFiles {
	/** What lies in a folder, sorted by name in the order of UTF-16 units. A link counts as what it leads to. */
	readonly list: (folder: string) => Promise<readonly FolderEntry[]>;
	/** A whole file. */
	readonly readBytes: (path: string) => Promise<Uint8Array>;
	/** What an image's header says. Never fails: a file that cannot be read is missing. */
	readonly readImage: (path: string) => Promise<ImageFile>;
	/** A text file piece by piece, without its byte order mark. */
	readonly readText: (path: string) => AsyncIterable<TextPiece>;
	/** A file whose bytes are read where they are wanted. Whoever opens it closes it. */
	readonly open: (path: string) => Promise<OpenFile>;
}

/** A file that can be read anywhere, for what is too large to be in memory. */
export interface OpenFile {
	/** In bytes. */
	readonly size: number;
	/** Fills an array with the bytes from a place on; returns how many there are, which is fewer at the file's end only. */
	readonly read: (position: number, into: Uint8Array) => Promise<number>;
	readonly close: () => Promise<void>;
}

export interface FolderEntry {
	readonly name: string;
	/** `outside` is a link that leads out of the dataset, or nowhere; `other` is nothing that can be read, such as a pipe. */
	readonly kind: "file" | "folder" | "outside" | "other";
}

export interface TextPiece {
	readonly text: string;
	/** How much of the file has been read with this piece, up to 1. */
	readonly share: number;
}

/** What a conversion yields. `task` comes once, before the first image. */
export type ConversionEvent =
	| { readonly kind: "task"; readonly task: TaskId }
	| ImageEvent
	| { readonly kind: "problem"; readonly problem: ConversionProblem }
	/** How much of the whole work is done, up to 1; and how many images there are to do, where that is known. */
	| { readonly kind: "progress"; readonly share: number; readonly images?: number };

/** One image of the dataset: one line. */
export interface ImageEvent {
	readonly kind: "image";
	readonly annotation: ImageAnnotation;
	/** What the official scripts count for their split, from 0: images, lines of a CSV, or entries of a folder. Absent where they have no split. */
	readonly place?: number;
	/** The part of the dataset that it lies in, where the dataset is divided by itself. */
	readonly part?: Split;
	/** Where it came from, for going back to it. */
	readonly origin?: Origin;
	/** Where the object at that place of its list came from, counted from 0. Absent where objects have no source of their own. */
	readonly originOf?: (object: number) => Origin;
}

/** A place in the source: a file, and what in it, such as "image 12" or "line 3". */
export interface Origin {
	readonly file: string;
	readonly element: string;
	/** Where the element stands in the file, if the reader knows. */
	readonly span?: SourceSpan;
}

/** A stretch of a file, from its very beginning; `end` is the first that is not in it. */
export interface SourceSpan {
	readonly start: number;
	readonly end: number;
	/** `characters` are UTF-16 units of the file's text without its byte order mark. */
	readonly unit: "bytes" | "characters";
}

export interface ConversionProblem {
	/** The file that has the problem, as it was named to the converter. */
	readonly file: string;
	/** What in the file: "annotation 12", "line 3, column 5". Empty where it is the file as a whole. */
	readonly element: string;
	/** What is wrong and what became of it, as one sentence without its full stop. */
	readonly reason: string;
	readonly severity: ProblemSeverity;
}

/** How the parts of a converter say what is wrong, without knowing the file or who listens. */
export type Report = (element: string, severity: ProblemSeverity, reason: string) => void;
