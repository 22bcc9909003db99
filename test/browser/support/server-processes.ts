import { readdirSync, readFileSync } from "node:fs";

/** The numbers of the processes that run the language server installed below this folder. */
export function serversOf(folder: string): number[] {
	return readdirSync("/proc")
		.filter((name) => /^\d+$/.test(name))
		.filter((pid) => {
			const [, ...args] = commandLine(pid).split("\0");
			return args.some((arg) => arg.startsWith(folder) && arg.endsWith("/dist/server.cjs"));
		})
		.map(Number);
}

function commandLine(pid: string): string {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, "utf8");
	} catch {
		return ""; // It has ended.
	}
}
