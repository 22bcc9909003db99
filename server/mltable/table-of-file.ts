import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type FileFacts, recordsOf } from "#core/facts/file-facts.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { checkMLTable } from "#core/rules/mltable/index.ts";
import { markValue } from "#core/rules/reading/mark-in-file.ts";
import { tableContext } from "./table-context.ts";

/** Findings in an annotation file about the table next to it, on the first record. None if there is no table. */
export async function checkTableOfFile(path: string, facts: FileFacts): Promise<FileFinding[]> {
	const [line] = recordsOf(facts).next().value ?? [];
	const table = join(dirname(path), "MLTable");
	const text = line === undefined || !facts.task ? undefined : readIfThere(table);
	return text === undefined || line === undefined
		? []
		: checkMLTable({
				...(await tableContext(table, text)),
				asked: { name: basename(path), line, ...markValue(facts, line, "image_url") },
			});
}

function readIfThere(path: string): string | undefined {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return undefined;
	}
}
