/**
 * A switch worked by a key: a press turns it over; a key that is held down turns it back when it is let go. The function
 * given back is for every key press, repeated ones included, and for whatever else works the switch, such as a button.
 */
export function switchByKey(letter: string, toggle: () => void): () => void {
	let isHeld = false;
	/** Whether it was this press that turned the switch over: the same key may be typed into a field. */
	let isOurs = false;
	const isIt = ({ key }: KeyboardEvent) => key.toUpperCase() === letter;
	// Before anyone acts upon the press.
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
	// Its end is not heard any more.
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
