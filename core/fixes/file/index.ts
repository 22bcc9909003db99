import type { EditableFile, FileCure, FileFix } from "#core/fixes/file-fix.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { deleteBlankLine } from "./delete-blank-line.ts";
import { deleteDuplicateLine } from "./delete-duplicate-line.ts";
import { joinRecord } from "./join-record.ts";
import { mergeDuplicateLines } from "./merge-duplicate-lines.ts";
import { normalizeAllPixels } from "./normalize-all-pixels.ts";
import { quoteNumbers } from "./quote-numbers.ts";
import { renameClass } from "./rename-class.ts";
import { splitRecords } from "./split-records.ts";
import { unifyImageUrls } from "./unify-image-urls.ts";

/** The register of fixes that take more than one line. Where several mend the same finding, the likelier one stands first. */
export const fileFixes: readonly FileFix[] = [
	joinRecord,
	splitRecords,
	deleteBlankLine,
	deleteDuplicateLine,
	mergeDuplicateLines,
	renameClass,
	quoteNumbers,
	normalizeAllPixels,
	unifyImageUrls,
];

/** Every cure of the file for a finding, in the order of the register. */
export function fileCuresFor(finding: FileFinding, file: EditableFile): FileCure[] {
	return fileFixes
		.filter((fix) => fix.ruleIds.includes(finding.ruleId))
		.flatMap((fix) => [...fix.offer(finding, file)]);
}
