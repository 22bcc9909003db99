import type { AnnotationTask } from "./converter.ts";

/** A JSON value for a message: text and numbers as they are (shortened), everything else by its type. Never throws. */
export function describeValue(value: unknown): string {
	if (value === undefined) {
		return "missing";
	}
	if (Array.isArray(value)) {
		return value.length <= 4 && value.every((item) => typeof item === "number")
			? `[${value.join(", ")}]`
			: `a list of ${value.length}`;
	}
	if (typeof value === "object" && value !== null) {
		return "an object";
	}
	return shorten(typeof value === "string" ? JSON.stringify(value) : String(value));
}

const LONGEST = 80;

/** Truncated if it is too long for a message. */
export function shorten(text: string): string {
	return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** "1 image", "2 images". */
export function countOf(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const TASK_NAMES: Readonly<Record<AnnotationTask, string>> = {
	multiclass: "multi-class classification",
	multilabel: "multi-label classification",
	"object-detection": "object detection",
	"instance-segmentation": "instance segmentation",
};

/** The name of a task in the middle of a sentence. */
export function taskName(task: AnnotationTask): string {
	return TASK_NAMES[task];
}
