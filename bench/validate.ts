import { checkText } from "#core/file-rules/check-text.ts";
import { createUtf8 } from "#server/files/utf8.ts";
import { detectionLines, segmentationLines } from "./lines.ts";

const ROUNDS = 5;

/** Prints a line a data set: size, CPU time of both, and the median of the ratios, taken round by round. */
export function benchValidate(): void {
	const sets: readonly [string, string[]][] = [
		["object detection", detectionLines(20_000)],
		["instance segmentation", segmentationLines(2_000)],
	];
	for (const [name, lines] of sets) {
		const text = `${lines.join("\n")}\n`;
		const ratios: number[] = [];
		let [parse, check] = [0, 0];
		for (let round = 0; round < ROUNDS; round++) {
			parse = cpu(() => {
				for (const line of lines) {
					JSON.parse(line);
				}
			});
			check = cpu(() => checkText(text, undefined, createUtf8()));
			ratios.push(check / parse);
		}
		const median = ratios.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number;
		const size = (text.length / 1e6).toFixed(1);
		console.log(
			`${name}: ${size} MB, JSON.parse ${parse.toFixed(0)} ms, validation ${check.toFixed(0)} ms, ratio ${median.toFixed(2)}`,
		);
	}
	console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

/** Milliseconds of CPU, which is steadier than the clock on a shared machine. */
function cpu(work: () => unknown): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
