/**
 * The moves of the cursor that a panel made itself. The editor tells of each of them a moment later; where the panel has
 * sent the cursor further meanwhile, that is old news, and to follow it would undo the later move.
 */
export class OwnMoves {
	/** The lines that the cursor was sent to and of which the editor has not told yet, in order. */
	#lines: number[] = [];

	/** The cursor is sent to a line. */
	sent(line: number): void {
		this.#lines.push(line);
	}

	/** The editor tells that the cursor is at a line. Whether that is old news. */
	isOutdated(line: number): boolean {
		const at = this.#lines.indexOf(line);
		// A person's move ends all waiting: whatever comes next is true.
		this.#lines = at < 0 ? [] : this.#lines.slice(at + 1);
		return this.#lines.length > 0;
	}
}
