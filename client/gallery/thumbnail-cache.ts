import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Thumbnails may use this many bytes on disk. */
const BOUND = 200 * 1024 * 1024;
/** Cleanup leaves this fraction of the limit, so that it does not have to run again soon. */
const LEFT = 0.9;
/** How many bytes at both ends of a file are read. */
const END_BYTES = 16 * 1024;
/** Change this whenever thumbnails are made in another way. */
const MAKING = "320 webp 1";

const KEY = /^[0-9a-f]{64}$/;

/**
 * Thumbnails on disk. The name of a thumbnail is derived from the content of its image: size, modification time, and
 * both ends of the file. Reading all of a large photo would take as long as making the thumbnail, and a change in the
 * middle of a file also changes its time. The least recently used thumbnails are deleted first.
 */
export class ThumbnailCache {
	readonly #folder: string;
	readonly #bound: number;
	/** The size of all thumbnails in bytes, as far as this process knows; other processes may add to it. */
	#bytes: Promise<number> | undefined;
	#puts: Promise<void> = Promise.resolve();

	constructor(folder: string, bound = BOUND) {
		this.#folder = folder;
		this.#bound = bound;
	}

	/** The name of an image's thumbnail: 64 hexadecimal digits. Rejects if the file cannot be read. */
	async keyOf(image: string): Promise<string> {
		const file = await open(image);
		try {
			const { size, mtimeMs } = await file.stat();
			const hash = createHash("sha256").update(`${MAKING} ${size} ${mtimeMs} `);
			const end = Buffer.alloc(Math.min(size, END_BYTES));
			for (const position of [0, size - end.length]) {
				const { bytesRead } = await file.read(end, 0, end.length, position);
				hash.update(end.subarray(0, bytesRead));
			}
			return hash.digest("hex");
		} finally {
			await file.close();
		}
	}

	/** The thumbnail with that name, if it exists. */
	async get(key: string): Promise<Uint8Array | undefined> {
		const path = this.#pathOf(key);
		try {
			const thumbnail = await readFile(path);
			const now = new Date();
			await utimes(path, now, now);
			// A `Buffer` would not arrive as bytes in the page.
			return new Uint8Array(thumbnail);
		} catch (error) {
			if (isAbsent(error)) {
				return undefined;
			}
			throw error;
		}
	}

	/** Stores a thumbnail, and deletes the oldest ones if there are too many. */
	put(key: string, thumbnail: Uint8Array): Promise<void> {
		// One after the other, so that all bytes are counted.
		const done = this.#puts.then(() => this.#put(key, thumbnail));
		// The caller handles a failure; the next one does not depend on it.
		this.#puts = done.catch(() => {});
		return done;
	}

	async #put(key: string, thumbnail: Uint8Array): Promise<void> {
		const path = this.#pathOf(key);
		await mkdir(this.#folder, { recursive: true });
		const before = await this.#total();
		const temporary = `${path}.${process.pid}.new`;
		await writeFile(temporary, thumbnail);
		await rename(temporary, path);
		const bytes = before + thumbnail.length;
		this.#bytes = bytes > this.#bound ? this.#cleanUp() : Promise.resolve(bytes);
		await this.#bytes;
	}

	#pathOf(key: string): string {
		if (!KEY.test(key)) {
			throw new Error(`${JSON.stringify(key)} is not the name of a thumbnail`);
		}
		return join(this.#folder, key);
	}

	#total(): Promise<number> {
		this.#bytes ??= this.#files().then((files) => files.reduce((sum, { size }) => sum + size, 0));
		return this.#bytes;
	}

	async #files(): Promise<{ path: string; size: number; used: number }[]> {
		const names = await readdir(this.#folder);
		const files = await Promise.all(
			names.map(async (name) => {
				const path = join(this.#folder, name);
				try {
					const { size, mtimeMs } = await stat(path);
					return [{ path, size, used: mtimeMs }];
				} catch (error) {
					// Another window has deleted it in the meantime.
					if (isAbsent(error)) {
						return [];
					}
					throw error;
				}
			}),
		);
		return files.flat();
	}

	/** Deletes the least recently used thumbnails, and returns how many bytes are left. */
	async #cleanUp(): Promise<number> {
		const files = (await this.#files()).sort((a, b) => a.used - b.used);
		let bytes = files.reduce((sum, { size }) => sum + size, 0);
		for (const { path, size } of files) {
			if (bytes <= this.#bound * LEFT) {
				break;
			}
			await rm(path, { force: true });
			bytes -= size;
		}
		return bytes;
	}
}

function isAbsent(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}
