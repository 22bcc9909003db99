import {
	type CancellationToken,
	type Connection,
	ErrorCodes,
	LSPErrorCodes,
	ResponseError,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { collectComparison } from "#core/comparison/collect.ts";
import { compareRecords } from "#core/comparison/compare-records.ts";
import type { LineSource } from "#core/comparison/line-source.ts";
import { findValue, type JsonObject } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { TextLines } from "#core/jsonl/text-lines.ts";
import { COMPARE_METHOD, type CompareParams, type Comparison } from "#core/protocol/server/comparison.ts";
import {
	COMPARE_LINES_METHOD,
	type ComparedLines,
	type CompareLinesParams,
} from "#core/protocol/server/comparison-image.ts";
import { declaredSize } from "#core/tasks/declared-size.ts";
import type { Documents } from "#server/documents/documents.ts";
import { inSlices } from "#server/documents/in-slices.ts";
import { ReadVersions } from "#server/documents/read-versions.ts";
import { type FileLines, openLines } from "#server/files/file-lines.ts";
import { fileOf } from "#server/files/file-of.ts";
import { UnreadableFile } from "#server/files/read-text.ts";
import { imagePlaces } from "#server/images/image-places.ts";
import type { Workspace } from "#server/workspace/workspace.ts";
import { lookUp } from "./line-content.ts";

/** Answers what differs between two editions of an annotation file, in short and for one image. */
export function registerCompare(connection: Connection, documents: Documents, workspace: Workspace): void {
	connection.onRequest<Comparison, void>(
		COMPARE_METHOD,
		async ({ uri, old, names }: CompareParams, token: CancellationToken) => {
			const editions = new Editions(documents);
			try {
				const before = "text" in old ? new TextLines(old.text) : editions.open(old.uri);
				const work = collectComparison(before, editions.open(uri), names);
				const isGivenUp = () => token.isCancellationRequested || editions.haveChanged();
				const comparison = await inSlices(work, isGivenUp);
				if (!comparison) {
					throw new ResponseError(LSPErrorCodes.ContentModified, "the document changed");
				}
				return comparison;
			} finally {
				editions.close();
			}
		},
	);
	connection.onRequest(
		COMPARE_LINES_METHOD,
		async ({ uri, old, new: now }: CompareLinesParams): Promise<ComparedLines> => {
			const record = recordOf(now) ?? recordOf(old);
			const url = record && findValue(record, "image_url");
			const size = record && declaredSize(findValue(record, "image_details"));
			return {
				...compareRecords(old, now),
				image:
					url?.kind === "string"
						? lookUp(url.value, await imagePlaces(uri, workspace))
						: { found: false, searched: [] },
				...(size ? { declaredSize: size } : {}),
			};
		},
	);
}

function recordOf(text: string | undefined): JsonObject | undefined {
	const root = text === undefined ? undefined : parseLine(text).root;
	return root?.kind === "object" ? root : undefined;
}

/** The files of one comparison: as they are in the editor where they are open there, else on disk. */
class Editions {
	readonly #documents: Documents;
	readonly #opened: FileLines[] = [];
	readonly #versions = new ReadVersions();

	constructor(documents: Documents) {
		this.#documents = documents;
	}

	open(uri: string): LineSource {
		const path = fileOf(uri);
		const document =
			this.#documents.get(uri) ?? (path === undefined ? undefined : this.#documents.ofFile(path));
		if (document) {
			this.#versions.add(document);
			return { count: document.lines.length, textOf: (line) => document.lines[line] ?? "" };
		}
		if (path === undefined) {
			throw new ResponseError(
				ErrorCodes.InvalidParams,
				`${URI.parse(uri).path} is not open, and not on disk`,
			);
		}
		try {
			const lines = openLines(path);
			this.#opened.push(lines);
			return lines;
		} catch (error) {
			throw error instanceof UnreadableFile
				? new ResponseError(ErrorCodes.InvalidParams, error.message)
				: error;
		}
	}

	/** Whether an open document is another now than when it was opened here. */
	haveChanged(): boolean {
		return this.#versions.haveChanged();
	}

	close(): void {
		for (const lines of this.#opened) {
			lines.close();
		}
	}
}
