import type { Connection } from "vscode-languageserver/node";
import { CLASSES_METHOD, type ClassesParams } from "#core/protocol/server/classes.ts";
import { usedClasses } from "#core/report/used-classes.ts";
import type { Documents } from "#server/documents/documents.ts";
import { inSlices } from "#server/documents/in-slices.ts";

/** Answers which classes a document has. They are counted as lines change, so no walk is needed. */
export function registerClasses(connection: Connection, documents: Documents): void {
	connection.onRequest(CLASSES_METHOD, async ({ uri }: ClassesParams): Promise<string[] | null> => {
		const document = documents.get(uri);
		if (!document?.task) {
			return null;
		}
		const { version } = document;
		// If the document changes in the meantime, the classes of the checked lines are returned.
		await inSlices(document.check(), () => document.version !== version);
		return usedClasses(document.file).map(({ name }) => name);
	});
}
