import { spawn } from "node:child_process";
import { ROOT } from "#test/vscode/project.ts";
import type { Outcome } from "./layer.ts";

/** Runs a program of node_modules/.bin, or Node itself. It counts as one test; its output is shown if it fails. */
export async function runCommand(title: string, command: string, ...args: string[]): Promise<Outcome> {
	const child = spawn(command, args, { cwd: ROOT, shell: process.platform === "win32" });
	let output = "";
	child.stdout.on("data", (chunk) => {
		output += chunk;
	});
	child.stderr.on("data", (chunk) => {
		output += chunk;
	});
	const code = await new Promise<unknown>((resolve) => {
		child.once("error", resolve);
		child.once("exit", resolve);
	});
	return code === 0
		? { title, state: "passed" }
		: { title, state: "failed", detail: `${command} ${args.join(" ")}: ${code}\n${output}` };
}
