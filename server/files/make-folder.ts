import { lstat, mkdir, rmdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** Creates a folder and its parents, and returns the created ones, innermost first. Node's own method hangs if a file system cannot have folders. */
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

/** False if another program was faster. */
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

/** Removes the empty ones of the folders, in the given order. */
export async function removeMade(made: readonly string[]): Promise<void> {
	for (const path of made) {
		await rmdir(path).catch(() => undefined);
	}
}

/** A broken link also exists. */
export async function exists(path: string): Promise<boolean> {
	return lstat(path).then(
		() => true,
		() => false,
	);
}
