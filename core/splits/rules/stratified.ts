import type { ClassColumns } from "#core/splits/class-columns.ts";
import { randomBy, shuffled } from "#core/splits/random.ts";
import { apportionToAll } from "#core/splits/shares.ts";
import { PARTS, type Part, partsByShares, type SplitRule } from "#core/splits/split-rule.ts";

/**
 * Every class in the wished shares, also where images have several classes: iterative stratification after Sechidis,
 * Tsoumakas and Vlahavas (2011). The class with the fewest images left is dealt out first, since the others still have
 * room to make good for it. Unlike the paper, a class's wishes are whole images, and no part wishes for none of a class
 * that has enough of them: two images of a class are one for training and one for validation.
 */
export const stratified: SplitRule = {
	id: "stratified",
	parts: partsByShares,
	begin: ({ shares, seed }) => ({
		decides: "at-end",
		// The classes are all that counts, and they are kept already.
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

/** The state of one stratification. Parts are numbers, in the order of the shares. */
class Deal {
	/** The part of each image. */
	readonly chosen: number[];
	readonly #images: ClassColumns;
	readonly #random: () => number;
	/** All images, in the seed's order. */
	readonly #order: readonly number[];
	/** The images of each class, in the seed's order. */
	readonly #imagesOf: number[][];
	/** How many images of each class are still to be dealt. */
	readonly #left: number[];
	/** Classes by how many images they have left, from `lowest` on; where a class has moved on, its old entry is void. */
	readonly #byLeft: number[][] = [];
	#lowest = 1;
	/** How many images each part still wishes for: of each class, and in all. */
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

	/** Images without a class only have to fill up the parts. */
	dealRest(): void {
		for (const image of this.#order) {
			if (this.chosen[image] === NONE) {
				this.#give(image, this.#mostWishing(this.#wishesInAll));
			}
		}
	}

	/** Dealing looks at one class at a time, and may leave a part without a class; an image that no other class needs where it is moves there. */
	fillGaps(): void {
		// No move makes a gap, so this ends.
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

	/** Whether each of the image's classes stays in its part without it. */
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

	/** The part that wishes most; among equals the one that wishes for most images in all, then by lot. */
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
