import { randomUUID } from "node:crypto";
import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Text is collected up to this length (in UTF-16 units) before it goes to disk. */
const CHUNK = 1 << 20;

/** Something of that name is there already. */
export class IsThere extends Error {
	readonly path: string;

	constructor(path: string) {
		super(`${path}: exists already`);
		this.path = path;
	}
}

/**
 * Files that come into being together: until `commit` they lie in a hidden folder of the output folder. `discard` removes
 * it. One of the two must be called. Nothing that is there is ever replaced.
 */
export class OutputFolder {
	readonly #root: string;
	readonly #hidden: string;
	/** The outermost folder that was made for the output. */
	readonly #made: string | undefined;
	/** What lies directly in the folder. */
	readonly #entries = new Set<string>();
	/** The file that was appended to last, and what is not written of it yet. */
	#file = "";
	#pending = "";

	/** Throws what Node throws where the folder cannot be made. */
	constructor(root: string) {
		this.#root = resolve(root);
		this.#made = mkdirSync(this.#root, { recursive: true });
		this.#hidden = join(this.#root, `.automl-images-${randomUUID().slice(0, 8)}.tmp`);
		mkdirSync(this.#hidden);
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

	/** Gives everything its name, and returns the paths of what lies directly in the folder. */
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

	discard(): void {
		rmSync(this.#hidden, { recursive: true, force: true });
		for (let folder = this.#root; this.#made !== undefined; folder = dirname(folder)) {
			if (readdirSync(folder).length > 0) {
				return; // somebody else's
			}
			rmdirSync(folder);
			if (folder === this.#made) {
				return;
			}
		}
	}

	#refuse(entry: string): void {
		const path = join(this.#root, entry);
		if (lstatSync(path, { throwIfNoEntry: false })) {
			throw new IsThere(path);
		}
	}
}
