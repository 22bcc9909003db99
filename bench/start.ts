import { execFileSync } from "node:child_process";
import { startLanguageServer } from "#test/integration/support/language-server.ts";
import { startSize } from "#test/package/start-size.ts";
import { cpuOfEnded } from "./cpu.ts";
import { printTable } from "./table.ts";

/** How much is measured. */
export interface Amount {
	readonly rounds: number;
}

interface Program {
	readonly name: string;
	/** What it loads when it starts is measured. */
	readonly file?: string;
	readonly run: () => unknown;
}

const node = (...args: string[]) => execFileSync(process.execPath, args);

const PROGRAMS: readonly Program[] = [
	{ name: "node alone", run: () => node("-e", "0") },
	{
		name: "server, started and stopped",
		file: "dist/node/server.mjs",
		run: async () => (await startLanguageServer()).stop(),
	},
	{ name: "command line, its help", file: "dist/node/cli.mjs", run: () => node("dist/cli.cjs", "--help") },
];

/** Starts the server and the command line repeatedly, compared with a Node that does nothing. */
export async function benchStart({ rounds }: Amount): Promise<void> {
	const cpu = PROGRAMS.map(() => 0);
	// In turns, so that other load on the machine affects all alike.
	for (let round = 0; round < rounds; round++) {
		for (const [i, { run }] of PROGRAMS.entries()) {
			const before = cpuOfEnded();
			await run();
			cpu[i] = (cpu[i] ?? 0) + (cpuOfEnded() - before) / rounds;
		}
	}
	const [floor = 0] = cpu;
	printTable(
		["", "CPU ms", "ratio", "KB"],
		PROGRAMS.map(({ name, file }, i) => {
			const mean = cpu[i] ?? 0;
			const size = file ? String(Math.round(startSize(file) / 1000)) : "";
			return [name, mean.toFixed(0), (mean / floor).toFixed(1), size];
		}),
	);
	console.log("Goal: the server at most 1.8 times node alone, 300 KB (14).");
}
