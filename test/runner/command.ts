import { runProgram } from "#test/vscode/run-program.ts";
import type { Outcome } from "./layer.ts";

/** Runs a program from node_modules/.bin, or Node itself. It counts as one test; its output is shown if it fails. */
export async function runCommand(title: string, command: string, ...args: string[]): Promise<Outcome> {
	const { ok, how, output } = await runProgram(command, args);
	return ok
		? { title, state: "passed" }
		: { title, state: "failed", detail: `${command} ${args.join(" ")}: ${how}\n${output}` };
}
