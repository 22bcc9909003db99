import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentDiagnosticReport, Range } from "vscode-languageserver-protocol/node";
import {
	inLine,
	type LanguageServer,
	startLanguageServer,
} from "#test/integration/support/language-server.ts";
import { withBundles } from "./bundle.ts";
import { cpuOf } from "./cpu.ts";
import { shortDetectionLines, withMistakes } from "./lines.ts";
import { median, percentile, printTable } from "./table.ts";

/** How much is measured. */
export interface Amount {
	readonly lines: number;
	/** How many keys are pressed; the naive server gets a quarter of them. */
	readonly keys: number;
}

const PASTED = 1000;

/** The goals that the table shows. */
const GOALS = [
	"Goals: a key in a clean file at most 10 ms median and 30 ms p95, 3 ms of CPU, 100 times less than the naive server;",
	"with 1,000 findings at most 25 ms, 40 times less (5); Enter at most 2 ms and 1,000 pasted lines 25 ms of CPU (6);",
	"memory at most 6 times the text (7).",
];

/**
 * Opens a large file in the built server over stdio, as an editor does, presses keys, Enter, and pastes, and measures the
 * time until the diagnostics arrive, and the server's CPU time; the same with a server that is written in the usual way.
 */
export async function benchEdit({ lines, keys }: Amount): Promise<void> {
	const clean = shortDetectionLines(lines);
	const texts = { clean, "1 % mistakes": withMistakes(clean) };
	await withBundles(["naive-server"], async (folder) => {
		const naive = join(folder, "naive-server.cjs");
		for (const [name, content] of Object.entries(texts)) {
			const text = `${content.join("\n")}\n`;
			const megabytes = (text.length / 1e6).toFixed(1);
			console.log(`${name}: ${lines} lines, ${megabytes} MB, Node ${process.versions.node}`);
			const rows = [
				...(await measure("ours", "dist/server.cjs", content, text, keys)),
				...(await measure("naive", naive, content, text, Math.ceil(keys / 4))),
			];
			printTable(["", "median ms", "p95 ms", "CPU ms", "sent again"], rows);
		}
	});
	console.log(GOALS.join("\n"));
}

async function measure(
	name: string,
	program: string,
	lines: readonly string[],
	text: string,
	keys: number,
): Promise<string[][]> {
	const server = await startLanguageServer({}, program);
	try {
		const session = new Session(server);
		const rows = [[`${name}: open`, ...(await session.open(text))]];
		const middle = Math.floor(lines.length / 2);
		// Adds a digit to a number of a line and removes it again, like someone typing.
		const at = (line: number) => (lines[line] as string).indexOf('"topX":0.') + '"topX":0.'.length;
		rows.push([
			`${name}: key`,
			...(await session.repeat(keys, async (i) => {
				const line = middle + Math.floor(i / 2);
				await (i % 2 === 0
					? session.edit(inLine(line, at(line), at(line)), "1")
					: session.edit(inLine(line, at(line), at(line) + 1), ""));
			})),
		]);
		const start = { line: middle, character: 0 };
		const pasted = `${lines.slice(0, PASTED).join("\n")}\n`;
		const few = Math.ceil(keys / 4);
		const twice = async (i: number, added: string, count: number) =>
			i % 2 === 0
				? session.edit({ start, end: start }, added)
				: session.edit({ start, end: { line: middle + count, character: 0 } }, "");
		rows.push([`${name}: Enter`, ...(await session.repeat(few, (i) => twice(i, "\n", 1)))]);
		rows.push([`${name}: ${PASTED} lines`, ...(await session.repeat(few, (i) => twice(i, pasted, PASTED)))]);
		const memory = peakMemory(server.pid);
		rows.push([
			`${name}: memory ${memory.toFixed(0)} MB, ${((memory * 1e6) / text.length).toFixed(1)} times the text`,
		]);
		return rows;
	} finally {
		await server.stop();
	}
}

/** One document in one server, and the reports it received. */
class Session {
	readonly #server: LanguageServer;
	#uri = "";
	#resultId: string | undefined;
	#full = 0;

	constructor(server: LanguageServer) {
		this.#server = server;
	}

	async open(text: string): Promise<string[]> {
		return this.repeat(1, async () => {
			this.#uri = await this.#server.open("bench.jsonl", text);
		});
	}

	edit(range: Range, text: string): Promise<void> {
		return this.#server.edit(this.#uri, range, text);
	}

	/** Repeats some work and waits for the diagnostics each time: milliseconds until they arrive, the server's CPU time, and how often they were sent. */
	async repeat(times: number, work: (index: number) => Promise<void>): Promise<string[]> {
		const times_: number[] = [];
		this.#full = 0;
		const before = cpuOf(this.#server.pid);
		for (let i = 0; i < times; i++) {
			const start = performance.now();
			await work(i);
			await this.#pull();
			times_.push(performance.now() - start);
		}
		const cpu = (cpuOf(this.#server.pid) - before) / times;
		return [
			median(times_).toFixed(1),
			percentile(times_, 0.95).toFixed(1),
			cpu.toFixed(1),
			`${this.#full} of ${times}`,
		];
	}

	/** Asks as an editor does: with the last result id. */
	async #pull(): Promise<void> {
		const report: DocumentDiagnosticReport = await this.#server.report(this.#uri, this.#resultId);
		if (report.kind === "full") {
			this.#full++;
			this.#resultId = report.resultId;
		}
	}
}

/** Megabytes at the peak, if the system reports it (Linux). */
function peakMemory(pid: number): number {
	const status = readFileSync(`/proc/${pid}/status`, "utf8");
	return (Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) * 1024) / 1e6;
}
