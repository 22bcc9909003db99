/** Where a command writes: results to `out`, errors to `err`. */
export interface Output {
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
}

/** How much text is written at once, in characters. */
const BATCH = 64 * 1024;

/** Combines many small texts, so that a long report is neither held in memory nor written word by word. */
export class Batches {
	readonly #write: (text: string) => void;
	#texts: string[] = [];
	#length = 0;

	constructor(write: (text: string) => void) {
		this.#write = write;
	}

	add(text: string): void {
		this.#length += text.length;
		this.#texts.push(text);
		if (this.#length >= BATCH) {
			this.flush();
		}
	}

	/** Writes what was added. */
	flush(): void {
		this.#write(this.#texts.join(""));
		this.#texts = [];
		this.#length = 0;
	}
}

/** A mistake of the caller of a command. The message says what is wrong and what is right. */
export class UsageError extends Error {}

/** A command's options, read from its arguments. If they only ask for help or are wrong, that is answered, and the exit code is returned. */
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
