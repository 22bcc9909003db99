import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "#test/vscode/project.ts";

/** A file of dist and all that it loads with itself, in bytes; what it imports when it is needed does not count. */
export function startSize(entry: string): number {
	const seen = new Set<string>();
	const queue = [join(ROOT, entry)];
	for (const path of queue) {
		if (!seen.has(path)) {
			seen.add(path);
			for (const [, specifier = ""] of readFileSync(path, "utf8").matchAll(
				/(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g,
			)) {
				queue.push(join(dirname(path), specifier));
			}
		}
	}
	return [...seen].reduce((sum, path) => sum + statSync(path).size, 0);
}
