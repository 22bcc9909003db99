/**
 * A switch worked by a key: a press turns it over; a key that is held down turns it back when it is let go. The function
 * given back is for every key press, repeated ones included.
 */
export function switchByKey(letter: string, toggle: () => void): () => void {
	let isDown = false;
	let isHeld = false;
	document.addEventListener("keyup", ({ key }) => {
		if (isDown && key.toUpperCase() === letter) {
			isDown = false;
			if (isHeld) {
				toggle();
			}
		}
	});
	// Its end is not heard any more.
	window.addEventListener("blur", () => {
		isDown = false;
	});
	return () => {
		isHeld = isDown;
		if (!isDown) {
			isDown = true;
			toggle();
		}
	};
}
