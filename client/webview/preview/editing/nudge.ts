/** Runs something later and returns how to call that off. */
export type Later = (run: () => void, milliseconds: number) => () => void;

/**
 * Presses of an arrow key as one gesture: it goes on while the key is held, and ends when it is let go. Some systems
 * never say that (macOS while Cmd is held), so it ends as well when no press has come for a while.
 */
export interface Nudge {
	/** A press of a key; `isRepeat` while it is held. */
	readonly press: (key: string, isRepeat: boolean) => void;
	/** A key is let go. */
	readonly release: (key: string) => void;
	/** Ends the gesture at once. */
	readonly finish: () => void;
	/** Forgets the gesture. */
	readonly drop: () => void;
	readonly isOn: () => boolean;
}

/** A held key repeats many times in this (milliseconds). */
const AFTER_REPEAT = 400;
/** Before its first repeat a held key waits for up to a second, as a person's system has it. */
const AFTER_FIRST = 1100;

/** `end` is told once for every gesture. */
export function createNudge(end: () => void, later: Later): Nudge {
	const held = new Set<string>();
	let callOff: (() => void) | undefined;

	const drop = () => {
		callOff?.();
		callOff = undefined;
		held.clear();
	};
	const finish = () => {
		if (callOff) {
			drop();
			end();
		}
	};
	return {
		press(key, isRepeat) {
			held.add(key);
			callOff?.();
			callOff = later(finish, isRepeat ? AFTER_REPEAT : AFTER_FIRST);
		},
		release(key) {
			held.delete(key);
			// Of two arrows held together, the last to be let go ends it.
			if (held.size === 0 || key === "Meta") {
				finish();
			}
		},
		finish,
		drop,
		isOn: () => callOff !== undefined,
	};
}
