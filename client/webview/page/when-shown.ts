/** Calls back once everything that was made is on the screen. */
export function whenShown(act: () => void): void {
	requestAnimationFrame(() => setTimeout(act));
}
