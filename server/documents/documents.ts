import type { Connection } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { fileOf } from "#server/files/file-of.ts";
import { createUtf8 } from "#server/files/utf8.ts";
import { isMLTable } from "#server/mltable/table-context.ts";
import { AnnotationDocument } from "./annotation-document.ts";
import { TableDocument } from "./table-document.ts";

/** The open documents by URI, kept in sync with the editor. */
export class Documents {
	readonly #utf8 = createUtf8();
	readonly #byUri = new Map<string, AnnotationDocument>();
	readonly #tables = new Map<string, TableDocument>();

	/** Handles the editor's notifications of documents that open, change and close. */
	listen(connection: Connection): void {
		connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
			if (isMLTable(URI.parse(uri).path)) {
				this.#tables.set(uri, new TableDocument(uri, version, text));
			} else {
				this.#byUri.set(uri, this.read(uri, version, text));
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
