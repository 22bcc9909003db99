import type { Hidden } from "./visible-shapes.ts";

/** Keeps what the user has hidden. All listeners are notified of every change. */
export interface HiddenShapes {
	readonly now: () => Hidden;
	readonly toggleClass: (label: string) => void;
	readonly toggleAll: () => void;
	readonly onChange: (listener: (hidden: Hidden) => void) => void;
}

/** `classes` are those that were hidden when the page was last shown. */
export function createHiddenShapes(classes: readonly string[]): HiddenShapes {
	let hidden: Hidden = { classes: new Set(classes), all: false };
	const listeners: ((hidden: Hidden) => void)[] = [];
	const become = (next: Hidden) => {
		hidden = next;
		for (const listener of listeners) {
			listener(next);
		}
	};
	return {
		now: () => hidden,
		toggleClass(label) {
			const next = new Set(hidden.classes);
			if (!next.delete(label)) {
				next.add(label);
			}
			become({ ...hidden, classes: next });
		},
		toggleAll: () => become({ ...hidden, all: !hidden.all }),
		onChange: (listener) => listeners.push(listener),
	};
}
