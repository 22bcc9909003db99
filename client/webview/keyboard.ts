const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
	["ArrowDown", 1],
	["ArrowRight", 1],
	["n", 1],
	["ArrowUp", -1],
	["ArrowLeft", -1],
	["p", -1],
]);

/** Which way a key press steps through the lines. Keys with Ctrl, Alt or Cmd belong to VS Code. */
export function stepOfKey(event: {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly altKey: boolean;
	readonly metaKey: boolean;
	readonly shiftKey: boolean;
}): 1 | -1 | undefined {
	const hasModifier = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
	return hasModifier ? undefined : STEPS.get(event.key);
}
