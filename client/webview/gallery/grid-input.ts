import { isTypedInto } from "#client/webview/page/key-target.ts";
import type { Grid } from "./grid.ts";
import { commandOf, type GridCommand } from "./grid-keys.ts";

export interface GridInput {
	/** Whether an open dialog handles the keys. */
	readonly isDialogOpen: () => boolean;
	readonly run: (command: GridCommand) => void;
	/** A tile has received the focus, by its index: a screen reader can focus any tile. */
	readonly focusCame: (index: number) => void;
	/** A tile was clicked, by its index. */
	readonly clicked: (index: number, event: MouseEvent) => void;
}

/** Translates keyboard and pointer input into actions of the grid. */
export function listenToInput(grid: Grid, { isDialogOpen, run, focusCame, clicked }: GridInput): void {
	document.addEventListener("keydown", (event) => {
		const isFree = !(
			event.defaultPrevented ||
			isDialogOpen() ||
			isTypedInto(event.target) ||
			pressesButton(event)
		);
		const command = isFree ? commandOf(event) : undefined;
		if (command) {
			event.preventDefault();
			// The editor must not handle it: Ctrl+A would select the page's text.
			event.stopPropagation();
			run(command);
		}
	});
	grid.element.addEventListener("focusin", ({ target }) => {
		const index = grid.indexOf(target);
		if (index !== undefined) {
			focusCame(index);
		}
	});
	grid.element.addEventListener("click", (event) => {
		const index = grid.indexOf(event.target);
		if (index !== undefined) {
			clicked(index, event);
		}
	});
	grid.element.addEventListener("dblclick", (event) => {
		if (grid.indexOf(event.target) !== undefined) {
			run({ kind: "open" });
		}
	});
}

function pressesButton({ key, target }: KeyboardEvent): boolean {
	return (key === "Enter" || key === " ") && target instanceof Element && target.closest("button") !== null;
}
