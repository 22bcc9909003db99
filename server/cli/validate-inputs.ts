import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { UnreadableFile } from "#server/files/read-text.ts";
import { filesOfTable, isMLTable, jsonLinesFilesIn, tableContext } from "#server/mltable/table-context.ts";

/**
 * The files that an argument of `validate` stands for: a table and the files that it names, a folder's tables (its own
 * or those in its subfolders) or else its JSON Lines files, or the file itself. Throws `UnreadableFile` for a folder with
 * neither.
 */
export async function filesOfArgument(path: string): Promise<string[]> {
	if (isMLTable(path)) {
		return [path, ...filesOfTable(path, await tableContext(path, textOf(path)))];
	}
	if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
		return [path];
	}
	const tables = [path, ...foldersIn(path)].flatMap(tableIn);
	if (tables.length > 0) {
		return (await Promise.all(tables.map(filesOfArgument))).flat();
	}
	const names = jsonLinesFilesIn(path);
	if (names.length === 0) {
		throw new UnreadableFile(
			`${path}: this folder contains neither an MLTable nor a JSON Lines file; specify the file`,
		);
	}
	return names.map((name) => join(path, name));
}

function tableIn(folder: string): string[] {
	const table = join(folder, "MLTable");
	return statSync(table, { throwIfNoEntry: false })?.isFile() ? [table] : [];
}

function foldersIn(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => join(folder, name))
		.sort();
}

/** Paths without those that lead to the same file as an earlier one. */
export function eachOnce(paths: readonly string[]): string[] {
	return [...new Map(paths.toReversed().map((path) => [resolve(path), path])).values()].toReversed();
}

/** If it cannot be read, that is reported when the file itself is checked. */
function textOf(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}
