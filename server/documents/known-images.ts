import type { ImageFile } from "#core/image-files/image-file.ts";

/** If none of this many images is found, the others are not looked up, since that would take long for nothing. */
export const PROBES = 50;

/** An image that a line names and about which nothing is known yet. */
export interface WantedImage {
	/** The number of the image in the facts of the file. */
	readonly key: number;
	/** The line that names it. */
	readonly line: string;
}

/**
 * What is known about the images of one annotation file. Asking is cheap and never touches the disk: unknown images are
 * requested, and looked up when there is time.
 */
export class KnownImages {
	readonly #files = new Map<number, ImageFile>();
	readonly #wanted = new Map<number, string>();
	#arrived = new Set<number>();
	#missing = 0;
	#says: "always" | "if-some-are-there" = "if-some-are-there";

	/** What is known about the image that a line names. */
	get(key: number, line: string): ImageFile | undefined {
		const file = this.#files.get(key);
		if (!file) {
			this.#wanted.set(key, line);
		}
		return file;
	}

	/** Some of the requested images, in the order of the requests; none if the search is hopeless. */
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

	/** Forgets everything. `says` determines whether a missing image is reported even if none is found. */
	reset(says: "always" | "if-some-are-there"): void {
		this.forgetAll();
		this.#says = says;
	}

	/** Forgets everything: the images were renumbered. */
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

	/** Whether missing images are reported: annotation files are often kept far from their images. */
	get saysMissing(): boolean {
		return this.#says === "always" || this.#missing < this.#files.size;
	}

	/** Whether the images of this file appear to be on another machine. */
	get isHopeless(): boolean {
		return !this.saysMissing && this.#missing >= PROBES;
	}
}
