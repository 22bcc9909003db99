import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { makeFolder, removeMade } from "#server/files/make-folder.ts";
import { removeLeftovers, temporaryPath } from "#server/files/temporary-files.ts";

/** Text is collected up to this length (in UTF-16 units) before it is written to disk. */
const CHUNK = 1 << 20;

/** Something with that name already exists. */
export class IsThere extends Error {
	readonly path: string;

	constructor(path: string) {
		super(`${path}: already exists`);
		this.path = path;
	}
}

/** Opens a folder for output, and removes what killed work left in it. Throws Node's error if it cannot be created. */
export async function openOutputFolder(folder: string): Promise<OutputFolder> {
	const root = resolve(folder);
	const made = await makeFolder(root);
	const hidden = temporaryPath(join(root, "export"));
	try {
		await removeLeftovers(root);
		await mkdir(hidden);
	} catch (error) {
		await removeMade(made);
		throw error;
	}
	return new OutputFolder(root, hidden, made);
}

/**
 * Files that are created together: until `commit` they are in a hidden folder of the output folder. `discard` removes it.
 * One of the two must be called. Existing files are never replaced.
 */
export class OutputFolder {
	readonly #root: string;
	readonly #hidden: string;
	/** The folders that were created for the output, innermost first. */
	readonly #made: readonly string[];
	/** The names directly in the folder. */
	readonly #entries = new Set<string>();
	/** The file that was last appended to, and its text that has not been written yet. */
	#file = "";
	#pending = "";

	constructor(root: string, hidden: string, made: readonly string[]) {
		this.#root = root;
		this.#hidden = hidden;
		this.#made = made;
	}

	/** Appends to a file, named by its path with `/` between the parts. */
	append(file: string, text: string): void {
		const entry = file.split("/")[0] as string;
		if (!this.#entries.has(entry)) {
			this.#refuse(entry);
			this.#entries.add(entry);
		}
		if (file !== this.#file) {
			this.#flush();
			this.#file = file;
		}
		this.#pending += text;
		if (this.#pending.length >= CHUNK) {
			this.#flush();
		}
	}

	/** Writes what was appended to the last file. */
	#flush(): void {
		if (this.#pending !== "") {
			const path = join(this.#hidden, this.#file);
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, this.#pending, { flag: "a" });
			this.#pending = "";
		}
	}

	/** Gives everything its name, and returns the paths of what is directly in the folder. */
	commit(): string[] {
		this.#flush();
		const entries = [...this.#entries];
		for (const entry of entries) {
			this.#refuse(entry);
		}
		const paths = entries.map((entry) => join(this.#root, entry));
		for (const [i, entry] of entries.entries()) {
			renameSync(join(this.#hidden, entry), paths[i] as string);
		}
		rmSync(this.#hidden, { recursive: true });
		return paths;
	}

	async discard(): Promise<void> {
		rmSync(this.#hidden, { recursive: true, force: true });
		await removeMade(this.#made);
	}

	#refuse(entry: string): void {
		const path = join(this.#root, entry);
		if (lstatSync(path, { throwIfNoEntry: false })) {
			throw new IsThere(path);
		}
	}
}
