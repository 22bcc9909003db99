import type { LineSplice } from "#core/protocol/pages/gallery-messages.ts";

/** The selected lines, kept by number: sorting and scrolling do not affect them. */
export class Selection {
	#lines = new Set<number>();
	/** The line at which a range starts. */
	#anchor: number | undefined;
	/** The lines that were selected before the current range. */
	#before: readonly number[] = [];

	get size(): number {
		return this.#lines.size;
	}

	has(line: number): boolean {
		return this.#lines.has(line);
	}

	/** The lines in ascending order. */
	lines(): number[] {
		return [...this.#lines].sort((a, b) => a - b);
	}

	clear(): void {
		this.#lines.clear();
		this.#start(undefined);
	}

	only(line: number): void {
		this.#lines = new Set([line]);
		this.#start(line);
	}

	toggle(line: number): void {
		if (!this.#lines.delete(line)) {
			this.#lines.add(line);
		}
		this.#start(line);
	}

	all(lines: Iterable<number>): void {
		this.#lines = new Set(lines);
	}

	/** The next range starts at this line. */
	beginAt(line: number): void {
		this.#start(line);
	}

	/** Selects, in addition to what was selected before, all lines from the start of the range to a position in the order. `from` is the start if there is none yet. */
	extend(order: ArrayLike<number> & { indexOf(line: number): number }, from: number, to: number): void {
		if (this.#anchor === undefined || order.indexOf(this.#anchor) < 0) {
			this.#start(order[from]);
		}
		const anchor = order.indexOf(this.#anchor as number);
		const [first, last] = anchor < to ? [anchor, to] : [to, anchor];
		this.#lines = new Set(this.#before);
		for (let i = Math.max(0, first); i <= last; i++) {
			this.#lines.add(order[i] as number);
		}
	}

	/** Keeps only those of these lines selected. */
	keepOnly(lines: ReadonlySet<number>): void {
		this.#lines = new Set([...this.#lines].filter((line) => lines.has(line)));
		this.#start(this.#anchor);
	}

	/** Follows a change of the text: deleted lines are no longer selected. */
	move(splices: readonly LineSplice[]): void {
		const follow = (line: number) => lineAfter(line, splices);
		this.#lines = new Set([...this.#lines].map(follow).filter((line) => line !== undefined));
		this.#start(this.#anchor === undefined ? undefined : follow(this.#anchor));
	}

	#start(line: number | undefined): void {
		this.#anchor = line;
		this.#before = [...this.#lines];
	}
}

/**
 * The line after changes of the text; `undefined` if it was deleted. If lines were replaced, the first of the new lines
 * take their places.
 */
export function lineAfter(line: number, splices: readonly LineSplice[]): number | undefined {
	let at = line;
	for (const { first, removed, added } of splices) {
		if (at >= first + removed) {
			at += added - removed;
		} else if (at >= first + added) {
			return undefined;
		}
	}
	return at;
}
