import type { Connection } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import type { LineSource } from "#core/comparison/line-source.ts";
import { findValue, type JsonObject } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { TextLines } from "#core/jsonl/text-lines.ts";
import { declaredSize } from "#core/tasks/declared-size.ts";
import type { Documents } from "#server/documents/documents.ts";
import { inSlices } from "#server/documents/in-slices.ts";
import { ReadVersions } from "#server/documents/read-versions.ts";
import { type FileLines, openLines } from "#server/files/file-lines.ts";
import { fileOf } from "#server/files/file-of.ts";
import { UnreadableFile } from "#server/files/read-text.ts";
import { imagePlaces } from "#server/images/image-places.ts";
import { InvalidParams } from "#server/protocol/invalid-params.ts";
import { Outdated } from "#server/protocol/outdated.ts";
import { registerAnswer } from "#server/protocol/register-answer.ts";
import type { Workspace } from "#server/workspace/workspace.ts";
import { lookUp } from "./line-content.ts";

/** Answers what differs between two versions of an annotation file, as a summary and for one image. Comparing is loaded with the first request. */
export function registerCompare(connection: Connection, documents: Documents, workspace: Workspace): void {
	registerAnswer(connection, "automlImages/compare", async ({ uri, old, names }, { isCancelled }) => {
		const { collectComparison } = await import("#core/comparison/collect.ts");
		const editions = new Editions(documents);
		try {
			const before = "text" in old ? new TextLines(old.text) : editions.open(old.uri);
			const work = collectComparison(before, editions.open(uri), names);
			const comparison = await inSlices(work, () => isCancelled() || editions.haveChanged());
			if (!comparison) {
				throw new Outdated();
			}
			return comparison;
		} finally {
			editions.close();
		}
	});
	registerAnswer(connection, "automlImages/compareLines", async ({ uri, old, new: now }) => {
		const { compareRecords } = await import("#core/comparison/compare-records.ts");
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
	});
}

function recordOf(text: string | undefined): JsonObject | undefined {
	const root = text === undefined ? undefined : parseLine(text).root;
	return root?.kind === "object" ? root : undefined;
}

/** The files of one comparison: from the editor if they are open, else from disk. */
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
			throw new InvalidParams(`${URI.parse(uri).path} is neither open nor on disk`);
		}
		try {
			const lines = openLines(path);
			this.#opened.push(lines);
			return lines;
		} catch (error) {
			throw error instanceof UnreadableFile ? new InvalidParams(error.message) : error;
		}
	}

	/** Whether an open document has changed since it was opened here. */
	haveChanged(): boolean {
		return this.#versions.haveChanged();
	}

	close(): void {
		for (const lines of this.#opened) {
			lines.close();
		}
	}
}
