import { statSync } from "node:fs";
import { URI } from "vscode-uri";
import { type FileContent, reportFile } from "#core/report/file-report.ts";
import type { Task } from "#core/tasks/task.ts";
import { readWholeText, UnreadableFile } from "#server/files/read-text.ts";
import type { AnnotationDocument } from "./annotation-document.ts";
import type { Documents } from "./documents.ts";
import { inSlices } from "./in-slices.ts";

/** Why there is no report about a file. */
export interface Unreadable {
	readonly problem: string;
}

/** Work in slices: when to cancel it, and how to report its progress (from 0 to 1). */
export interface Slices {
	readonly isGivenUp: () => boolean;
	readonly onShare: (share: number) => void;
}

/** Checks a document and reports on it. `undefined` if the work was canceled. */
export async function contentOf(
	document: AnnotationDocument,
	{ isGivenUp, onShare }: Slices,
): Promise<FileContent | undefined> {
	// Every line is visited at most twice: when it is checked, and when it is counted.
	const most = 2 * document.lines.length;
	return inSlices(judge(document), isGivenUp, (pulls) => onShare(Math.min(1, pulls / most)));
}

function* judge(document: AnnotationDocument): Generator<void, FileContent | undefined> {
	yield* document.check();
	const forecast = document.forecast();
	return forecast && (yield* reportFile({ facts: document.file, findings: document.findings(), forecast }));
}

/**
 * Reports on the other files of a dataset: from the editor if the file is open, else from disk. What was read from
 * disk is kept until the file changes, so that a report that follows the typing in one file does not read the others.
 */
export class SiblingContents {
	readonly #documents: Documents;
	readonly #known = new Map<string, { readonly edition: string; readonly content: FileContent }>();

	constructor(documents: Documents) {
		this.#documents = documents;
	}

	/** The content of a file on disk as training for that task sees it. `undefined` if the work was canceled. */
	async get(path: string, task: Task, slices: Slices): Promise<FileContent | Unreadable | undefined> {
		const open = this.#documents.ofFile(path);
		if (open) {
			await this.#documents.settled(open);
		}
		if (open?.task === task) {
			const { version } = open;
			const isGivenUp = () => slices.isGivenUp() || open.version !== version;
			return contentOf(open, { ...slices, isGivenUp });
		}
		try {
			const edition = `${open ? `open ${open.version}` : editionOnDisk(path)} ${task.id} ${task.runtime}`;
			const known = this.#known.get(path);
			if (known?.edition === edition) {
				return known.content;
			}
			const text = open ? open.lines.join("\n") : readWholeText(path);
			const document = this.#documents.read(URI.file(path).toString(), 0, text);
			document.trainedBy(task.runtime, task);
			const content = await contentOf(document, slices);
			if (content) {
				this.#known.set(path, { edition, content });
			}
			return content;
		} catch (error) {
			if (error instanceof UnreadableFile) {
				return { problem: error.message };
			}
			throw error;
		}
	}
}

function editionOnDisk(path: string): string {
	const stats = statSync(path, { throwIfNoEntry: false });
	return stats ? `${stats.mtimeMs} ${stats.size}` : "gone";
}
