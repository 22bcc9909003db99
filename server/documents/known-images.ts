import type { ImageFile } from "#core/image-files/image-file.ts";

/** If none of so many images is here, the others are not looked for: that would take long, for nothing. */
export const PROBES = 50;

/** An image that a line names and of which nothing is known yet. */
export interface WantedImage {
	/** The number that the file's facts give to the image. */
	readonly key: number;
	/** The line that names it. */
	readonly line: string;
}

/**
 * What is known of the images of one annotation file. Asking is cheap and never touches the disk: what is not known is noted
 * as wanted, and somebody looks for it when there is time.
 */
export class KnownImages {
	readonly #files = new Map<number, ImageFile>();
	readonly #wanted = new Map<number, string>();
	#arrived = new Set<number>();
	#missing = 0;
	#says: "always" | "if-some-are-there" = "if-some-are-there";

	/** What is known of the image that a line names. */
	get(key: number, line: string): ImageFile | undefined {
		const file = this.#files.get(key);
		if (!file) {
			this.#wanted.set(key, line);
		}
		return file;
	}

	/** Some of the wanted images, in the order in which they were asked for; none where there is no hope. */
	takeWanted(count: number): WantedImage[] {
		const taken: WantedImage[] = [];
		for (const [key, line] of this.isHopeless ? [] : this.#wanted) {
			if (taken.push({ key, line }) === count) {
				break;
			}
		}
		for (const { key } of taken) {
			this.#wanted.delete(key);
		}
		return taken;
	}

	set(key: number, file: ImageFile): void {
		this.forget(key);
		this.#files.set(key, file);
		this.#arrived.add(key);
		this.#missing += file.kind === "missing" ? 1 : 0;
	}

	forget(key: number): void {
		this.#missing -= this.#files.get(key)?.kind === "missing" ? 1 : 0;
		this.#files.delete(key);
	}

	/** Forgets everything. `says` tells whether an image that is missing is worth a word though none is there. */
	reset(says: "always" | "if-some-are-there"): void {
		this.forgetAll();
		this.#says = says;
	}

	/** Forgets everything: the images have other numbers now. */
	forgetAll(): void {
		this.#files.clear();
		this.#wanted.clear();
		this.#arrived.clear();
		this.#missing = 0;
	}

	/** The images that have become known since the last call. */
	takeArrived(): ReadonlySet<number> {
		const arrived = this.#arrived;
		this.#arrived = new Set();
		return arrived;
	}

	/** Whether it is worth a word that an image is missing: annotation files often lie far from their images. */
	get saysMissing(): boolean {
		return this.#says === "always" || this.#missing < this.#files.size;
	}

	/** Whether the images of this file seem to be on another machine. */
	get isHopeless(): boolean {
		return !this.saysMissing && this.#missing >= PROBES;
	}
}
