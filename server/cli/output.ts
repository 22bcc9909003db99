/** Where a command writes: results to `out`, complaints to `err`. */
export interface Output {
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
}

/** Something that the caller of a command got wrong. The message says what and how it is right. */
export class UsageError extends Error {}

/** A command's options, read from its arguments. Where they only ask for help or are wrong, that is answered, and this is the exit code. */
export function optionsOrExitCode<T extends object>(
	read: () => T | "help",
	help: string,
	output: Output,
): T | number {
	try {
		const options = read();
		if (options !== "help") {
			return options;
		}
		output.out(help);
		return 0;
	} catch (error) {
		output.err(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
		return 2;
	}
}
