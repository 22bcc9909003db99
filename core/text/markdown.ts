/** Text of which Markdown shows every character as it is, on one line; in a cell of a table too, and where VS Code draws `$(icons)`. */
export function escapeMarkdown(text: string): string {
	return onOneLine(text).replace(/[\\`*_[\]<>#|$~]/g, "\\$&");
}

/** The same for a sentence that has code between backticks, which stays code. */
export function escapeAroundCode(sentence: string): string {
	return sentence
		.split(/(`[^`]*`)/)
		.map((part, i) => (i % 2 === 0 ? escapeMarkdown(part) : markdownCode(part.slice(1, -1))))
		.join("");
}

/** A name as code, in which only the border of a table's cell must be hidden. */
export function markdownCode(name: string): string {
	return `\`${onOneLine(name).replaceAll("`", "'").replaceAll("|", "\\|")}\``;
}

function onOneLine(text: string): string {
	return text.replace(/\s+/g, " ");
}
