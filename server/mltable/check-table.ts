import { URI } from "vscode-uri";
import type { FileFinding } from "#core/file-rules/file-rule.ts";
import { checkMLTable } from "#core/mltable-rules/index.ts";
import type { MLTableContext } from "#core/mltable-rules/mltable-rule.ts";
import type { TableDocument } from "#server/documents/table-document.ts";
import { tableContext } from "./table-context.ts";

/** What is to be said about an open table. */
export function findingsInTable(table: TableDocument): FileFinding[] {
	const context = contextOfTable(table);
	return context ? checkMLTable(context) : [];
}

/** An open table with what lies around it; `undefined` for one that is not on disk. */
export function contextOfTable({ uri, text }: TableDocument): MLTableContext | undefined {
	const { scheme, fsPath } = URI.parse(uri);
	return scheme === "file" ? tableContext(fsPath, text) : undefined;
}
