import { isRecord, STATES } from "./line-state.ts";

/**
 * How often the lines of a file have what its rules and its forecast count. It is kept up to date as lines come and go:
 * to count anew would take a walk over all lines after each edit.
 */
export class RecordCounts {
	/** Lines by their state. */
	readonly #states = new Float64Array(STATES);
	/** How many objects and segments training keeps. */
	objects = 0;
	segments = 0;

	addState(state: number, by: number): void {
		(this.#states[state] as number) += by;
	}

	/** How many records there are. */
	get records(): number {
		return this.recordsThat(isRecord);
	}

	/** How many records have a state that is so. */
	recordsThat(isIt: (state: number) => boolean): number {
		let records = 0;
		for (let state = 0; state < STATES; state++) {
			const count = this.#states[state] as number;
			records += count > 0 && isRecord(state) && isIt(state) ? count : 0;
		}
		return records;
	}
}
