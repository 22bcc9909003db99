import type { Connection } from "vscode-languageserver/node";
import { usedClasses } from "#core/report/used-classes.ts";
import type { Documents } from "#server/documents/documents.ts";
import { inSlices } from "#server/documents/in-slices.ts";
import { registerAnswer } from "#server/protocol/register-answer.ts";

/** Answers which classes a document has. They are counted as lines change, so no walk is needed. */
export function registerClasses(connection: Connection, documents: Documents): void {
	registerAnswer(connection, "automlImages/classes", async ({ uri }) => {
		const document = await documents.whenSettled(uri);
		if (!document?.task) {
			return null;
		}
		const { version } = document;
		// If the document changes in the meantime, the classes of the checked lines are returned.
		await inSlices(document.check(), () => document.version !== version);
		return usedClasses(document.file).map(({ name }) => name);
	});
}
