// CPU time of other processes in milliseconds, if the system reports it (Linux).
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a process has used so far. */
export function cpuOf(pid: number): number {
	const [user, system] = statOf(String(pid)).slice(11);
	return inMilliseconds(user, system);
}

/** What all ended child processes of this process have used. */
export function cpuOfEnded(): number {
	const [user, system] = statOf("self").slice(13);
	return inMilliseconds(user, system);
}

/** The fields after the name, which may contain spaces itself. */
function statOf(process: string): readonly string[] {
	return readFileSync(`/proc/${process}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
}

let known: number | undefined;
function inMilliseconds(userTicks: string | undefined, systemTicks: string | undefined): number {
	known ??= Number(spawnSync("getconf", ["CLK_TCK"], { encoding: "utf8" }).stdout);
	return ((Number(userTicks) + Number(systemTicks)) * 1000) / known;
}
