import type { Box } from "#core/model/box.ts";
import type { CountedFilter } from "#core/protocol/server/counted-filter.ts";
import type { WalkFilter } from "#core/protocol/server/walk.ts";
import { boxSizeOf, centerOf, ratioOf, shareOf } from "./box-measures.ts";
import type { CountedRecord } from "./counted-record.ts";
import { sizeKey } from "./image-size-tally.ts";
import { isWithin } from "./value-ranges.ts";

/** Whether the bar that a filter represents counts the record, or something in it. */
type Test = (record: CountedRecord) => boolean;

/**
 * The tests of a filter on a record's content; none if it has no such conditions. `hasBoxes`: whether the task has
 * objects, and therefore boxes.
 */
export function contentTests(filter: CountedFilter, hasBoxes: boolean): Test[] {
	const { itemCount, isNameless } = filter;
	const tests: Test[] = [...imageSizeTest(filter), ...boxTests(filter, hasBoxes)];
	if (itemCount) {
		tests.push(({ items }) => isWithin(items.length, itemCount));
	}
	if (isNameless) {
		tests.push(({ items }) => items.some(({ label }) => label === ""));
	}
	return tests;
}

/**
 * The tests of a filter on classes and crowds, as statistics count them. If the task has objects, only those in a list
 * count, because training reads no others; a walk also stops at a single object.
 */
export function namedTests({ classes = [], hasCrowd }: Pick<WalkFilter, "classes" | "hasCrowd">): Test[] {
	const tests: Test[] = [];
	if (classes.length > 0) {
		tests.push(({ items }) => items.some(({ label }) => classes.includes(label)));
	}
	if (hasCrowd) {
		tests.push(({ items }) => items.some(({ isCrowd }) => isCrowd));
	}
	return tests;
}

function* imageSizeTest({ imageSize }: CountedFilter): Generator<Test> {
	if (imageSize === "unknown") {
		yield ({ size }) => size === undefined;
	} else if (imageSize) {
		const isOnly = "only" in imageSize;
		const keys = new Set((isOnly ? [imageSize.only] : imageSize.otherThan).map(sizeKey));
		yield ({ size }) => size !== undefined && keys.has(sizeKey(size)) === isOnly;
	}
}

function* boxTests(filter: CountedFilter, hasBoxes: boolean): Generator<Test> {
	const { boxSize, boxShare, boxRatio, boxCenter } = filter;
	const some = (fits: (box: Box | undefined, record: CountedRecord) => boolean): Test => {
		return (record) => hasBoxes && record.items.some(({ box }) => fits(box, record));
	};
	if (boxSize === "none") {
		yield some((box) => box === undefined);
	} else if (boxSize) {
		yield some((box, { size }) => box !== undefined && boxSizeOf(box, size) === boxSize);
	}
	if (boxShare) {
		yield some((box) => box !== undefined && isWithin(shareOf(box), boxShare));
	}
	if (boxRatio) {
		yield some((box, { size }) => {
			const ratio = box && ratioOf(box, size);
			return ratio !== undefined && isWithin(ratio, boxRatio);
		});
	}
	if (boxCenter) {
		yield some((box) => {
			const center = box && centerOf(box);
			return center !== undefined && isWithin(center.x, boxCenter.x) && isWithin(center.y, boxCenter.y);
		});
	}
}
