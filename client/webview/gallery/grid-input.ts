import { isTypedInto } from "#client/webview/page/key-target.ts";
import type { Grid } from "./grid.ts";
import { commandOf, type GridCommand } from "./grid-keys.ts";

export interface GridInput {
	/** Whether something is open that has the keys for itself. */
	readonly isDialogOpen: () => boolean;
	readonly run: (command: GridCommand) => void;
	/** A tile has got the focus, by its place: a screen reader gives it to any of them. */
	readonly focusCame: (index: number) => void;
	/** A tile was clicked, by its place. */
	readonly clicked: (index: number, event: MouseEvent) => void;
}

/** Turns what a person does with keyboard and pointer into what the grid does. */
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
			// The editor around is not to hear of it: Ctrl+A would select the page's text.
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
