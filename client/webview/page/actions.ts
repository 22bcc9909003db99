import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { isTypedInto } from "./key-target.ts";

/** Something that a key does. */
export interface KeyedAction {
	/** Chords such as `N`, `Shift+W`, `Ctrl+ArrowLeft`; any of them does it. `Ctrl` stands for Cmd as well. */
	readonly keys: readonly string[];
	/** The editor hears the keys and tells the page. */
	readonly isHeardByEditor?: true;
	/**
	 * Does it; `event` is the key press, if it was one. False where there is nothing to do it to: the key then means the
	 * next action that has it, or goes on to whoever wants it.
	 */
	readonly run: (event?: KeyboardEvent) => boolean;
}

/** Something that a person can do by a key. The help lists them all, by their groups. */
export interface Action extends KeyedAction {
	readonly id: string;
	/** The strings' key for what the help says of it. */
	readonly text: keyof PageStrings;
	readonly group: ActionGroup;
}

export type ActionGroup = "walk" | "view" | "edit";

/**
 * Does what a key press means, if anything. Keys of a field that is typed into belong to the field, and the arrows to
 * whatever they scroll.
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

/** The actions that a key press may mean, first the one that goes before the others. */
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
