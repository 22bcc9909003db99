import type { ImageFile } from "#core/image-files/image-file.ts";
import type { Finding } from "#core/rules/finding.ts";
import type { ImageRecord, ImageRule } from "#core/rules/image-rule.ts";
import { imageFormatDiffers } from "./image-format-differs.ts";
import { imageNotFound } from "./image-not-found.ts";
import { imageRotated } from "./image-rotated.ts";
import { imageUnreadable } from "./image-unreadable.ts";
import { sizeMismatch } from "./size-mismatch.ts";

/** The register of image rules. */
export const imageRules: readonly ImageRule[] = [
	imageNotFound,
	imageUnreadable,
	imageFormatDiffers,
	sizeMismatch,
	imageRotated,
];

/** Every finding about a record's image file, in the order of the register. */
export function checkImage(record: ImageRecord, file: ImageFile): Finding[] {
	return imageRules.flatMap((rule) => [...rule.check(record, file)]);
}
