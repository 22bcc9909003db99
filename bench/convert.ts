import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withBundles } from "./bundle.ts";
import { writeCocoFile } from "./coco-data.ts";
import { type CocoTask, convertCandidates } from "./convert-candidates.ts";
import { median, printTable } from "./table.ts";

/** How much is converted. */
export interface ConvertAmount {
	readonly images: number;
	readonly rounds: number;
}

interface Measured {
	/** Seconds. */
	readonly cpu: number;
	readonly wall: number;
	/** Megabytes at the peak. */
	readonly rss: number;
}

const GOALS = [
	"Goals for 118,287 images: detection in at most 256 MB (9), segmentation in at most 384 MB (10);",
	"a file of 1 GB (--images 260000) in at most 512 MB (11), where JSON.parse fails.",
];

/** Generates a COCO file and prints, for each task, what each candidate needs to convert it, taking turns round by round. */
export async function benchConvert({ images, rounds }: ConvertAmount): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "automl-images-bench-"));
	try {
		const source = join(folder, "instances.json");
		writeCocoFile(source, images);
		const size = (statSync(source).size / 1e6).toFixed(0);
		await withBundles(["convert-one"], async (bundles) => {
			for (const task of ["object-detection", "instance-segmentation"] as const) {
				console.log(`${task}: ${images} images, ${size} MB, Node ${process.versions.node}`);
				measureTask(join(bundles, "convert-one.cjs"), source, task, rounds);
			}
		});
		console.log(GOALS.join("\n"));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function measureTask(program: string, source: string, task: CocoTask, rounds: number): void {
	const measured = convertCandidates.map(() => [] as (Measured | string)[]);
	for (let round = 0; round < rounds; round++) {
		for (const index of convertCandidates.keys()) {
			measured[index]?.push(measure(program, index, source, task));
		}
	}
	const ours = measured[0] as (Measured | string)[];
	const rows = convertCandidates.map(({ name }, index) => rowOf(name, measured[index] ?? [], ours));
	printTable(["", "CPU s", "wall s", "MB", "CPU to ours", "MB to ours"], rows);
	for (const [index, { name }] of convertCandidates.entries()) {
		const failure = measured[index]?.find((each) => typeof each === "string");
		if (failure !== undefined) {
			console.log(`${name} fails: ${failure}\n`);
		}
	}
}

/** What it took, or the first line of why it failed. */
function measure(program: string, index: number, source: string, task: CocoTask): Measured | string {
	const output = mkdtempSync(join(tmpdir(), "automl-images-bench-"));
	try {
		const args = [program, String(index), source, task, output];
		const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
		return status === 0
			? (JSON.parse(stdout) as Measured)
			: (/^\w*Error: .*/m.exec(stderr)?.[0] ?? stderr.slice(0, 200));
	} finally {
		rmSync(output, { recursive: true, force: true });
	}
}

function rowOf(
	name: string,
	own: readonly (Measured | string)[],
	ours: readonly (Measured | string)[],
): string[] {
	if (own.some((each) => typeof each === "string")) {
		return [name, "fails"];
	}
	const middle = (of: (each: Measured) => number, all: readonly (Measured | string)[]) =>
		median(all.flatMap((each) => (typeof each === "string" ? [] : [of(each)])));
	const [cpu, wall, rss] = [
		({ cpu }: Measured) => cpu,
		({ wall }: Measured) => wall,
		({ rss }: Measured) => rss,
	];
	return [
		name,
		middle(cpu, own).toFixed(1),
		middle(wall, own).toFixed(1),
		middle(rss, own).toFixed(0),
		(middle(cpu, own) / middle(cpu, ours)).toFixed(2),
		(middle(rss, own) / middle(rss, ours)).toFixed(2),
	];
}
