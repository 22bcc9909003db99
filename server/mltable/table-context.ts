import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { detectTextTask } from "#core/checking/check-text.ts";
import { linesOf } from "#core/jsonl/lines.ts";
import type { MLTableContext, TableFile, TableTarget } from "#core/rules/mltable-rule.ts";

/** How much of a file is enough to tell what it is. */
const SAMPLE_BYTES = 64 * 1024;

/** How many annotation files next to a table are considered; in a folder with more, names mean nothing. */
const MOST_NEIGHBOURS = 20;

/** Whether the file at that path is a table by its name, which is the only sign. */
export function isMLTable(path: string): boolean {
	return basename(path) === "MLTable";
}

/** A table's text and what is around it on disk. Little is read, and nothing twice. */
export async function tableContext(path: string, text: string): Promise<MLTableContext> {
	const { readMLTable } = await import("#core/mltable/read-mltable.ts"); // large, and most sessions have no table
	const folder = dirname(resolve(path));
	const known = new Map<string, TableTarget>();
	const target = (written: string) => {
		const found = known.get(written) ?? targetOf(folder, written);
		known.set(written, found);
		return found;
	};
	return {
		table: readMLTable(text),
		target,
		annotationFiles: jsonLinesFilesIn(folder)
			.slice(0, MOST_NEIGHBOURS)
			.filter((name) => {
				const found = target(name);
				return found.kind === "file" && found.hasAnnotations;
			}),
	};
}

/** The existing files that a table names, as paths. */
export function filesOfTable(path: string, { table, target }: MLTableContext): string[] {
	return (table.paths?.items ?? []).flatMap((item) =>
		item.path && target(item.path.value).kind === "file" ? [pathIn(dirname(path), item.path.value)] : [],
	);
}

/** A path as written in a table, relative to the table's folder. */
function pathIn(folder: string, written: string): string {
	const path = written.replaceAll("\\", "/");
	return isAbsolute(path) ? path : join(folder, path);
}

/** The names of JSON Lines files in a folder; a folder that cannot be read has none. */
export function jsonLinesFilesIn(folder: string): string[] {
	try {
		return readdirSync(folder)
			.filter((name) => name.endsWith(".jsonl"))
			.sort();
	} catch {
		return [];
	}
}

/** A URL, or a path of a network share: checking whether that exists would already reveal something to others. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]+:)?[/\\]{2}/i;

function targetOf(folder: string, written: string): TableTarget {
	if (ELSEWHERE.test(written)) {
		return { kind: "remote" };
	}
	const path = pathIn(folder, written);
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats?.isFile()) {
		return { kind: stats?.isDirectory() ? "folder" : "missing" };
	}
	return describeFile(path);
}

function describeFile(path: string): TableFile {
	const bytes = firstBytes(path);
	const startsWithByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const lines = Array.from(linesOf(new TextDecoder().decode(bytes)), ({ text }) => text);
	return {
		kind: "file",
		// The last line of the sample may be cut off.
		hasAnnotations: detectTextTask(bytes.length < SAMPLE_BYTES ? lines : lines.slice(0, -1)) !== undefined,
		startsWithByteOrderMark,
		bytes: bytes.every((byte) => byte < 0x80) ? (bytes.includes(0) ? "other" : "ascii") : utf8OrOther(bytes),
	};
}

function firstBytes(path: string): Uint8Array {
	try {
		const file = openSync(path, "r");
		try {
			const bytes = new Uint8Array(SAMPLE_BYTES);
			return bytes.subarray(0, readSync(file, bytes));
		} finally {
			closeSync(file);
		}
	} catch {
		return new Uint8Array();
	}
}

function utf8OrOther(bytes: Uint8Array): "utf8" | "other" {
	try {
		// The sample may end within a character.
		new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
		return bytes.includes(0) ? "other" : "utf8";
	} catch {
		return "other";
	}
}
