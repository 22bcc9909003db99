import type { Part } from "./split-rule.ts";

/** The counts of a part. */
export interface PartCount {
	readonly images: number;
	/** Labels of whole images count like objects. */
	readonly objects: number;
}

/** The counts of each part: in total, and per class. */
export interface PartTable {
	readonly parts: readonly Part[];
	/** One per part. */
	readonly totals: readonly PartCount[];
	/** By name. */
	readonly classes: readonly { readonly name: string; readonly counts: readonly PartCount[] }[];
}

type Counting = { images: number; objects: number };

/** Counts what is assigned to the given parts. */
export class PartCounter {
	readonly #parts: readonly Part[];
	readonly #totals: Counting[];
	readonly #classes = new Map<string, Counting[]>();

	constructor(parts: readonly Part[]) {
		this.#parts = parts;
		this.#totals = parts.map(nothing);
	}

	/** Adds an image, with the number of its objects by class. */
	add(part: Part, classes: ReadonlyMap<string, number>): void {
		const index = this.#parts.indexOf(part);
		const total = this.#totals[index] as Counting;
		total.images++;
		for (const [name, objects] of classes) {
			const counts = this.#classes.get(name) ?? this.#parts.map(nothing);
			this.#classes.set(name, counts);
			const count = counts[index] as Counting;
			count.images++;
			count.objects += objects;
			total.objects += objects;
		}
	}

	table(): PartTable {
		const classes = [...this.#classes].map(([name, counts]) => ({ name, counts }));
		classes.sort((a, b) => (a.name < b.name ? -1 : 1));
		return { parts: this.#parts, totals: this.#totals, classes };
	}
}

function nothing(): Counting {
	return { images: 0, objects: 0 };
}
