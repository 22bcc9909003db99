import type { LineSplice } from "#core/protocol/pages/gallery-messages.ts";
import type { Grid } from "./grid.ts";
import { type GridMove, moved } from "./grid-layout.ts";
import { lineAfter, Selection } from "./selection.ts";

/** The focused line and the selected lines. Both are lines; their positions in the order change with filter, sorting, and text. */
export interface Navigation {
	readonly selection: Selection;
	/** The focused line, from 0. */
	readonly line: () => number;
	/** Its position in the order. */
	readonly index: () => number;
	/** A tile has received the focus, by its index. */
	readonly focusCame: (index: number) => void;
	/** Moves the focus; `extendsRange` selects everything in between. */
	readonly move: (by: GridMove, extendsRange: boolean) => void;
	readonly clicked: (index: number, event: MouseEvent) => void;
	readonly toggle: () => void;
	/** The order has changed. */
	readonly renew: () => void;
	/** Follows a change of the text. */
	readonly follow: (splices: readonly LineSplice[]) => void;
}

export interface NavigationParts {
	/** The lines in the order shown. */
	readonly order: () => Uint32Array;
	readonly grid: () => Grid;
	/** The user has changed the focus or the selection. */
	readonly changed: () => void;
}

export function createNavigation(start: number, { order, grid, changed }: NavigationParts): Navigation {
	const selection = new Selection();
	let line = start;
	let index = 0;
	const focusCame = (at: number) => {
		index = at;
		line = order()[at] ?? 0;
	};
	const focus = (at: number) => {
		focusCame(at);
		grid().reveal(at, true);
	};
	return {
		selection,
		line: () => line,
		index: () => index,
		focusCame,
		move(by, extendsRange) {
			const count = order().length;
			if (count === 0) {
				return;
			}
			const from = index;
			focus(moved(index, by, { count, ...grid().dimensions() }));
			if (extendsRange) {
				selection.extend(order(), from, index);
			} else {
				selection.beginAt(line);
			}
			changed();
		},
		clicked(at, { shiftKey, ctrlKey, metaKey }) {
			focus(at);
			if (shiftKey) {
				selection.extend(order(), at, at);
			} else if (ctrlKey || metaKey) {
				selection.toggle(line);
			} else {
				selection.only(line);
			}
			changed();
		},
		toggle() {
			selection.toggle(line);
			changed();
		},
		renew() {
			if (selection.size > 0) {
				selection.keepOnly(new Set(order()));
			}
			const at = order().indexOf(line);
			focusCame(at >= 0 ? at : Math.max(0, Math.min(index, order().length - 1)));
		},
		follow(splices) {
			selection.move(splices);
			line = lineAfter(line, splices) ?? line;
		},
	};
}
