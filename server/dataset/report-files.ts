import { basename } from "node:path";
import { URI } from "vscode-uri";
import type { FileReport } from "#core/protocol/server/training-report.ts";
import { fileOf } from "#server/files/file-of.ts";
import { datasetFiles } from "./dataset-files.ts";
import { nameFiles } from "./group-files.ts";

/** A file in a report. */
export interface ReportFile {
	/** Absent for a document that is not on disk. */
	readonly path?: string;
	/** Its name in the report. */
	readonly head: Pick<FileReport, "uri" | "name" | "split" | "isOwn">;
}

const SPLITS = ["train", "validation", "test"];

/** The files of a document's dataset, including itself, in the order train, validation, test. */
export function reportFiles(uri: string): ReportFile[] {
	const own = fileOf(uri);
	const files = own === undefined ? [] : datasetFiles(own);
	if (!files.some(({ path }) => path === own)) {
		const name = basename(own ?? URI.parse(uri).path);
		return [{ ...(own === undefined ? {} : { path: own }), head: { uri, name, isOwn: true } }];
	}
	return nameFiles(files)
		.map(({ path, name, split }): ReportFile => {
			const isOwn = path === own;
			return { path, head: { uri: isOwn ? uri : URI.file(path).toString(), name, split, isOwn } };
		})
		.sort((a, b) => SPLITS.indexOf(a.head.split ?? "") - SPLITS.indexOf(b.head.split ?? ""));
}
