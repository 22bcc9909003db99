import { boxCoordType } from "./box-coord-type.ts";
import { boxInverted } from "./box-inverted.ts";
import { boxMissingKey } from "./box-missing-key.ts";
import { boxOutOfRange } from "./box-out-of-range.ts";
import { boxZeroArea } from "./box-zero-area.ts";
import { duplicateKey } from "./duplicate-key.ts";
import { imageUrlEmpty } from "./image-url-empty.ts";
import { imageUrlType } from "./image-url-type.ts";
import { iscrowdValue } from "./iscrowd-value.ts";
import { jsonSyntax } from "./json-syntax.ts";
import { labelDictNotList } from "./label-dict-not-list.ts";
import { labelDuplicate } from "./label-duplicate.ts";
import { labelEmptyString } from "./label-empty-string.ts";
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
import { polygonTooShort } from "./polygon-too-short.ts";
import { polygonType } from "./polygon-type.ts";
import type { LineRule } from "./rule.ts";
import { typoKey } from "./typo-key.ts";

/** The register of line rules. */
export const lineRules: readonly LineRule[] = [
	jsonSyntax,
	notObject,
	duplicateKey,
	typoKey,
	missingImageUrl,
	imageUrlType,
	imageUrlEmpty,
	missingLabel,
	labelWrongTask,
	labelDictNotList,
	labelType,
	labelEmptyString,
	labelWhitespace,
	labelDuplicate,
	objectType,
	objectMissingLabel,
	noValidObject,
	boxMissingKey,
	boxCoordType,
	boxOutOfRange,
	boxInverted,
	boxZeroArea,
	polygonMissing,
	polygonNullWithBox,
	polygonEmpty,
	polygonNestingFlat,
	polygonNestingPairs,
	polygonNestingDeep,
	polygonType,
	polygonCoordType,
	polygonEmptySegment,
	polygonOdd,
	polygonTooShort,
	polygonOutOfRange,
	polygonDegenerate,
	polygonAndBox,
	iscrowdValue,
];
