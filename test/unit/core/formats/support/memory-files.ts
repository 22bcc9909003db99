import { childPath } from "#core/formats/child-path.ts";
import type { DatasetFiles, FolderEntry, OpenFile } from "#core/formats/converter.ts";
import { readImageFile } from "#core/image-files/image-file.ts";

/** Files in memory by path, read in pieces of this many characters. */
export function memoryFiles(
	files: Readonly<Record<string, string | Uint8Array>>,
	pieceLength = 1 << 16,
): DatasetFiles {
	const find = (path: string) => {
		const content = files[path];
		if (content === undefined) {
			throw new Error("there is no such file");
		}
		return content;
	};
	const bytesOf = (path: string) => {
		const content = find(path);
		return typeof content === "string" ? new TextEncoder().encode(content) : content;
	};
	return {
		list: async (folder) => entriesOf(folder, Object.keys(files)),
		readBytes: async (path) => bytesOf(path),
		readImage: async (path) => {
			if (files[path] === undefined) {
				return { kind: "missing" };
			}
			const bytes = bytesOf(path);
			const read = readImageFile(bytes, bytes.length);
			return read === "more" ? { kind: "missing" } : read;
		},
		open: async (path) => openBytes(bytesOf(path)),
		readText: async function* (path) {
			const content = find(path);
			const text = typeof content === "string" ? content : new TextDecoder().decode(content);
			for (let at = 0; at < text.length; at += pieceLength) {
				yield {
					text: text.slice(at, at + pieceLength),
					share: Math.min(1, (at + pieceLength) / text.length),
				};
			}
		},
	};
}

/** Bytes as an open file. */
export function openBytes(bytes: Uint8Array): OpenFile {
	return {
		size: bytes.length,
		read: async (position, into) => {
			const piece = bytes.subarray(position, position + into.length);
			into.set(piece);
			return piece.length;
		},
		close: async () => {},
	};
}

function entriesOf(folder: string, paths: readonly string[]): FolderEntry[] {
	const start = childPath(folder, "");
	const kinds = new Map<string, FolderEntry["kind"]>();
	for (const path of paths.filter((each) => each.startsWith(start))) {
		const [name = "", ...more] = path.slice(start.length).split("/");
		kinds.set(name, more.length > 0 ? "folder" : "file");
	}
	if (kinds.size === 0) {
		throw new Error("there is no such folder");
	}
	return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
