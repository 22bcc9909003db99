import { type FileHandle, link, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { exists, makeFolder, removeMade } from "#server/files/make-folder.ts";
import { reasonOf } from "#server/files/reason.ts";
import { removeLeftovers, temporaryPath } from "#server/files/temporary-files.ts";
import { TextBuffer } from "#server/files/text-buffer.ts";

/** Writing failed. The message is the reason, as a clause. */
export class CannotWrite extends Error {
	readonly path: string;

	constructor(path: string, reason: string) {
		super(reason);
		this.path = path;
	}
}

/** Paths that exist and may not be replaced. */
export class FilesExist extends Error {
	readonly paths: readonly string[];

	constructor(paths: readonly string[]) {
		super(`${paths.join(", ")}: already exists`);
		this.paths = paths;
	}
}

/**
 * Files that are created together. Until `commit` they have temporary names in their folder; `discard` removes them, and
 * the folders that were created for them. One of the two must be called.
 */
export interface OutputFiles {
	/** Appends text to the file with that name. */
	readonly write: (name: string, text: string) => Promise<void>;
	/** Gives all files their names and returns their paths. Throws `FilesExist` or `CannotWrite`, and then leaves nothing. */
	readonly commit: () => Promise<string[]>;
	readonly discard: () => Promise<void>;
}

interface OpenFile {
	readonly path: string;
	readonly temporary: string;
	readonly handle: FileHandle;
	readonly text: TextBuffer;
}

/**
 * Opens files for writing; a name may contain folders (`training/MLTable`). What killed conversions left in these
 * folders is removed. Throws `FilesExist` before anything is changed, and `CannotWrite`.
 */
export async function openOutputFiles(
	folder: string,
	names: readonly string[],
	overwrite: boolean,
): Promise<OutputFiles> {
	const root = resolve(folder);
	const paths = names.map((name) => join(root, name));
	if (!overwrite) {
		await refuseExisting(paths);
	}
	/** Innermost first. */
	const made: string[] = [];
	const files = new Map<string, OpenFile>();
	const discard = async () => {
		for (const { handle, temporary } of files.values()) {
			await handle.close().catch(() => undefined);
			await rm(temporary, { force: true });
		}
		files.clear();
		await removeMade(made);
	};
	try {
		for (const folder of new Set([root, ...paths.map(dirname)])) {
			made.unshift(...(await attempt(folder, () => makeFolder(folder))));
			await attempt(folder, () => removeLeftovers(folder));
		}
		for (const [index, name] of names.entries()) {
			const path = paths[index] as string;
			const temporary = temporaryPath(path);
			const handle = await attempt(path, () => open(temporary, "wx"));
			const text = new TextBuffer((bytes) => attempt(path, () => handle.appendFile(bytes)));
			files.set(name, { path, temporary, handle, text });
		}
	} catch (error) {
		await discard();
		throw error;
	}
	return {
		write: (name, text) => (files.get(name) as OpenFile).text.add(text),
		commit: async () => {
			try {
				await place([...files.values()], overwrite);
			} catch (error) {
				await discard();
				throw error;
			}
			return paths;
		},
		discard,
	};
}

/** Files that are not written, for a dry run. */
export function outputNowhere(folder: string, names: readonly string[]): OutputFiles {
	return {
		write: async () => {},
		commit: async () => names.map((name) => join(folder, name)),
		discard: async () => {},
	};
}

async function refuseExisting(paths: readonly string[]): Promise<void> {
	const existing: string[] = [];
	for (const path of paths) {
		if (await exists(path)) {
			existing.push(path);
		}
	}
	if (existing.length > 0) {
		throw new FilesExist(existing);
	}
}

/** All reach the disk before the first gets its name; files that got one are removed again if a later one cannot get its name. */
async function place(files: readonly OpenFile[], overwrite: boolean): Promise<void> {
	for (const file of files) {
		await file.text.flush();
		await attempt(file.path, () => file.handle.datasync());
		await file.handle.close();
	}
	const placed: string[] = [];
	const replaced = new Map<string, string | undefined>();
	try {
		for (const { path, temporary } of files) {
			if (overwrite) {
				await keepAside(path, replaced);
			}
			await attempt(path, () => (overwrite ? rename(temporary, path) : renameToNew(temporary, path)));
			placed.push(path);
		}
	} catch (error) {
		for (const path of placed) {
			await putBack(path, replaced).catch(() => undefined);
		}
		throw error;
	} finally {
		for (const old of replaced.values()) {
			await (old === undefined ? undefined : rm(old, { force: true }));
		}
	}
}

/** Gives a second name to a file that will be replaced, so that it can be restored. Without support for links, it gets none. */
async function keepAside(path: string, replaced: Map<string, string | undefined>): Promise<void> {
	if (await exists(path)) {
		const old = temporaryPath(path);
		await link(path, old).then(
			() => replaced.set(path, old),
			() => replaced.set(path, undefined),
		);
	}
}

/** If a file cannot be restored, the new file, which is complete, stays in its place. */
async function putBack(path: string, replaced: ReadonlyMap<string, string | undefined>): Promise<void> {
	const old = replaced.get(path);
	if (old !== undefined) {
		await rename(old, path);
	} else if (!replaced.has(path)) {
		await rm(path, { force: true });
	}
}

/** Renaming replaces an existing file, linking does not; without support for links, checking first must be enough. */
async function renameToNew(temporary: string, path: string): Promise<void> {
	try {
		await link(temporary, path);
	} catch {
		await refuseExisting([path]);
		await rename(temporary, path);
		return;
	}
	await rm(temporary, { force: true });
}

async function attempt<T>(path: string, action: () => Promise<T>): Promise<T> {
	try {
		return await action();
	} catch (error) {
		throw error instanceof FilesExist ? error : new CannotWrite(path, reasonForWriting(error));
	}
}

function reasonForWriting(error: unknown): string {
	const code = error instanceof Error && "code" in error ? error.code : undefined;
	switch (code) {
		case "EEXIST":
		case "ENOTDIR":
			return "a file with the name of the output folder already exists";
		case "EISDIR":
		case "ENOTEMPTY":
			return "a folder with this name already exists";
		case "ENOENT":
			return "no file or folder can be created there";
		case "EROFS":
			return "the disk is read-only";
		default:
			return reasonOf(error);
	}
}
