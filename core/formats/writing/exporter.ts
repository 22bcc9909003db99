import type { ImageSize } from "#core/model/image-size.ts";
import type { Shape } from "#core/model/shape.ts";

/** One line of a detection or segmentation file, as exporters take it. */
export interface ExportImage {
	/** Where the image lies, relative to the dataset: with `/` between its parts, and never out of it. */
	readonly path: string;
	/** In pixels. */
	readonly size: ImageSize;
	/** What training draws from the line; coordinates are normalized. */
	readonly shapes: readonly Shape[];
	/** The line, from 0, for telling problems. */
	readonly line: number;
}

/** One target format: the way back from JSON Lines. */
export interface Exporter {
	/** As the command line names the format. */
	readonly id: string;
	/** As people read it. */
	readonly name: string;
	/** Writes the images in their order. What the format cannot say is reported, and written as near as it can be. */
	readonly write: (images: Iterable<ExportImage>, report: ExportReport) => Generator<ExportedText>;
}

/** A piece of text that comes next in a file. */
export interface ExportedText {
	/** The file's path in the output folder, with `/` between its parts. */
	readonly file: string;
	readonly text: string;
}

/** Says what of a line could not be written as it is, as one sentence without its full stop. */
export type ExportReport = (line: number, severity: "error" | "warning", reason: string) => void;
