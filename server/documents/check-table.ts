import { URI } from "vscode-uri";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { checkMLTable } from "#core/rules/mltable/index.ts";
import type { MLTableContext } from "#core/rules/mltable-rule.ts";
import { tableContext } from "#server/mltable/table-context.ts";
import type { TableDocument } from "./table-document.ts";

/** The findings of an open table. */
export async function findingsInTable(table: TableDocument): Promise<FileFinding[]> {
	const context = await contextOfTable(table);
	return context ? checkMLTable(context) : [];
}

/** An open table and its surroundings; `undefined` if it is not on disk. */
export async function contextOfTable({ uri, text }: TableDocument): Promise<MLTableContext | undefined> {
	const { scheme, fsPath } = URI.parse(uri);
	return scheme === "file" ? tableContext(fsPath, text) : undefined;
}
