/** The classes of many images, kept as numbers: a hundred thousand images are a few megabytes. */
export class ClassColumns {
	/** Classes in the order in which they were met; a class's number is its position. */
	readonly names: string[] = [];
	readonly #numbers = new Map<string, number>();
	/** Where each image's entries begin, and where the last one's end. */
	readonly #starts: number[] = [0];
	readonly #classes: number[] = [];
	readonly #objects: number[] = [];

	/** How many images there are. */
	get length(): number {
		return this.#starts.length - 1;
	}

	/** The next image. */
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

	/** How many objects of each class an image has. */
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
