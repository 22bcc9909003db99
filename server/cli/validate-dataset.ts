import { resolve } from "node:path";
import type { DatasetFinding } from "#core/dataset-rules/dataset-rule.ts";
import { checkDataset } from "#core/dataset-rules/index.ts";
import { groupFiles } from "#server/dataset/group-files.ts";
import { type CheckedFile, inOrder } from "./check-file.ts";

/** Compares those of the files that belong together, and adds what is found to what each file is said to have. */
export function addDatasetFindings(files: readonly CheckedFile[]): CheckedFile[] {
	const byPath = new Map(files.map((file) => [resolve(file.path), file]));
	const found: DatasetFinding[] = [];
	for (const group of groupFiles([...byPath.keys()])) {
		const parts = group.map(({ path, name, split }) => {
			return { file: path, name, split, facts: (byPath.get(path) as CheckedFile).report.facts };
		});
		found.push(...checkDataset(parts));
	}
	return files.map(({ path, report }) => {
		const own = found.filter(({ file }) => file === resolve(path));
		return { path, report: { ...report, findings: inOrder([...report.findings, ...own]) } };
	});
}
