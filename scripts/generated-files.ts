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

/**
 * A document with a generated part made anew, between the comments `<!-- NAME -->` and `<!-- end of FIRST WORD OF NAME -->`.
 * Throws when they are missing.
 */
export function between(document: string, name: string, text: string): string {
	const begin = `<!-- ${name} -->`;
	const end = `<!-- end of ${name.split(":")[0]} -->`;
	const from = document.indexOf(begin);
	const to = document.indexOf(end);
	if (from < 0 || to < from) {
		throw new Error(`The document must contain "${begin}" and, below it, "${end}"`);
	}
	return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`;
}
