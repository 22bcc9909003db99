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
	// The last character is a key even where it is the plus that stands between others.
	return chord.split(/\+(?=.)/).map((key) => (key === "Ctrl" && isMac ? "Cmd" : (NAMES[key] ?? key)));
}
