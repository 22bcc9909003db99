import type { NoFormat } from "#server/conversion/choose-format.ts";

/**
 * What to say where a source cannot be converted as it was named: why, and the commands for what lies in it.
 * `positionals` are the places of format and source among the arguments; all others are kept.
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
		together && `Its parts together, each as what its folder says:\n${together}`,
		each && `Each by itself, with a base URL and an output folder of its own:\n${each}`,
	].join("");
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
	return /^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word.replace(/["$`]/g, "\\$&")}"`;
}
