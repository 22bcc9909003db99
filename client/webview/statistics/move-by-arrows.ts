/** Something that can be focused when its turn comes. */
type Stop = HTMLElement | SVGElement;
type Rows<T extends Stop> = readonly (readonly (T | null)[])[];
type Step = readonly [down: number, right: number];

/**
 * The arrow keys move between the stops of a table or picture, and Tab stops at it once: a chart with a hundred bars
 * must not be a hundred tab stops. `rows` contains each cell's stop, or null; `next` says where a step goes.
 */
export function moveByArrows<T extends Stop>(
	element: HTMLElement,
	rows: Rows<T>,
	next: (rows: Rows<T>, at: readonly [row: number, column: number], step: Step) => T | undefined = straightOn,
): void {
	const places = new Map<EventTarget, readonly [number, number]>();
	let stop: T | undefined;
	const stopAt = (target: T) => {
		stop?.setAttribute("tabindex", "-1");
		target.setAttribute("tabindex", "0");
		stop = target;
	};
	rows.forEach((row, y) => {
		row.forEach((each, x) => {
			if (each) {
				places.set(each, [y, x]);
				each.setAttribute("tabindex", "-1");
			}
		});
	});
	const first = rows.flat().find((each) => each !== null);
	if (first) {
		stopAt(first);
	}
	const stopOf = (target: EventTarget | null) => {
		const [row, column] = (target && places.get(target)) ?? [];
		return row === undefined || column === undefined ? undefined : rows[row]?.[column];
	};
	element.addEventListener("focusin", (event) => {
		const target = stopOf(event.target);
		if (target) {
			stopAt(target);
		}
	});
	element.addEventListener("keydown", (event) => {
		const step = STEPS[event.key];
		const at = document.activeElement && places.get(document.activeElement);
		if (step && at) {
			event.preventDefault();
			next(rows, at, step)?.focus();
		}
	});
}

/** The buttons of a table by row. */
export function buttonsOf(table: HTMLTableElement): (HTMLButtonElement | null)[][] {
	return [...table.tBodies].flatMap(({ rows }) =>
		[...rows].map((row) => [...row.cells].map((cell) => cell.querySelector("button"))),
	);
}

const STEPS: Readonly<Record<string, Step>> = {
	ArrowDown: [1, 0],
	ArrowUp: [-1, 0],
	ArrowRight: [0, 1],
	ArrowLeft: [0, -1],
};

/** The next stop in a direction: some cells have none. */
function straightOn<T extends Stop>(
	rows: Rows<T>,
	[row, column]: readonly [number, number],
	[down, right]: Step,
): T | undefined {
	for (let y = row + down, x = column + right; rows[y]?.[x] !== undefined; y += down, x += right) {
		const stop = rows[y]?.[x];
		if (stop) {
			return stop;
		}
	}
	return undefined;
}

/**
 * The next stop if most cells have none, as if they were letters of a text: Left and Right pass all of them one after
 * the other, so that every one can be reached; Up and Down go to the nearest one of the next row that has any.
 */
export function asInText<T extends Stop>(
	rows: Rows<T>,
	[row, column]: readonly [number, number],
	[down, right]: Step,
): T | undefined {
	if (right !== 0) {
		const stops = rows.flat().filter((each) => each !== null);
		const current = rows[row]?.[column];
		return current ? stops[stops.indexOf(current) + right] : undefined;
	}
	for (let y = row + down; rows[y] !== undefined; y += down) {
		const filled = (rows[y] ?? []).flatMap((each, x) => (each ? [{ each, away: Math.abs(x - column) }] : []));
		if (filled.length > 0) {
			return filled.reduce((nearest, other) => (other.away < nearest.away ? other : nearest)).each;
		}
	}
	return undefined;
}
