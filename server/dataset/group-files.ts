import { basename, dirname, join, resolve } from "node:path";
import type { Split } from "#core/model/split.ts";
import { datasetFiles } from "./dataset-files.ts";

/** A file of a dataset, by its absolute path. */
export interface NamedFile {
	readonly path: string;
	/** Its name in messages: the file's name, with its folder if another file of the dataset has the same name. */
	readonly name: string;
	readonly split: Split;
}

/** The given files that belong together, one list per dataset. Files that belong to no other are left out. */
export function groupFiles(paths: readonly string[]): NamedFile[][] {
	const given = new Set(paths.map((path) => resolve(path)));
	const groups: NamedFile[][] = [];
	for (const path of given) {
		const group = datasetFiles(path).filter((file) => given.has(file.path));
		for (const file of group) {
			given.delete(file.path);
		}
		if (group.length > 1) {
			groups.push(nameFiles(group));
		}
	}
	return groups;
}

/** Gives each file a unique name, as far as the names of their folders differ. */
export function nameFiles<File extends { readonly path: string }>(
	files: readonly File[],
): (File & Pick<NamedFile, "name">)[] {
	const names = files.map(({ path }) => basename(path));
	return files.map((file, index) => {
		const name = names[index] as string;
		const isUnique = names.indexOf(name) === names.lastIndexOf(name);
		return { ...file, name: isUnique ? name : join(basename(dirname(file.path)), name) };
	});
}
