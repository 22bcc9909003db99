// Made by `npm run docs` from the files of this folder.
import type { LineRule } from "#core/rules/rule.ts";
import { bboxNull } from "./bbox-null.ts";
import { boxCoordType } from "./box-coord-type.ts";
import { boxDuplicate } from "./box-duplicate.ts";
import { boxInverted } from "./box-inverted.ts";
import { boxMissingKey } from "./box-missing-key.ts";
import { boxOutOfRange } from "./box-out-of-range.ts";
import { boxZeroArea } from "./box-zero-area.ts";
import { detailsType } from "./details-type.ts";
import { duplicateKey } from "./duplicate-key.ts";
import { emptyLabelList } from "./empty-label-list.ts";
import { formatMismatch } from "./format-mismatch.ts";
import { imageFormatUnsupported } from "./image-format-unsupported.ts";
import { imageUrlBackslash } from "./image-url-backslash.ts";
import { imageUrlEmpty } from "./image-url-empty.ts";
import { imageUrlPlaceholder } from "./image-url-placeholder.ts";
import { imageUrlScheme } from "./image-url-scheme.ts";
import { imageUrlTraversal } from "./image-url-traversal.ts";
import { imageUrlType } from "./image-url-type.ts";
import { iscrowdValue } from "./iscrowd-value.ts";
import { jsonSyntax } from "./json-syntax.ts";
import { labelDictNotList } from "./label-dict-not-list.ts";
import { labelDuplicate } from "./label-duplicate.ts";
import { labelEmptyString } from "./label-empty-string.ts";
import { labelReserved } from "./label-reserved.ts";
import { labelType } from "./label-type.ts";
import { labelWhitespace } from "./label-whitespace.ts";
import { labelWrongTask } from "./label-wrong-task.ts";
import { missingImageUrl } from "./missing-image-url.ts";
import { missingLabel } from "./missing-label.ts";
import { noValidObject } from "./no-valid-object.ts";
import { notObject } from "./not-object.ts";
import { objectMissingLabel } from "./object-missing-label.ts";
import { objectType } from "./object-type.ts";
import { polygonAndBox } from "./polygon-and-box.ts";
import { polygonCoordType } from "./polygon-coord-type.ts";
import { polygonDegenerate } from "./polygon-degenerate.ts";
import { polygonEmpty } from "./polygon-empty.ts";
import { polygonEmptySegment } from "./polygon-empty-segment.ts";
import { polygonMissing } from "./polygon-missing.ts";
import { polygonNestingDeep } from "./polygon-nesting-deep.ts";
import { polygonNestingFlat } from "./polygon-nesting-flat.ts";
import { polygonNestingPairs } from "./polygon-nesting-pairs.ts";
import { polygonNullWithBox } from "./polygon-null-with-box.ts";
import { polygonOdd } from "./polygon-odd.ts";
import { polygonOutOfRange } from "./polygon-out-of-range.ts";
import { polygonOverlap } from "./polygon-overlap.ts";
import { polygonTooShort } from "./polygon-too-short.ts";
import { polygonType } from "./polygon-type.ts";
import { sizeInvalid } from "./size-invalid.ts";
import { typoKey } from "./typo-key.ts";

/** Every member, in the order of their names. */
export const lineRules: readonly LineRule[] = [
	bboxNull,
	boxCoordType,
	boxDuplicate,
	boxInverted,
	boxMissingKey,
	boxOutOfRange,
	boxZeroArea,
	detailsType,
	duplicateKey,
	emptyLabelList,
	formatMismatch,
	imageFormatUnsupported,
	imageUrlBackslash,
	imageUrlEmpty,
	imageUrlPlaceholder,
	imageUrlScheme,
	imageUrlTraversal,
	imageUrlType,
	iscrowdValue,
	jsonSyntax,
	labelDictNotList,
	labelDuplicate,
	labelEmptyString,
	labelReserved,
	labelType,
	labelWhitespace,
	labelWrongTask,
	missingImageUrl,
	missingLabel,
	noValidObject,
	notObject,
	objectMissingLabel,
	objectType,
	polygonAndBox,
	polygonCoordType,
	polygonDegenerate,
	polygonEmpty,
	polygonEmptySegment,
	polygonMissing,
	polygonNestingDeep,
	polygonNestingFlat,
	polygonNestingPairs,
	polygonNullWithBox,
	polygonOdd,
	polygonOutOfRange,
	polygonOverlap,
	polygonTooShort,
	polygonType,
	sizeInvalid,
	typoKey,
];
