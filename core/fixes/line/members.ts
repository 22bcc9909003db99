// Made by `npm run docs` from the files of this folder.
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { clampCoordinates } from "./clamp-coordinates.ts";
import { completeAddress } from "./complete-address.ts";
import { dropLastNumber } from "./drop-last-number.ts";
import { fixIscrowd } from "./fix-iscrowd.ts";
import { fixSize } from "./fix-size.ts";
import { flattenPolygon } from "./flatten-polygon.ts";
import { normalizePixels } from "./normalize-pixels.ts";
import { polygonFromBox } from "./polygon-from-box.ts";
import { quoteLabel } from "./quote-label.ts";
import { rectangleFromCorners } from "./rectangle-from-corners.ts";
import { removeDetail } from "./remove-detail.ts";
import { removeDuplicateKey } from "./remove-duplicate-key.ts";
import { removeDuplicateLabel } from "./remove-duplicate-label.ts";
import { removeDuplicateObject } from "./remove-duplicate-object.ts";
import { removeEmptyLabel } from "./remove-empty-label.ts";
import { removeEmptyPolygon } from "./remove-empty-polygon.ts";
import { removeIgnoredBox } from "./remove-ignored-box.ts";
import { removeNullBbox } from "./remove-null-bbox.ts";
import { removeObject } from "./remove-object.ts";
import { removeSegment } from "./remove-segment.ts";
import { removeTrailingComma } from "./remove-trailing-comma.ts";
import { renameKey } from "./rename-key.ts";
import { replaceBackslashes } from "./replace-backslashes.ts";
import { setFormat } from "./set-format.ts";
import { setImageFormat } from "./set-image-format.ts";
import { setImageSize } from "./set-image-size.ts";
import { straightenPath } from "./straighten-path.ts";
import { swapBoxCorners } from "./swap-box-corners.ts";
import { trimLabel } from "./trim-label.ts";
import { unquoteNumbers } from "./unquote-numbers.ts";
import { unwrapLabel } from "./unwrap-label.ts";
import { useDoubleQuotes } from "./use-double-quotes.ts";
import { useEmptyList } from "./use-empty-list.ts";
import { useJsonWords } from "./use-json-words.ts";
import { wrapLabel } from "./wrap-label.ts";
import { wrapPolygon } from "./wrap-polygon.ts";

/** Every member, in the order of their names. */
export const quickFixes: readonly QuickFix[] = [
	clampCoordinates,
	completeAddress,
	dropLastNumber,
	fixIscrowd,
	fixSize,
	flattenPolygon,
	normalizePixels,
	polygonFromBox,
	quoteLabel,
	rectangleFromCorners,
	removeDetail,
	removeDuplicateKey,
	removeDuplicateLabel,
	removeDuplicateObject,
	removeEmptyLabel,
	removeEmptyPolygon,
	removeIgnoredBox,
	removeNullBbox,
	removeObject,
	removeSegment,
	removeTrailingComma,
	renameKey,
	replaceBackslashes,
	setFormat,
	setImageFormat,
	setImageSize,
	straightenPath,
	swapBoxCorners,
	trimLabel,
	unquoteNumbers,
	unwrapLabel,
	useDoubleQuotes,
	useEmptyList,
	useJsonWords,
	wrapLabel,
	wrapPolygon,
];
