import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { URI } from "vscode-uri";
import { detectTextTask } from "#core/checking/check-text.ts";
import type { Split } from "#core/model/split.ts";
import type { DatasetHead } from "#core/protocol/server/datasets.ts";
import type { Task } from "#core/tasks/task.ts";
import { linesIn } from "#server/files/check-file.ts";
import { fileOf } from "#server/files/file-of.ts";
import { openText, UnreadableFile } from "#server/files/read-text.ts";
import { filesOfTable, isMLTable, tableContext } from "#server/mltable/table-context.ts";
import type { FixedTask } from "#server/workspace/fixed-task.ts";
import { groupFiles } from "./group-files.ts";

const SPLITS: readonly (Split | undefined)[] = ["train", "validation", "test"];

interface Member {
	readonly path: string;
	readonly name: string;
	readonly split?: Split;
}

/**
 * The datasets that these files make up: files whose names belong together, and every other file on its own. Tables
 * stand for the files that they name. Only the first lines of each file are read; files without annotations, and those
 * that cannot be read, are left out. `taskOf` returns the task that the user chose for a file.
 */
export async function findDatasets(
	uris: readonly string[],
	taskOf: (uri: string) => Promise<FixedTask | undefined>,
): Promise<DatasetHead[]> {
	const tasks = new Map<string, Task>();
	for (const path of await annotationPaths(uris)) {
		const fixed = await taskOf(URI.file(path).toString());
		const task = fixed === "off" ? undefined : (fixed ?? detectedTask(path));
		if (task) {
			tasks.set(path, task);
		}
	}
	const groups = groupFiles([...tasks.keys()]);
	const grouped = new Set(groups.flat().map(({ path }) => path));
	const alone = [...tasks.keys()].filter((path) => !grouped.has(path));
	return [
		...groups.map((members) => headOf(groupName(members), members, tasks)),
		...alone.map((path) => headOf(basename(path), [{ path, name: basename(path) }], tasks)),
	].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function annotationPaths(uris: readonly string[]): Promise<Set<string>> {
	const paths = new Set<string>();
	for (const path of uris.flatMap((uri) => fileOf(uri) ?? [])) {
		const named = isMLTable(path) ? await filesNamedBy(path) : [path];
		for (const each of named) {
			paths.add(each);
		}
	}
	return paths;
}

/** A table that was deleted in the meantime names nothing. */
async function filesNamedBy(table: string): Promise<string[]> {
	try {
		return filesOfTable(table, await tableContext(table, readFileSync(table, "utf8")));
	} catch {
		return [];
	}
}

function detectedTask(path: string): Task | undefined {
	try {
		const file = openText(path);
		try {
			return detectTextTask(linesIn(file));
		} finally {
			file.close();
		}
	} catch (error) {
		if (error instanceof UnreadableFile) {
			return undefined;
		}
		throw error;
	}
}

/** The folder around all files of a dataset; what the files have in common is in their names. */
function groupName(members: readonly Member[]): string {
	const folders = [...new Set(members.map(({ path }) => dirname(path)))];
	const [folder = ""] = folders;
	return basename(folders.length > 1 ? dirname(folder) : folder);
}

function headOf(name: string, members: readonly Member[], tasks: ReadonlyMap<string, Task>): DatasetHead {
	const files = members.toSorted((a, b) => SPLITS.indexOf(a.split) - SPLITS.indexOf(b.split));
	return {
		name,
		taskName: tasks.get(files[0]?.path ?? "")?.name ?? "",
		files: files.map(({ path, name: file, split }) => ({
			uri: URI.file(path).toString(),
			name: file,
			...(split ? { split } : {}),
		})),
	};
}
