import type { FileFinding } from "#core/rules/file-rule.ts";
import { compare } from "#core/rules/in-order.ts";
import type { MLTableContext } from "#core/rules/mltable-rule.ts";
import { mltableRules } from "./members.ts";

export { mltableRules };

/**
 * Every finding about a table, in the order of its text; or with `asked`, those in that annotation file. Tables are
 * used for other data too, so a table that has nothing to do with images has no findings.
 */
export function checkMLTable(context: MLTableContext): FileFinding[] {
	if (!isForImages(context)) {
		return [];
	}
	const subject = context.asked ? "annotations" : "table";
	return mltableRules
		.filter((rule) => rule.subject === subject)
		.flatMap((rule) => [...rule.check(context)])
		.sort(compare);
}

function isForImages({ table, annotationFiles, target }: MLTableContext): boolean {
	const reads = (table.paths?.items ?? []).map(({ path }) => (path ? target(path.value) : undefined));
	return (
		table.text.includes("image_url") ||
		reads.some((each) => each?.kind === "file" && each.hasAnnotations) ||
		(annotationFiles.length > 0 && !reads.some((each) => each?.kind === "file"))
	);
}
