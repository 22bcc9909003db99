/**
 * A toggle with a key: a press toggles it; a key that is held down toggles it back when it is released. The returned
 * function is for every key press, including repeated ones, and for other controls of the toggle, such as a button.
 */
export function switchByKey(letter: string, toggle: () => void): () => void {
	let isHeld = false;
	/** Whether this press toggled it: the same key may be typed into a field. */
	let isOurs = false;
	const isIt = ({ key }: KeyboardEvent) => key.toUpperCase() === letter;
	// Before anything else handles the press.
	document.addEventListener(
		"keydown",
		(event) => {
			if (isIt(event)) {
				isHeld = event.repeat;
				isOurs &&= event.repeat;
			}
		},
		true,
	);
	document.addEventListener("keyup", (event) => {
		if (isIt(event)) {
			if (isHeld && isOurs) {
				toggle();
			}
			isHeld = false;
		}
	});
	// Its end is no longer listened for.
	window.addEventListener("blur", () => {
		isHeld = false;
	});
	return () => {
		if (!isHeld) {
			isOurs = true;
			toggle();
		}
	};
}
