import type { ClassColumns } from "#core/splits/class-columns.ts";
import { randomBy, shuffled } from "#core/splits/random.ts";
import { apportionToAll } from "#core/splits/shares.ts";
import { PARTS, type Part, partsByShares, type SplitRule } from "#core/splits/split-rule.ts";

/**
 * Every class in the given proportions, even if images have several classes: iterative stratification according to
 * Sechidis, Tsoumakas, and Vlahavas (2011). The class with the fewest images left is distributed first, because the
 * others can still compensate. Unlike in the paper, targets are whole images, and every part has a target for each
 * class with enough images: of two images of a class, one is for training and one for validation.
 */
export const stratified: SplitRule = {
	id: "stratified",
	parts: partsByShares,
	begin: ({ shares, seed }) => ({
		decides: "at-end",
		// Only the classes matter, and they are already stored.
		add: () => {},
		parts: (classes) => {
			const deal = new Deal(classes, shares, seed);
			deal.dealClasses();
			deal.dealRest();
			deal.fillGaps();
			return deal.chosen.map((part) => PARTS[part] as Part);
		},
	}),
};

const NONE = -1;

/** The state of one stratification. Parts are numbers, in the order of the proportions. */
class Deal {
	/** The part of each image. */
	readonly chosen: number[];
	readonly #images: ClassColumns;
	readonly #random: () => number;
	/** All images, in the seed's order. */
	readonly #order: readonly number[];
	/** The images of each class, in the seed's order. */
	readonly #imagesOf: number[][];
	/** The number of images of each class that are not assigned yet. */
	readonly #left: number[];
	/** Classes by their number of images left, from `lowest` on; outdated entries of a class are ignored. */
	readonly #byLeft: number[][] = [];
	#lowest = 1;
	/** The number of images that each part still lacks: per class, and in total. */
	readonly #wishes: number[][];
	readonly #wishesInAll: number[];

	constructor(images: ClassColumns, shares: readonly number[], seed: number) {
		this.#images = images;
		this.#random = randomBy(seed);
		this.#order = shuffled(images.length, this.#random);
		this.chosen = new Array<number>(images.length).fill(NONE);
		this.#imagesOf = images.names.map(() => []);
		for (const image of this.#order) {
			for (const each of images.classesOf(image)) {
				this.#imagesOf[each]?.push(image);
			}
		}
		this.#left = this.#imagesOf.map(({ length }) => length);
		for (const [each, left] of this.#left.entries()) {
			this.#file(each, left);
		}
		this.#wishes = this.#left.map((count) => apportionToAll(count, shares));
		this.#wishesInAll = shares.map((share) => share * images.length);
	}

	dealClasses(): void {
		for (let rarest = this.#rarest(); rarest !== NONE; rarest = this.#rarest()) {
			for (const image of this.#imagesOf[rarest] as number[]) {
				if (this.chosen[image] === NONE) {
					this.#give(image, this.#mostWishing(this.#wishes[rarest] as number[]));
				}
			}
		}
	}

	/** Images without a class only fill up the parts. */
	dealRest(): void {
		for (const image of this.#order) {
			if (this.chosen[image] === NONE) {
				this.#give(image, this.#mostWishing(this.#wishesInAll));
			}
		}
	}

	/**
	 * Assigning one class at a time may leave a part without a class; then an image that no class needs in its own part
	 * is moved there.
	 */
	fillGaps(): void {
		// No move creates a gap, so this terminates.
		while (this.#fillSome());
	}

	#fillSome(): boolean {
		let hasMoved = false;
		for (const images of this.#imagesOf) {
			for (const part of this.#wishesInAll.keys()) {
				if (images.every((image) => this.chosen[image] !== part)) {
					const image = images.find((each) => this.#canLeave(each));
					if (image !== undefined) {
						this.chosen[image] = part;
						hasMoved = true;
					}
				}
			}
		}
		return hasMoved;
	}

	/** Whether each of the image's classes is still in its part without it. */
	#canLeave(image: number): boolean {
		const part = this.chosen[image];
		return this.#images
			.classesOf(image)
			.every((each) => this.#imagesOf[each]?.some((other) => other !== image && this.chosen[other] === part));
	}

	/** The class with the fewest images left, or `NONE`. */
	#rarest(): number {
		for (; this.#lowest < this.#byLeft.length; this.#lowest++) {
			const classes = this.#byLeft[this.#lowest] ?? [];
			while (classes.length > 0) {
				const rarest = classes.pop() as number;
				if (this.#left[rarest] === this.#lowest) {
					return rarest;
				}
			}
		}
		return NONE;
	}

	/** The part that lacks most; among equals the one that lacks the most images in total, then a random one. */
	#mostWishing(wishes: readonly number[]): number {
		const most = Math.max(...wishes);
		const equals = [...wishes.keys()].filter((part) => wishes[part] === most);
		const mostInAll = Math.max(...equals.map((part) => this.#wishesInAll[part] as number));
		const last = equals.filter((part) => this.#wishesInAll[part] === mostInAll);
		return last[last.length > 1 ? Math.floor(this.#random() * last.length) : 0] as number;
	}

	#give(image: number, part: number): void {
		this.chosen[image] = part;
		this.#wishesInAll[part] = (this.#wishesInAll[part] as number) - 1;
		for (const each of this.#images.classesOf(image)) {
			const wishes = this.#wishes[each] as number[];
			wishes[part] = (wishes[part] as number) - 1;
			const left = (this.#left[each] as number) - 1;
			this.#left[each] = left;
			this.#file(each, left);
		}
	}

	#file(each: number, left: number): void {
		if (left > 0) {
			this.#byLeft[left] ??= [];
			this.#byLeft[left].push(each);
			this.#lowest = Math.min(this.#lowest, left);
		}
	}
}
