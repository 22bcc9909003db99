import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The project's folder. */
export const ROOT = join(import.meta.dirname, "..");

/** The text of a file by its path from the root; `undefined` where it cannot be read. */
export function read(path: string): string | undefined {
	try {
		return readFileSync(join(ROOT, path), "utf8");
	} catch {
		return undefined;
	}
}

/** The paths of generated files, of those in `fresh`, that hold another text; and of files in `folder` that are not generated any longer. */
export function staleFiles(fresh: ReadonlyMap<string, string>, folder?: string): string[] {
	return [
		...[...fresh].filter(([path, text]) => read(path) !== text).map(([path]) => path),
		...surplus(fresh, folder),
	];
}

/** Writes the generated files that are stale, and removes those in `folder` that are not generated any longer. */
export function writeFiles(fresh: ReadonlyMap<string, string>, folder?: string): void {
	for (const [path, text] of fresh) {
		if (read(path) !== text) {
			mkdirSync(dirname(join(ROOT, path)), { recursive: true });
			writeFileSync(join(ROOT, path), text);
		}
	}
	for (const path of surplus(fresh, folder)) {
		rmSync(join(ROOT, path));
	}
}

function surplus(fresh: ReadonlyMap<string, string>, folder: string | undefined): string[] {
	const there = folder === undefined ? [] : globSync(`${folder}/*`, { cwd: ROOT });
	return there.map((path) => path.replaceAll("\\", "/")).filter((path) => !fresh.has(path));
}
