import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Thumbnails may take so many bytes on disk. */
const BOUND = 200 * 1024 * 1024;
/** Cleaning up leaves this share of the bound, so that it is not due again at once. */
const LEFT = 0.9;
/** So much of both ends of a file is looked at. */
const END_BYTES = 16 * 1024;
/** Changes whenever thumbnails are made in another way. */
const MAKING = "320 webp 1";

const KEY = /^[0-9a-f]{64}$/;

/**
 * Thumbnails on disk. A thumbnail's name comes from its image's content: size, time of change, and both ends of the file.
 * To read all of a large photo would take as long as to make the thumbnail; and who changes the middle of a file, changes
 * its time. What has not been used for longest goes first.
 */
export class ThumbnailCache {
	readonly #folder: string;
	readonly #bound: number;
	/** What this process believes the thumbnails to take, in bytes; others may add to them. */
	#bytes: Promise<number> | undefined;
	#puts: Promise<void> = Promise.resolve();

	constructor(folder: string, bound = BOUND) {
		this.#folder = folder;
		this.#bound = bound;
	}

	/** The name of an image's thumbnail: 64 hexadecimal digits. Rejects where the file cannot be read. */
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

	/** The thumbnail of that name, if it was kept. */
	async get(key: string): Promise<Uint8Array | undefined> {
		const path = this.#pathOf(key);
		try {
			const thumbnail = await readFile(path);
			const now = new Date();
			await utimes(path, now, now);
			// A `Buffer` would not come to the page as bytes.
			return new Uint8Array(thumbnail);
		} catch (error) {
			if (isAbsent(error)) {
				return undefined;
			}
			throw error;
		}
	}

	/** Keeps a thumbnail, and lets the oldest ones go if that makes too many. */
	put(key: string, thumbnail: Uint8Array): Promise<void> {
		// One after the other, or their bytes would not all be counted.
		const done = this.#puts.then(() => this.#put(key, thumbnail));
		// Who asked hears of a failure; the next one does not depend on it.
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
			throw new Error(`${JSON.stringify(key)} is no name of a thumbnail`);
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
					// Another window has cleaned up meanwhile.
					if (isAbsent(error)) {
						return [];
					}
					throw error;
				}
			}),
		);
		return files.flat();
	}

	/** Deletes what has not been used for longest, and tells how many bytes are left. */
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
