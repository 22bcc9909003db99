import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { open, readdir, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { TextDecoder } from "node:util";
import type { DatasetFiles, FolderEntry, OpenFile, TextPiece } from "#core/formats/converter.ts";
import { reasonOf } from "#server/files/reason.ts";
import { readImageHeaderSync } from "#server/images/read-image-header.ts";

/** How many bytes are read at once; the consumer can stop between two pieces. */
const PIECE = 1 << 20;

/** The files of the dataset that a file or folder on disk belongs to. Links that lead outside it are not followed. */
export function diskFiles(source: string): DatasetFiles {
	return {
		list: (folder) => list(folder, source).catch(complain),
		readBytes,
		readImage: async (path) => readImageHeaderSync(path) ?? { kind: "missing" },
		readText,
		open: openForReading,
	};
}

/** Read synchronously: a format with a small file per image would spend most of its time waiting for the event loop. */
async function readBytes(path: string): Promise<Uint8Array> {
	try {
		return readFileSync(path);
	} catch (error) {
		return complain(error);
	}
}

function complain(error: unknown): never {
	throw new Error(reasonOf(error));
}

async function list(folder: string, source: string): Promise<FolderEntry[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const listed = entries.map(async (entry): Promise<FolderEntry> => {
		const { name } = entry;
		if (!entry.isSymbolicLink()) {
			return { name, kind: kindOf(entry) };
		}
		const path = join(folder, name);
		return (await leadsOut(path, source))
			? { name, kind: "outside" }
			: { name, kind: kindOf(await stat(path)) };
	});
	return (await Promise.all(listed)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(entry: { isFile: () => boolean; isDirectory: () => boolean }): FolderEntry["kind"] {
	return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : "other";
}

/** Whether a link leads outside the source if that is a folder, or else outside the link's folder; or to nothing. */
async function leadsOut(link: string, source: string): Promise<boolean> {
	try {
		const root = await realpath((await stat(source)).isDirectory() ? source : dirname(source));
		const target = relative(root, await realpath(link));
		return isAbsolute(target) || target.split(sep)[0] === "..";
	} catch {
		return true;
	}
}

const IS_FOLDER = "this is a folder; specify a file in it";

/** Read synchronously, as small files are: parts of large files are just as small and numerous. */
async function openForReading(path: string): Promise<OpenFile> {
	try {
		const file = openSync(path, "r");
		const stats = fstatSync(file);
		if (stats.isDirectory()) {
			closeSync(file);
			throw new Error(IS_FOLDER);
		}
		return {
			size: stats.size,
			read: async (position, into) => readFully(file, position, into),
			close: async () => closeSync(file),
		};
	} catch (error) {
		return complain(error);
	}
}

/** A single call may return fewer bytes than there are. */
function readFully(file: number, position: number, into: Uint8Array): number {
	let length = 0;
	try {
		while (length < into.length) {
			const read = readSync(file, into, length, into.length - length, position + length);
			if (read === 0) {
				break;
			}
			length += read;
		}
	} catch (error) {
		return complain(error);
	}
	return length;
}

async function* readText(path: string): AsyncGenerator<TextPiece, void, undefined> {
	const handle = await open(path).catch(complain);
	try {
		const stats = await handle.stat();
		if (stats.isDirectory()) {
			throw new Error(IS_FOLDER);
		}
		const bytes = new Uint8Array(PIECE);
		let decoder: TextDecoder | undefined;
		for (let done = 0; ; ) {
			const { bytesRead } = await handle.read(bytes, 0, PIECE);
			const piece = bytes.subarray(0, bytesRead);
			decoder ??= new TextDecoder(encodingOf(piece));
			done += bytesRead;
			yield {
				text: decoder.decode(piece, { stream: bytesRead > 0 }),
				share: stats.size > 0 ? Math.min(1, done / stats.size) : 1,
			};
			if (bytesRead === 0) {
				return;
			}
		}
	} finally {
		await handle.close();
	}
}

/** Some Windows programs write UTF-16, marked by a byte order mark. */
function encodingOf(start: Uint8Array): string {
	if (start[0] === 0xff && start[1] === 0xfe) {
		return "utf-16le";
	}
	return start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-8";
}
