const NAMES: Readonly<Record<string, string>> = {
	ArrowLeft: "←",
	ArrowRight: "→",
	ArrowUp: "↑",
	ArrowDown: "↓",
	Escape: "Esc",
	Delete: "Del",
	" ": "Space",
};

/** The keys of a chord (see `chordOf`) as they are printed on a keyboard: `Ctrl+ArrowLeft` is "Ctrl" and "←". */
export function keyTexts(chord: string, isMac: boolean): string[] {
	// The last character is a key even if it is the plus sign that separates the others.
	return chord.split(/\+(?=.)/).map((key) => (key === "Ctrl" && isMac ? "Cmd" : (NAMES[key] ?? key)));
}

const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

/** The chords of an action, each as its keys. All four arrows with the same modifiers are combined: "Shift", "←", "→", "↑", "↓". */
export function chordTexts(chords: readonly string[], isMac: boolean): string[][] {
	const withArrows = chords.flatMap((chord) =>
		chord.endsWith("ArrowLeft") ? chord.slice(0, -"ArrowLeft".length) : [],
	);
	const whole = withArrows.filter((others) => ARROWS.every((arrow) => chords.includes(others + arrow)));
	const isTold = (chord: string) => whole.some((others) => ARROWS.some((arrow) => chord === others + arrow));
	return [
		...chords.filter((chord) => !isTold(chord)).map((chord) => keyTexts(chord, isMac)),
		...whole.map((others) => [
			...keyTexts(`${others}ArrowLeft`, isMac).slice(0, -1),
			...ARROWS.map((arrow) => NAMES[arrow] as string),
		]),
	];
}
