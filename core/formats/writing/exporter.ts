import type { ImageSize } from "#core/model/image-size.ts";
import type { Shape } from "#core/model/shape.ts";

/** One line of a detection or segmentation file, for exporters. */
export interface ExportImage {
	/** The image's path relative to the dataset, with `/` between its parts, never leading outside. */
	readonly path: string;
	/** In pixels. */
	readonly size: ImageSize;
	/** What training reads from the line; coordinates are normalized. */
	readonly shapes: readonly Shape[];
	/** The line, from 0, for reporting problems. */
	readonly line: number;
}

/** One target format of an export from JSON Lines. */
export interface Exporter {
	/** The format's name on the command line. */
	readonly id: string;
	/** The format's name for people. */
	readonly name: string;
	/** Writes the images in their order. What the format cannot represent is reported, and approximated. */
	readonly write: (images: Iterable<ExportImage>, report: ExportReport) => Generator<ExportedText>;
}

/** The next piece of text of a file. */
export interface ExportedText {
	/** The file's path in the output folder, with `/` between its parts. */
	readonly file: string;
	readonly text: string;
}

/** Reports what of a line could not be written exactly, as one sentence without its final period. */
export type ExportReport = (line: number, severity: "error" | "warning", reason: string) => void;
