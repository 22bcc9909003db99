/**
 * The numbers from 0 to `costs.length - 1`, cheapest first: a binary heap that knows the position of each number, so
 * that a cost can change without a second entry.
 */
export class CostHeap {
	readonly #costs: Float64Array;
	readonly #heap: Int32Array;
	readonly #places: Int32Array;
	#size: number;

	constructor(costs: Float64Array) {
		this.#costs = costs;
		this.#size = costs.length;
		this.#heap = Int32Array.from(costs, (_, index) => index);
		this.#places = this.#heap.slice();
		for (let place = (this.#size >> 1) - 1; place >= 0; place--) {
			this.#sink(place);
		}
	}

	get size(): number {
		return this.#size;
	}

	/** Removes and returns the cheapest number. */
	takeFirst(): number {
		const first = this.#heap[0] as number;
		this.#size--;
		this.#put(this.#heap[this.#size] as number, 0);
		this.#sink(0);
		return first;
	}

	/** Changes the cost of a number in the heap. */
	update(number: number, cost: number): void {
		this.#costs[number] = cost;
		this.#sink(this.#rise(this.#places[number] as number));
	}

	#put(number: number, place: number): void {
		this.#heap[place] = number;
		this.#places[number] = place;
	}

	#costAt(place: number): number {
		return this.#costs[this.#heap[place] as number] as number;
	}

	#rise(from: number): number {
		const number = this.#heap[from] as number;
		const cost = this.#costs[number] as number;
		let place = from;
		while (place > 0 && this.#costAt((place - 1) >> 1) > cost) {
			const parent = (place - 1) >> 1;
			this.#put(this.#heap[parent] as number, place);
			place = parent;
		}
		this.#put(number, place);
		return place;
	}

	#sink(from: number): void {
		const number = this.#heap[from] as number;
		const cost = this.#costs[number] as number;
		let place = from;
		for (;;) {
			let child = 2 * place + 1;
			if (child + 1 < this.#size && this.#costAt(child + 1) < this.#costAt(child)) {
				child++;
			}
			if (child >= this.#size || this.#costAt(child) >= cost) {
				break;
			}
			this.#put(this.#heap[child] as number, place);
			place = child;
		}
		this.#put(number, place);
	}
}
