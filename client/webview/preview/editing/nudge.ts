/** Runs something later and returns how to cancel that. */
export type Later = (run: () => void, milliseconds: number) => () => void;

/**
 * Presses of an arrow key as one gesture: it continues while the key is held, and ends when the key is released. Some
 * systems never report that (macOS while Cmd is held), so it also ends when there has been no press for a while.
 */
export interface Nudge {
	/** A press of a key; `isRepeat` while it is held. */
	readonly press: (key: string, isRepeat: boolean) => void;
	/** A key is released. */
	readonly release: (key: string) => void;
	/** Ends the gesture immediately. */
	readonly finish: () => void;
	/** Drops the gesture. */
	readonly drop: () => void;
	readonly isOn: () => boolean;
}

/** A held key repeats many times in this period (milliseconds). */
const AFTER_REPEAT = 400;
/** Before its first repeat, a held key waits for up to a second, depending on the system settings. */
const AFTER_FIRST = 1100;

/** `end` is called once for every gesture. */
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
			// Of two arrow keys held together, the last one to be released ends it.
			if (held.size === 0 || key === "Meta") {
				finish();
			}
		},
		finish,
		drop,
		isOn: () => callOff !== undefined,
	};
}
