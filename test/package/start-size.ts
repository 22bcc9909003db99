import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "#test/vscode/project.ts";

/** A file of dist and all that it loads with itself, from the project's root; what it imports when it is needed does not count. */
export function startFiles(entry: string): string[] {
	const seen = new Set<string>();
	const queue = [entry];
	for (const path of queue) {
		if (!seen.has(path)) {
			seen.add(path);
			const code = readFileSync(join(ROOT, path), "utf8");
			for (const [, specifier = ""] of code.matchAll(/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g)) {
				queue.push(join(dirname(path), specifier));
			}
		}
	}
	return [...seen];
}

/** The size of these files, in bytes. */
export function startSize(entry: string): number {
	return startFiles(entry).reduce((sum, path) => sum + statSync(join(ROOT, path)).size, 0);
}
