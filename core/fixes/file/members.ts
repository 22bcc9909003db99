// Made by `npm run docs` from the files of this folder.
import type { FileFix } from "#core/fixes/file-fix.ts";
import { deleteBlankLine } from "./delete-blank-line.ts";
import { deleteDuplicateLine } from "./delete-duplicate-line.ts";
import { joinRecord } from "./join-record.ts";
import { mergeDuplicateLines } from "./merge-duplicate-lines.ts";
import { normalizeAllPixels } from "./normalize-all-pixels.ts";
import { quoteNumbers } from "./quote-numbers.ts";
import { renameClass } from "./rename-class.ts";
import { splitRecords } from "./split-records.ts";
import { unifyImageUrls } from "./unify-image-urls.ts";

/** Every member, in the order of their names. */
export const fileFixes: readonly FileFix[] = [
	deleteBlankLine,
	deleteDuplicateLine,
	joinRecord,
	mergeDuplicateLines,
	normalizeAllPixels,
	quoteNumbers,
	renameClass,
	splitRecords,
	unifyImageUrls,
];
