import type { Connection } from "vscode-languageserver/node";
import { createUtf8 } from "#server/files/utf8.ts";
import { AnnotationDocument } from "./annotation-document.ts";

/** The open documents, by URI, kept in step with the editor. */
export class Documents {
	readonly #utf8 = createUtf8();
	readonly #byUri = new Map<string, AnnotationDocument>();

	/** Takes the editor's notifications of documents that open, change and close. */
	listen(connection: Connection): void {
		connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
			this.#byUri.set(uri, new AnnotationDocument(uri, version, text, this.#utf8));
		});
		connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
			this.#byUri.get(uri)?.change(contentChanges, version);
		});
		connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
			this.#byUri.delete(uri);
		});
	}

	all(): Iterable<AnnotationDocument> {
		return this.#byUri.values();
	}

	get(uri: string): AnnotationDocument | undefined {
		return this.#byUri.get(uri);
	}
}
