import type { PageStrings } from "#core/protocol/preview-strings.ts";

/** Something that a person can do by a key. The help lists them all, by their groups. */
export interface Action {
	readonly id: string;
	/** The strings' key for what the help says of it. */
	readonly text: keyof PageStrings;
	readonly group: ActionGroup;
	/** Chords such as `N`, `Shift+W`, `Ctrl+ArrowLeft`; any of them does it. `Ctrl` stands for Cmd as well. */
	readonly keys: readonly string[];
	/** Does it. False where there is nothing to do it to: the key then goes on to whoever wants it. */
	readonly run: () => boolean;
}

export type ActionGroup = "walk" | "view" | "edit";

/**
 * Does what a key press means, if anything. Keys of a field that is typed into belong to the field, and the arrows to
 * whatever they scroll.
 */
export function runAction(
	event: KeyboardEvent,
	actions: readonly Action[],
	scrollables: readonly EventTarget[],
): void {
	const { target } = event;
	const isTyped = target instanceof Element && target.closest("input, select, textarea") !== null;
	const scrolls = event.key.startsWith("Arrow") && target !== null && scrollables.includes(target);
	if (!(event.defaultPrevented || isTyped || scrolls) && actionOf(event, actions)?.run()) {
		event.preventDefault();
	}
}

/** The action that a key press means, if any. */
export function actionOf(event: KeyPress, actions: readonly Action[]): Action | undefined {
	const chord = chordOf(event);
	return actions.find(({ keys }) => keys.includes(chord));
}

export interface KeyPress {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly altKey: boolean;
	readonly metaKey: boolean;
	readonly shiftKey: boolean;
}

/**
 * A key press by name, its modifiers in front. Where Shift makes another character (`?`, `+`), the character says it
 * all, whatever the keyboard's layout; with letters and named keys it counts: `Shift+W`, `Shift+ArrowLeft`.
 */
export function chordOf(event: KeyPress): string {
	const isLetter = /^\p{L}$/u.test(event.key);
	const isNamed = event.key.length > 1;
	const key = isLetter ? event.key.toUpperCase() : event.key;
	return [
		...(event.ctrlKey || event.metaKey ? ["Ctrl"] : []),
		...(event.altKey ? ["Alt"] : []),
		...(event.shiftKey && (isLetter || isNamed) ? ["Shift"] : []),
		key,
	].join("+");
}
