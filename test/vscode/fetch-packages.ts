import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { atExit } from "./at-exit.ts";
import { CACHE } from "./project.ts";
import { runProgram } from "./run-program.ts";

/** Packages from the npm registry that are installed in addition to the project's own, on first use. */
export interface PackageSet {
	readonly name: string;
	/** The folder with package.json and package-lock.json. */
	readonly manifest: string;
	/** Anything else that the installed folder depends on; a change fetches it again. */
	readonly edition: string;
	/** Finishes the installed folder. */
	readonly finish: (folder: string) => Promise<void>;
}

/** Installs a set in the cache, completely or not at all, and returns its folder. No install scripts run. */
export async function fetchPackages({ name, manifest, edition, finish }: PackageSet): Promise<string> {
	const hash = createHash("sha256")
		.update(edition)
		.update(readFileSync(join(manifest, "package-lock.json")));
	const folder = join(CACHE, `${name}-${hash.digest("hex").slice(0, 12)}`);
	if (existsSync(folder)) {
		return folder;
	}
	console.error(`Fetching ${name} from the npm registry (once; it takes about a minute)…`);
	removeOthers(folder, name);
	const unfinished = `${folder}.${process.pid}`;
	const removeUnfinished = atExit(() => rmSync(unfinished, { recursive: true, force: true, maxRetries: 5 }));
	try {
		mkdirSync(unfinished, { recursive: true });
		for (const file of ["package.json", "package-lock.json"]) {
			cpSync(join(manifest, file), join(unfinished, file));
		}
		await runNpm(unfinished, "ci", "--ignore-scripts");
		await finish(unfinished);
		renameSync(unfinished, folder);
	} catch (error) {
		// Another run may have been first; then its folder is just as good.
		if (!existsSync(folder)) {
			throw error;
		}
	} finally {
		removeUnfinished();
	}
	return folder;
}

/** Removes what earlier lock files and interrupted runs left behind, but not what another run is currently fetching. */
function removeOthers(folder: string, name: string): void {
	mkdirSync(CACHE, { recursive: true });
	for (const entry of readdirSync(CACHE)) {
		const pid = Number(/\.(\d+)$/.exec(entry)?.[1]);
		if (entry.startsWith(`${name}-`) && entry !== basename(folder) && !(pid && isRunning(pid))) {
			rmSync(join(CACHE, entry), { recursive: true, force: true });
		}
	}
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

/** Runs npm in a folder, without what an outer npm put into the environment for its own project. */
export async function runNpm(folder: string, ...args: string[]): Promise<void> {
	const env = Object.fromEntries(
		Object.entries(process.env).filter(
			([key]) =>
				!/^npm_(package|lifecycle|command|execpath|node_execpath|config_(local|global)?_?prefix)/.test(key),
		),
	);
	const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
	const { ok, how, output } = await runProgram("npm", [...args, ...quiet], { cwd: folder, env });
	if (!ok) {
		throw new Error(`npm ${args.join(" ")} failed in ${folder}: ${how}\n${output}`);
	}
}
