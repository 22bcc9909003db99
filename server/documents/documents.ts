import type { Connection } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import type { Runtime } from "#core/tasks/runtime.ts";
import type { Task } from "#core/tasks/task.ts";
import { fileOf } from "#server/files/file-of.ts";
import { createUtf8 } from "#server/files/utf8.ts";
import { isMLTable } from "#server/mltable/table-context.ts";
import { AnnotationDocument } from "./annotation-document.ts";
import { TableDocument } from "./table-document.ts";

/** The settings about the training of a document. */
export interface TrainingSettings {
	readonly runtime: Runtime;
	/** `off`: not an annotation file. Absent if its lines decide. */
	readonly task?: Task | "off" | undefined;
}

/**
 * The open documents by URI, kept in sync with the editor and its settings. The settings are applied to a document when it
 * opens and when they change, and nowhere else: asking about a document changes nothing.
 */
export class Documents {
	readonly #utf8 = createUtf8();
	readonly #byUri = new Map<string, AnnotationDocument>();
	readonly #tables = new Map<string, TableDocument>();
	readonly #settingsOf: (uri: string) => Promise<TrainingSettings>;
	/** Resolves once a document has its settings. */
	readonly #settled = new WeakMap<AnnotationDocument, Promise<void>>();

	constructor(settingsOf: (uri: string) => Promise<TrainingSettings>) {
		this.#settingsOf = settingsOf;
	}

	/** Handles the editor's notifications of documents that open, change and close. */
	listen(connection: Connection): void {
		connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
			if (isMLTable(URI.parse(uri).path)) {
				this.#tables.set(uri, new TableDocument(uri, version, text));
			} else {
				const document = this.read(uri, version, text);
				this.#byUri.set(uri, document);
				this.#settle(document);
			}
		});
		connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
			(this.#byUri.get(uri) ?? this.#tables.get(uri))?.change(contentChanges, version);
		});
		connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
			this.#byUri.delete(uri);
			this.#tables.delete(uri);
		});
	}

	/** The settings may be others now. */
	settingsChanged(): void {
		for (const document of this.#byUri.values()) {
			this.#settle(document);
		}
	}

	#settle(document: AnnotationDocument): void {
		const settled = this.#settingsOf(document.uri).then(({ runtime, task }) => {
			// Of two answers on their way only the last one counts.
			if (this.#settled.get(document) === settled) {
				document.trainedBy(runtime, task);
			}
		});
		this.#settled.set(document, settled);
		settled.catch(() => {}); // `settled()` fails with it, for whoever needs the document
	}

	/** Resolves once a document has taken in its settings. Rejects if the editor does not say what they are. */
	async settled(document: AnnotationDocument): Promise<AnnotationDocument> {
		for (let last: Promise<void> | undefined; last !== this.#settled.get(document); ) {
			last = this.#settled.get(document);
			await last;
		}
		return document;
	}

	/** The open document of that URI, once it has taken in its settings. */
	async whenSettled(uri: string): Promise<AnnotationDocument | undefined> {
		const document = this.#byUri.get(uri);
		return document && this.settled(document);
	}

	all(): Iterable<AnnotationDocument> {
		return this.#byUri.values();
	}

	/** The open document of a file named `MLTable`. */
	table(uri: string): TableDocument | undefined {
		return this.#tables.get(uri);
	}

	get(uri: string): AnnotationDocument | undefined {
		return this.#byUri.get(uri);
	}

	/** The open document of a file on disk, however the editor writes its URI. */
	ofFile(path: string): AnnotationDocument | undefined {
		for (const [uri, document] of this.#byUri) {
			if (fileOf(uri) === path) {
				return document;
			}
		}
		return undefined;
	}

	/** A document that no editor has open. It lives as long as it is referenced. */
	read(uri: string, version: number, text: string): AnnotationDocument {
		return new AnnotationDocument(uri, version, text, this.#utf8);
	}
}
