import { isAbsolute } from "node:path";

/** What to hand to `spawn`. */
export interface CommandLine {
	readonly command: string;
	readonly args: readonly string[];
	/** Whether the system's shell must start it. */
	readonly shell: boolean;
}

/**
 * How a program is started on this system. On Windows, npm and its like (and VS Code's `code.cmd`) are scripts that only a
 * shell starts, and the shell takes command and arguments apart at spaces unless they are in quotes.
 */
export function commandLine(
	command: string,
	args: readonly string[],
	platform: NodeJS.Platform = process.platform,
): CommandLine {
	const isScript = /\.(cmd|bat)$/i.test(command) || !isAbsolute(command);
	return platform === "win32" && isScript
		? { command: quoted(command), args: args.map(quoted), shell: true }
		: { command, args, shell: false };
}

function quoted(text: string): string {
	return /^[\w.:\\/@=-]+$/.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;
}
