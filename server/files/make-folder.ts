import { lstat, mkdir, rmdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** Makes a folder with all that it lies in, and returns what was made, innermost first. Node's own way hangs where a file system cannot have folders. */
export async function makeFolder(folder: string): Promise<string[]> {
	const missing: string[] = [];
	for (let at = folder; !(await exists(at)); at = dirname(at)) {
		missing.push(at);
	}
	if (!(await stat(missing.length > 0 ? dirname(missing.at(-1) as string) : folder)).isDirectory()) {
		throw Object.assign(new Error(), { code: "ENOTDIR" });
	}
	const made: string[] = [];
	try {
		for (const path of missing.toReversed()) {
			if (await makeOne(path)) {
				made.unshift(path);
			}
		}
	} catch (error) {
		await removeMade(made);
		throw error;
	}
	return made;
}

/** False where another program was faster. */
async function makeOne(path: string): Promise<boolean> {
	try {
		await mkdir(path);
		return true;
	} catch (error) {
		if (await exists(path)) {
			return false;
		}
		throw error;
	}
}

/** Removes those of the folders that are empty, in the order given. */
export async function removeMade(made: readonly string[]): Promise<void> {
	for (const path of made) {
		await rmdir(path).catch(() => undefined);
	}
}

/** A link that leads nowhere exists as well. */
export async function exists(path: string): Promise<boolean> {
	return lstat(path).then(
		() => true,
		() => false,
	);
}
