import { type Box, isTrainableBox } from "#core/model/box.ts";
import { readPixelCount } from "#core/model/image-size.ts";
import type { Task } from "#core/tasks/task.ts";
import { boxOfSegments } from "./box-of-segments.ts";
import type { CountedItem, CountedRecord } from "./counted-record.ts";

type Members = Readonly<Record<string, unknown>>;

/**
 * Reads a record of which training keeps every object, like nearly all records: `JSON.parse` is many times faster than
 * a tree with the places of all tokens. `undefined` if something is spelled in a way that only the tree can interpret;
 * otherwise both ways of reading give the same result.
 */
export function readWhole(text: string, task: Task): CountedRecord | undefined {
	const root = parse(text);
	if (!isMembers(root)) {
		return undefined;
	}
	const { label, image_details: details } = root;
	const values = task.labelIsList ? label : [label];
	if (!Array.isArray(values)) {
		return undefined;
	}
	const items: CountedItem[] = [];
	for (const value of values) {
		const item = task.hasObjects ? readObject(value) : readLabel(value);
		if (!item) {
			return undefined;
		}
		items.push(item);
	}
	const width = isMembers(details) ? readPixelCount(details.width) : undefined;
	const height = isMembers(details) ? readPixelCount(details.height) : undefined;
	return { size: width === undefined || height === undefined ? undefined : { width, height }, items };
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Python reads some values that are not valid JSON, such as NaN.
		return undefined;
	}
}

function isMembers(value: unknown): value is Members {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readLabel(value: unknown): CountedItem | undefined {
	return typeof value === "string"
		? { label: value, isKept: true, isCrowd: false, box: undefined }
		: undefined;
}

function readObject(value: unknown): CountedItem | undefined {
	if (!isMembers(value) || typeof value.label !== "string") {
		return undefined;
	}
	const { label, isCrowd = false } = value;
	const box = Object.hasOwn(value, "polygon") ? boxOfOutline(value.polygon) : ownBox(value);
	return box && typeof isCrowd !== "object"
		? { label, isKept: true, isCrowd: CROWDS.has(isCrowd), box }
		: undefined;
}

const CROWDS: ReadonlySet<unknown> = new Set([true, 1, "1", "true", "True"]);

function boxOfOutline(polygon: unknown): Box | undefined {
	const isPlain =
		Array.isArray(polygon) &&
		polygon.every((segment) => Array.isArray(segment) && segment.every((each) => typeof each === "number"));
	return isPlain ? boxOfSegments(polygon) : undefined;
}

function ownBox({ topX, topY, bottomX, bottomY }: Members): Box | undefined {
	const box = { topX, topY, bottomX, bottomY } as Box;
	const isPlain = Object.values(box).every((each) => typeof each === "number");
	return isPlain && isTrainableBox(box) ? box : undefined;
}
