// Runs one candidate in a separate process, to measure its memory and its cold start alone:
// `measure INDEX PATH KIND WARM`. Prints `{cold, warm, rss}`: milliseconds of CPU, and megabytes.
import { candidates } from "./candidates.ts";

/** Milliseconds of CPU time, which is steadier than wall-clock time on a shared machine. */
async function cpu(work: () => unknown): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

async function main([index, path, kind, warm]: string[]): Promise<void> {
	const candidate = candidates[Number(index)];
	if (!candidate || path === undefined || (kind !== "od" && kind !== "is")) {
		throw new Error("measure INDEX PATH KIND WARM");
	}
	const run = candidate.prepare({ path, kind });
	const share = candidate.part ?? 1;
	const times: number[] = [];
	for (let i = 0; i <= Number(warm); i++) {
		times.push((await cpu(run)) / share);
	}
	const [cold, ...rest] = times;
	const rss = process.resourceUsage().maxRSS / 1024;
	console.log(JSON.stringify({ cold, warm: rest, rss }));
}

void main(process.argv.slice(2));
