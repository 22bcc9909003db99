import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withBundles } from "./bundle.ts";
import { type Candidate, candidates, REFERENCES } from "./candidates.ts";
import { detectionLines, segmentationLines, withMistakes } from "./lines.ts";
import { median, printTable } from "./table.ts";

/** How much is measured. */
export interface Amount {
	/** Megabytes of each large file. */
	readonly megabytes: number;
	readonly rounds: number;
}

interface DataSet {
	readonly name: string;
	readonly kind: "od" | "is";
	readonly path: string;
	/** Which candidates are run on it. */
	readonly takes: (candidate: Candidate) => boolean;
}

interface Measured {
	readonly cold: number;
	readonly warm: readonly number[];
	readonly rss: number;
}

/** Approximate bytes per line, to reach the requested size. */
const LINE_SIZE = { od: 1160, is: 16_600 };
const SMALL_MEGABYTES = 8;
const WARM_RUNS = 7;

const isOurs = ({ name }: Candidate) => name === "ours";
const isFast = ({ name, from }: Candidate) => name.startsWith("ours") || name === REFERENCES[from];

/** The goals, as far as one table can show them. */
const GOALS = [
	"Goals: in memory, ours at most 0.80 warm and 1.50 cold (1), and opening a document at most 1.00 (7);",
	"a small document at most 100 ms over JSON.parse, cold (1b);",
	"from disk at most 0.50 (2); one line in a hundred with a mistake at most 2.50 of the clean file's time (4);",
	"peers at least 4 (jsonc visit) and 15 (json-languageservice) times ours (15).",
];

/** Prints one table per data set: CPU time of a cold and a warm run, both as ratios to JSON.parse in the same round, and peak memory. */
export async function benchValidate({ megabytes, rounds }: Amount): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "automl-images-bench-"));
	try {
		const sets = writeData(folder, megabytes);
		await withBundles(["measure"], async (bundles) => {
			const warm = new Map<string, number>();
			for (const set of sets) {
				warm.set(set.name, measureSet(set, join(bundles, "measure.cjs"), rounds));
			}
			console.log(GOALS.join("\n"));
			for (const kind of ["od", "is"]) {
				const ratio = (warm.get(`${kind}, 1 % mistakes`) ?? 0) / (warm.get(kind) ?? 1);
				console.log(`${kind}: 1 % mistakes cost ${ratio.toFixed(2)} of the clean file's time, in memory`);
			}
		});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function writeData(folder: string, megabytes: number): DataSet[] {
	const write = (name: string, kind: "od" | "is", lines: readonly string[], takes: DataSet["takes"]) => {
		const path = join(folder, `${name}.jsonl`);
		writeFileSync(path, `${lines.join("\n")}\n`);
		return { name, kind, path, takes };
	};
	return (["od", "is"] as const).flatMap((kind) => {
		const linesOf = (size: number) =>
			(kind === "od" ? detectionLines : segmentationLines)(Math.ceil((size * 1e6) / LINE_SIZE[kind]));
		const lines = linesOf(megabytes);
		const small = linesOf(SMALL_MEGABYTES);
		return [
			write(kind, kind, lines, () => true),
			write(`${kind}, 1 % mistakes`, kind, withMistakes(lines), (each) => isFast(each)),
			write(`${kind}, small`, kind, small, (each) => isFast(each) && each.from === "memory"),
		];
	});
}

/** Measures the candidates on one data set, round by round, and prints the table; returns the extension's warm time in memory. */
function measureSet(set: DataSet, program: string, rounds: number): number {
	const taking = candidates.filter(set.takes);
	const measured = taking.map(() => [] as Measured[]);
	for (let round = 0; round < rounds; round++) {
		taking.forEach((candidate, i) => {
			measured[i]?.push(measure(program, candidate, set));
		});
	}
	const rows = taking.map((candidate, i) => {
		const own = measured[i] as Measured[];
		const reference = measured[taking.findIndex(({ name }) => name === REFERENCES[candidate.from])] ?? own;
		return rowOf(candidate, own, reference);
	});
	console.log(`${set.name}: ${(statSync(set.path).size / 1e6).toFixed(1)} MB, Node ${process.versions.node}`);
	printTable(["", "from", "cold ms", "warm ms", "cold", "warm", "MB"], rows);
	const ours = measured[taking.findIndex((each) => isOurs(each) && each.from === "memory")] ?? [];
	return median(ours.map(({ warm }) => median(warm)));
}

function measure(program: string, candidate: Candidate, { path, kind }: DataSet): Measured {
	const args = [program, String(candidates.indexOf(candidate)), path, kind, String(WARM_RUNS)];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
	if (status !== 0) {
		throw new Error(`${candidate.name}: ${stderr}`);
	}
	return JSON.parse(stdout) as Measured;
}

function rowOf(
	{ name, from }: Candidate,
	own: readonly Measured[],
	reference: readonly Measured[],
): string[] {
	const cold = (each: Measured | undefined) => each?.cold ?? Number.NaN;
	const warm = (each: Measured | undefined) => median(each?.warm ?? []);
	const ratio = (of: (each: Measured | undefined) => number) =>
		median(own.map((each, round) => of(each) / of(reference[round]))).toFixed(2);
	return [
		name,
		from,
		median(own.map(cold)).toFixed(0),
		median(own.map(warm)).toFixed(0),
		ratio(cold),
		ratio(warm),
		Math.max(...own.map(({ rss }) => rss)).toFixed(0),
	];
}
