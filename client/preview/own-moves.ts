/**
 * Cursor moves made by the panel itself. The editor reports each of them a moment later. If the panel has moved the
 * cursor again in the meantime, that report is outdated, and following it would undo the later move.
 */
export class OwnMoves {
	/** The lines that the cursor was sent to and that the editor has not reported yet, in order. */
	#lines: number[] = [];

	/** The panel sends the cursor to a line. */
	sent(line: number): void {
		this.#lines.push(line);
	}

	/** The editor reports the cursor at a line. Returns whether that report is outdated. */
	isOutdated(line: number): boolean {
		const at = this.#lines.indexOf(line);
		// A move by the user ends all waiting: whatever comes next is current.
		this.#lines = at < 0 ? [] : this.#lines.slice(at + 1);
		return this.#lines.length > 0;
	}
}
