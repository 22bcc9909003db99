import { resolve } from "node:path";
import { checkDataset } from "#core/rules/dataset/index.ts";
import type { DatasetFinding } from "#core/rules/dataset-rule.ts";
import { groupFiles } from "#server/dataset/group-files.ts";
import type { CheckedFile } from "./check-file.ts";

/** Compares the files that belong together, and returns what is found in each. */
export function datasetFindings(files: readonly CheckedFile[]): (file: CheckedFile) => DatasetFinding[] {
	const byPath = new Map(files.map((file) => [resolve(file.path), file]));
	const found: DatasetFinding[] = [];
	for (const group of groupFiles([...byPath.keys()])) {
		const parts = group.map(({ path, name, split }) => {
			return { file: path, name, split, facts: (byPath.get(path) as CheckedFile).facts };
		});
		found.push(...checkDataset(parts));
	}
	return ({ path }) => found.filter(({ file }) => file === resolve(path));
}
