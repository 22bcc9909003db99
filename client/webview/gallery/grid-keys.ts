import { chordOf, type KeyPress } from "#client/webview/actions.ts";
import type { GridMove } from "./grid-layout.ts";

/** What a key press means to the grid. */
export type GridCommand =
	| { readonly kind: "move"; readonly move: GridMove; readonly extends: boolean }
	| {
			readonly kind:
				| "toggle"
				| "all"
				| "none"
				| "open"
				| "remove"
				| "relabel"
				| "filter"
				| "larger"
				| "smaller";
	  };

const MOVES: Readonly<Record<string, GridMove>> = {
	ArrowLeft: "left",
	ArrowRight: "right",
	ArrowUp: "up",
	ArrowDown: "down",
	Home: "first",
	End: "last",
	PageUp: "page-up",
	PageDown: "page-down",
};

const COMMANDS: Readonly<Record<string, Exclude<GridCommand["kind"], "move">>> = {
	" ": "toggle",
	"Ctrl+ ": "toggle",
	"Ctrl+A": "all",
	Escape: "none",
	Enter: "open",
	Delete: "remove",
	Backspace: "remove",
	R: "relabel",
	C: "relabel",
	"/": "filter",
	"+": "larger",
	"=": "larger",
	"-": "smaller",
};

/** The command of a key press; `undefined` where it has none. With Shift a move takes the range of selected lines along. */
export function commandOf(press: KeyPress): GridCommand | undefined {
	const chord = chordOf(press);
	const extendsRange = chord.startsWith("Shift+");
	const move = MOVES[extendsRange ? chord.slice("Shift+".length) : chord];
	if (move) {
		return { kind: "move", move, extends: extendsRange };
	}
	const kind = COMMANDS[chord];
	return kind && { kind };
}
