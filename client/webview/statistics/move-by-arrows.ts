/**
 * The arrow keys move among the buttons of a table, and Tab stops at it once: a chart with a hundred bars must not be a
 * hundred stops.
 */
export function moveByArrows(table: HTMLTableElement): void {
	const rows = [...table.tBodies].flatMap(({ rows: all }) =>
		[...all].map((row) => [...row.cells].map((cell) => cell.querySelector("button"))),
	);
	const buttons = rows.flat().filter((button) => button !== null);
	const stopAt = (stop: HTMLButtonElement | undefined) => {
		for (const button of buttons) {
			button.tabIndex = button === stop ? 0 : -1;
		}
	};
	stopAt(buttons[0]);
	table.addEventListener("focusin", ({ target }) => {
		const button = buttons.find((each) => each === target);
		if (button) {
			stopAt(button);
		}
	});
	table.addEventListener("keydown", (event) => {
		const step = STEPS[event.key];
		const focused = buttons.find((each) => each === document.activeElement);
		const row = rows.findIndex((each) => focused !== undefined && each.includes(focused));
		if (!step || !focused || row < 0) {
			return;
		}
		event.preventDefault();
		const column = rows[row]?.indexOf(focused) ?? 0;
		next(rows, [row, column], step)?.focus();
	});
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
	ArrowDown: [1, 0],
	ArrowUp: [-1, 0],
	ArrowRight: [0, 1],
	ArrowLeft: [0, -1],
};

/** The next button in a direction: some cells have none. */
function next(
	rows: readonly (readonly (HTMLButtonElement | null)[])[],
	[row, column]: readonly [number, number],
	[down, right]: readonly [number, number],
): HTMLButtonElement | undefined {
	for (let y = row + down, x = column + right; rows[y]?.[x] !== undefined; y += down, x += right) {
		const button = rows[y]?.[x];
		if (button) {
			return button;
		}
	}
	return undefined;
}
