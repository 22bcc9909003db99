/** The classes of many images, stored as numbers: a hundred thousand images take a few megabytes. */
export class ClassColumns {
	/** Classes in the order of their first occurrence; a class's number is its index. */
	readonly names: string[] = [];
	readonly #numbers = new Map<string, number>();
	/** The beginning of each image's entries, and the end of the last ones. */
	readonly #starts: number[] = [0];
	readonly #classes: number[] = [];
	readonly #objects: number[] = [];

	/** The number of images. */
	get length(): number {
		return this.#starts.length - 1;
	}

	/** Adds the next image. */
	add(classes: ReadonlyMap<string, number>): void {
		for (const [name, objects] of classes) {
			this.#classes.push(this.#numberOf(name));
			this.#objects.push(objects);
		}
		this.#starts.push(this.#classes.length);
	}

	/** The numbers of an image's classes, each once. */
	classesOf(image: number): readonly number[] {
		return this.#classes.slice(this.#starts[image], this.#starts[image + 1]);
	}

	/** The number of objects of each class in an image. */
	countsOf(image: number): ReadonlyMap<string, number> {
		const start = this.#starts[image] as number;
		return new Map(
			this.classesOf(image).map((number, i) => [
				this.names[number] as string,
				this.#objects[start + i] as number,
			]),
		);
	}

	#numberOf(name: string): number {
		const known = this.#numbers.get(name);
		if (known !== undefined) {
			return known;
		}
		this.#numbers.set(name, this.names.length);
		return this.names.push(name) - 1;
	}
}
