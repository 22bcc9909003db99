import { readMLTable } from "#core/mltable/read-mltable.ts";
import type { MLTableContext, TableFile, TableTarget } from "#core/rules/mltable-rule.ts";

export const ANNOTATIONS: TableFile = {
	kind: "file",
	hasAnnotations: true,
	startsWithByteOrderMark: false,
	bytes: "ascii",
};

/** A table next to some files; other paths lead nowhere. */
export function tableContext(
	text: string,
	files: Readonly<Record<string, TableTarget>> = { "train.jsonl": ANNOTATIONS },
): MLTableContext {
	return {
		table: readMLTable(text),
		target: (path) => files[path.replace("./", "")] ?? { kind: "missing" },
		annotationFiles: Object.keys(files).filter((name) => name.endsWith(".jsonl")),
	};
}
