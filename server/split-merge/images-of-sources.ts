import { ImageColumn } from "#core/facts/image-column.ts";
import { imageUrlOf } from "#core/facts/image-url-of.ts";
import type { LineSource, SourceRecord } from "./line-source.ts";

/** A line that has been read. */
export interface EarlierLine {
	readonly path: string;
	/** From 0. */
	readonly line: number;
	readonly text: string;
}

/** The images that have been read, across several files whose lines are numbered consecutively. Hashes of them are kept; the URLs are read again if two are equal. */
export class ImagesOfSources {
	readonly #sources: readonly LineSource[];
	/** The number of each file's first line. */
	readonly #starts: readonly number[];
	readonly #images: ImageColumn;
	/** By image: the number of the first line that shows it. */
	readonly #firstLines: number[] = [];

	constructor(sources: readonly LineSource[]) {
		this.#sources = sources;
		let start = 0;
		this.#starts = sources.map(({ facts }) => {
			const own = start;
			start += facts.lineCount;
			return own;
		});
		this.#images = new ImageColumn((number) => imageUrlOf(this.#lineOf(number).text, false));
		this.#images.reserve(start);
	}

	/** The next record, of the file with that index. Returns the first line that shows its image, if there was one. */
	add(source: number, { line, text, record }: SourceRecord): EarlierLine | undefined {
		const number = (this.#starts[source] as number) + line;
		if (record.imageHash === undefined) {
			this.#images.setNone(number);
			return undefined;
		}
		this.#images.set(number, record.imageHash, { url: () => imageUrlOf(text, false) });
		const image = this.#images.at(number);
		const first = this.#firstLines[image];
		if (first === undefined) {
			this.#firstLines[image] = number;
			return undefined;
		}
		return this.#lineOf(first);
	}

	#lineOf(number: number): EarlierLine {
		const source = this.#starts.findLastIndex((start) => number >= start);
		const { path, facts } = this.#sources[source] as LineSource;
		const line = number - (this.#starts[source] as number);
		return { path, line, text: facts.textOf(line) };
	}
}
