import { URI } from "vscode-uri";
import type { FileFacts } from "#core/facts/file-facts.ts";
import { checkDataset } from "#core/rules/dataset/index.ts";
import type { DatasetPart } from "#core/rules/dataset-rule.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import type { Documents } from "#server/documents/documents.ts";
import { inSlices } from "#server/documents/in-slices.ts";
import { fileOf } from "#server/files/file-of.ts";
import { checkTableOfFile } from "#server/mltable/table-of-file.ts";
import type { Workspace } from "#server/workspace/workspace.ts";
import { datasetFiles } from "./dataset-files.ts";
import { DiskFacts } from "./disk-facts.ts";
import { nameFiles } from "./group-files.ts";

/** How long, in milliseconds, a document must be idle before it is compared with others. */
const REST = 400;

/** How many findings about one dataset are kept: nobody reads more, and each one needs a line of another file. */
const MOST_FINDINGS = 5000;

/** Compares open documents with the other files of their datasets, open or on disk, when the user pauses. The findings wait in the documents for the next answer. */
export class DatasetChecks {
	readonly #documents: Documents;
	readonly #workspace: Workspace;
	readonly #disk: DiskFacts;
	readonly #log: (message: string) => void;
	/** The `meaning` of each document when it was last compared. */
	readonly #compared = new WeakMap<AnnotationDocument, number>();
	/** The files of each open document's dataset, as paths. */
	readonly #datasets = new Map<string, readonly string[]>();
	readonly #due = new Set<AnnotationDocument>();
	#timer: NodeJS.Timeout | undefined;
	#isRunning = false;

	constructor(documents: Documents, workspace: Workspace, log: (message: string) => void) {
		this.#documents = documents;
		this.#workspace = workspace;
		this.#disk = new DiskFacts(log);
		this.#log = log;
	}

	/** Compares a document again if its meaning has changed since the last time. Call it after each answer. */
	follow(document: AnnotationDocument): void {
		if (this.#compared.get(document) !== document.meaning) {
			this.#want(document);
		}
	}

	/** Files were created, changed or deleted: documents that were compared with them are compared again. */
	filesChanged(paths: readonly string[]): void {
		if (paths.some((path) => /\.jsonl$|[/\\]MLTable$/.test(path))) {
			for (const document of this.#documents.all()) {
				this.#want(document);
			}
		}
	}

	#want(document: AnnotationDocument): void {
		this.#due.add(document);
		this.#timer?.refresh();
		this.#timer ??= setTimeout(() => void this.#run(), REST).unref();
	}

	async #run(): Promise<void> {
		if (this.#isRunning) {
			this.#timer?.refresh();
			return;
		}
		this.#timer = undefined;
		this.#isRunning = true;
		try {
			await this.#compareDue();
		} catch (error) {
			this.#log(`Comparing the files of a dataset: ${error}`);
		} finally {
			this.#isRunning = false;
		}
	}

	async #compareDue(): Promise<void> {
		let changed = false;
		for (const document of this.#due) {
			this.#due.delete(document);
			if (this.#documents.get(document.uri) === document) {
				changed = (await this.#compare(document)) || changed;
			}
		}
		this.#forgetClosed();
		if (changed) {
			this.#workspace.refreshDiagnostics();
		}
	}

	/** Returns whether anything new is found, in this document or another. */
	async #compare(document: AnnotationDocument): Promise<boolean> {
		const path = fileOf(document.uri);
		this.#compared.set(document, document.meaning);
		if (path === undefined) {
			return false;
		}
		const files = nameFiles(datasetFiles(path));
		this.#datasets.set(
			document.uri,
			files.map((file) => file.path),
		);
		const parts: DatasetPart[] = [];
		for (const { path: file, name, split } of files) {
			const open = this.#documents.ofFile(file);
			const facts = open ? await this.#factsOf(open) : await this.#disk.get(file);
			if (facts) {
				parts.push({ file: open?.uri ?? URI.file(file).toString(), name, split, facts });
			}
		}
		const found = parts.length > 1 ? await inSlices(findingsIn(parts), never) : undefined;
		let changed = false;
		for (const file of new Set([path, ...files.map((each) => each.path)])) {
			const open = this.#documents.ofFile(file);
			if (open) {
				const table = await checkTableOfFile(file, open.file);
				changed = open.around.replace([...table, ...(found?.get(open.uri) ?? [])]) || changed;
			}
		}
		return changed;
	}

	/** The facts of an open document, which may not have been checked since its last change. */
	async #factsOf(document: AnnotationDocument): Promise<FileFacts> {
		this.#compared.set(document, document.meaning);
		this.#due.delete(document); // this comparison covers it
		await inSlices((await this.#documents.settled(document)).check(), never);
		return document.file;
	}

	#forgetClosed(): void {
		for (const uri of this.#datasets.keys()) {
			if (!this.#documents.get(uri)) {
				this.#datasets.delete(uri);
			}
		}
		this.#disk.keep(new Set([...this.#datasets.values()].flat()));
	}
}

/** What the rules find, by file. Pauses after each finding. */
function* findingsIn(parts: readonly DatasetPart[]): Generator<void, Map<string, FileFinding[]>> {
	const found = new Map<string, FileFinding[]>();
	let count = 0;
	for (const { file, ...finding } of checkDataset(parts)) {
		const others = found.get(file) ?? [];
		others.push(finding);
		found.set(file, others);
		if (++count === MOST_FINDINGS) {
			break;
		}
		yield;
	}
	return found;
}

const never = () => false;
