// Converts a COCO file in a separate process, to measure its memory alone: `convert-one INDEX PATH TASK FOLDER`. Prints
// `{cpu, wall, rss}`: seconds and megabytes.
import { type CocoTask, convertCandidates } from "./convert-candidates.ts";

async function main([index, path, task, folder]: string[]): Promise<void> {
	const candidate = convertCandidates[Number(index)];
	if (!candidate || path === undefined || folder === undefined) {
		throw new Error("convert-one INDEX PATH TASK FOLDER");
	}
	const before = performance.now();
	await candidate.convert(path, task as CocoTask, folder);
	const { user, system } = process.cpuUsage();
	console.log(
		JSON.stringify({
			cpu: (user + system) / 1e6,
			wall: (performance.now() - before) / 1000,
			rss: process.resourceUsage().maxRSS / 1024,
		}),
	);
}

void main(process.argv.slice(2));
