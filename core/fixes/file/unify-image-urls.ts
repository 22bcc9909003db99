import { type FileFacts, recordsOf } from "#core/facts/file-facts.ts";
import { onLine } from "#core/fixes/editing/file-edits.ts";
import { replace } from "#core/fixes/editing/targets.ts";
import type { EditableFile, FileCure, FileEdit, FileFix } from "#core/fixes/file-fix.ts";
import { findValue, type JsonString } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { parseImageUrl } from "#core/model/image-url.ts";

/**
 * Converts all image URLs of a file to one of the two forms. The older form leaves the workspace to the job; for the
 * newer form, the workspace is taken from a line that has it.
 */
export const unifyImageUrls: FileFix = {
	id: "unify-image-urls",
	ruleIds: ["image-url-mixed"],
	isSafe: false,
	offer: ({ line, related }, file) => {
		if (!related) {
			return [];
		}
		const isRarerOld = file.recordAt(line)?.urlScheme === "amldatastore";
		const older: FileCure = {
			title: "Change all image URLs to AmlDatastore://",
			preferred: false,
			edits: () => rewriteUrls(file, "azureml", (datastore, path) => `AmlDatastore://${datastore}/${path}`),
		};
		const newerLine = isRarerOld ? related.line : line;
		const workspace = workspaceOf(imageUrl(file, newerLine)?.value ?? "");
		const newer: FileCure = {
			title: `Change all image URLs to azureml://, with the workspace from line ${newerLine + 1}`,
			preferred: false,
			edits: () =>
				rewriteUrls(
					file,
					"amldatastore",
					(datastore, path) => `${workspace}datastores/${datastore}/paths/${path}`,
				),
		};
		return isRarerOld ? [newer, older] : [older, newer];
	},
};

/** An `azureml://` URL up to its datastore. */
function workspaceOf(url: string): string {
	const { datastore, path } = parseImageUrl(url);
	return url.slice(0, -`datastores/${datastore}/paths/${path}`.length);
}

function rewriteUrls(
	file: EditableFile,
	scheme: "azureml" | "amldatastore",
	write: (datastore: string, path: string) => string,
): FileEdit[] {
	const edits: FileEdit[] = [];
	for (const [line, { urlScheme }] of recordsOf(file)) {
		const url = urlScheme === scheme ? imageUrl(file, line) : undefined;
		const { datastore, path } = parseImageUrl(url?.value ?? "");
		if (url && datastore !== undefined) {
			edits.push(...onLine(line, [replace(url, JSON.stringify(write(datastore, path)))]));
		}
	}
	return edits;
}

function imageUrl(file: FileFacts, line: number): JsonString | undefined {
	const { root } = parseLine(file.textOf(line));
	const url = root?.kind === "object" ? findValue(root, "image_url") : undefined;
	return url?.kind === "string" ? url : undefined;
}
