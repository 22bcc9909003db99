import { spawn } from "node:child_process";
import { atExit } from "./at-exit.ts";
import { commandLine } from "./command-line.ts";
import { ROOT } from "./project.ts";

/** How a program ended, and all that it printed. */
export interface Ended {
	readonly ok: boolean;
	/** The exit code or signal, or the error for which it did not start. */
	readonly how: unknown;
	readonly output: string;
}

/** Runs a program to its end, in the project's root unless told otherwise. If this process ends before, so does the program. */
export async function runProgram(
	command: string,
	args: readonly string[],
	{ cwd = ROOT, env = process.env } = {},
): Promise<Ended> {
	const { command: started, args: given, shell } = commandLine(command, args);
	const child = spawn(started, given, { cwd, env, shell, stdio: ["ignore", "pipe", "pipe"] });
	const end = atExit(() => child.kill());
	let output = "";
	const add = (chunk: Buffer) => {
		output += chunk;
	};
	child.stdout.on("data", add);
	child.stderr.on("data", add);
	const how = await new Promise<unknown>((resolve) => {
		child.once("error", resolve);
		child.once("close", (code, signal) => resolve(code ?? signal));
	});
	end();
	return { ok: how === 0, how, output };
}
