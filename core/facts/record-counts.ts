import { isRecord, STATES } from "./line-state.ts";

/**
 * What the rules and the forecast count over the lines of a file. The counts are updated as lines are inserted and
 * removed; counting again would require reading all lines after each edit.
 */
export class RecordCounts {
	/** Lines by their state. */
	readonly #states = new Float64Array(STATES);
	/** The objects and segments that training keeps. */
	objects = 0;
	segments = 0;

	addState(state: number, by: number): void {
		(this.#states[state] as number) += by;
	}

	/** The number of records. */
	get records(): number {
		return this.recordsThat(isRecord);
	}

	/** The number of records whose state matches a condition. */
	recordsThat(isIt: (state: number) => boolean): number {
		let records = 0;
		for (let state = 0; state < STATES; state++) {
			const count = this.#states[state] as number;
			records += count > 0 && isRecord(state) && isIt(state) ? count : 0;
		}
		return records;
	}
}
