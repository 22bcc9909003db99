import type { NoFormat } from "#server/conversion/choose-format.ts";

/**
 * The message for a source that cannot be converted as it was named: why, and the commands for the datasets in it.
 * `positionals` are the indexes of format and source among the arguments; all other arguments are kept.
 */
export function otherCommands(
	{ problem, below, inParts }: NoFormat,
	args: readonly string[],
	source: string,
	positionals: readonly number[],
): string {
	const more = args.filter((_, index) => !positionals.includes(index));
	const command = (...words: string[]) => `  automl-images convert ${words.map(quoted).join(" ")}\n`;
	const together = inParts.map(({ id }) => command(id, source, ...more, "--split", "folders")).join("");
	const each = below.map(({ converter, source: path }) => command(converter.id, path, ...more)).join("");
	return [
		`${problem}\n`,
		together && `All parts together, each as the part that its folder names:\n${together}`,
		each && `Each one separately, with its own base URL and output folder:\n${each}`,
	].join("");
}

/** Quoted, so that a shell reads it as one word. */
function quoted(word: string): string {
	return /^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word.replace(/["$`]/g, "\\$&")}"`;
}
