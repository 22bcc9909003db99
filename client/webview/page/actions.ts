import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { isTypedInto } from "./key-target.ts";

/** What a key does. */
export interface KeyedAction {
	/** Chords such as `N`, `Shift+W`, `Ctrl+ArrowLeft`; any of them triggers it. `Ctrl` also stands for Cmd. */
	readonly keys: readonly string[];
	/** The workbench handles the keys and notifies the page. */
	readonly isHeardByEditor?: true;
	/**
	 * Does it; `event` is the key press, if there was one. False if it does not apply: then the key means the next
	 * action that has it, or is left to the browser.
	 */
	readonly run: (event?: KeyboardEvent) => boolean;
}

/** Something that the user can do with a key. The help lists all of them, by group. */
export interface Action extends KeyedAction {
	readonly id: string;
	/** The key of its help text in the strings. */
	readonly text: keyof PageStrings;
	readonly group: ActionGroup;
}

export type ActionGroup = "walk" | "view" | "edit";

/**
 * Does what a key press means, if anything. Keys in a text field belong to the field, and the arrow keys to whatever
 * they scroll.
 */
export function runAction(
	event: KeyboardEvent,
	actions: readonly KeyedAction[],
	scrollables: readonly EventTarget[],
): void {
	const { target } = event;
	const scrolls = event.key.startsWith("Arrow") && target !== null && scrollables.includes(target);
	const isFree = !(event.defaultPrevented || isTypedInto(target) || scrolls);
	const meant = actionsOf(event, actions).filter((action) => !action.isHeardByEditor);
	if (isFree && meant.some((action) => action.run(event))) {
		event.preventDefault();
	}
}

/** The actions that a key press can mean, in order of precedence. */
export function actionsOf<Each extends KeyedAction>(event: KeyPress, actions: readonly Each[]): Each[] {
	const chord = chordOf(event);
	return actions.filter(({ keys }) => keys.includes(chord));
}

export interface KeyPress {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly altKey: boolean;
	readonly metaKey: boolean;
	readonly shiftKey: boolean;
}

/**
 * A key press by name, with its modifiers in front. If Shift produces another character (`?`, `+`), the character alone
 * is the name, whatever the keyboard layout; with letters and named keys, Shift counts: `Shift+W`, `Shift+ArrowLeft`.
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
