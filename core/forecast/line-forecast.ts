import { findValue, type JsonNode } from "#core/jsonl/json-node.ts";
import type { ParsedLine } from "#core/jsonl/parsed-line.ts";
import { imageKey } from "#core/model/image-url.ts";
import type { Task } from "#core/tasks/task.ts";
import { type ClassValue, classValue } from "./class-value.ts";
import { forecastObject, type Kept, type ObjectForecast } from "./object-forecast.ts";
import { REASONS, type Reason } from "./reasons.ts";

/**
 * What training does with one line. `used`: it learns from it. `background`: it keeps the image, which shows no object.
 * `skipped`: the image is lost silently, because the runtime ignores data errors by default.
 */
export type LineOutcome = "used" | "background" | "skipped";

/** One line's fate, with everything that matters to the file's fate. */
export interface LineForecast {
	readonly outcome: LineOutcome;
	/** The runtime's own reason if the image is skipped or the job ends. */
	readonly reason?: Reason;
	/** Whether the line ends the whole job, because of an error that the runtime does not catch. */
	readonly endsJob: boolean;
	/** One per item of `label` if the task has objects and `label` is a list. */
	readonly fates: readonly ObjectForecast[];
	readonly objects: Kept;
	readonly segments: Kept;
	/** Lines with the same key are the same image to training; absent if there is no usable URL. */
	readonly imageKey?: string;
	/** The classes that training learns from this line, duplicates included. */
	readonly classes: readonly ClassValue[];
	readonly hasImageUrl: boolean;
	readonly hasLabel: boolean;
}

/** A line's fate without that of each single object. */
export type LineFate = Omit<LineForecast, "fates">;

/** Follows the runtime through one line, in the order of its checks. */
export function forecastLine(line: ParsedLine, task: Task): LineForecast {
	const root = line.root;
	if (root?.kind !== "object") {
		return { ...lost(REASONS.unreadable), endsJob: true, hasImageUrl: false, hasLabel: false };
	}
	const label = findValue(root, "label");
	const url = findValue(root, "image_url");
	const columns = { hasImageUrl: url !== undefined, hasLabel: label !== undefined };
	if (url?.kind !== "string" || url.value === "") {
		const fates = discard(objectFates(label, task));
		return { ...lost(REASONS["no-image-url"], fates), ...columns };
	}
	const outcome = task.hasObjects ? forecastObjects(label, task) : forecastClasses(label, task.labelIsList);
	return { ...outcome, imageKey: imageKey(url.value), ...columns };
}

type Fate = Omit<LineForecast, "hasImageUrl" | "hasLabel" | "imageKey">;

function lost(reason: Reason, fates: readonly ObjectForecast[] = []): Fate {
	return { outcome: "skipped", reason, endsJob: false, classes: [], fates, ...sum(fates) };
}

function sum(fates: readonly ObjectForecast[]): { readonly objects: Kept; readonly segments: Kept } {
	const objects = { total: fates.length, kept: 0 };
	const segments = { total: 0, kept: 0 };
	for (const object of fates) {
		objects.kept += object.fate === "kept" ? 1 : 0;
		segments.total += object.segments.total;
		segments.kept += object.segments.kept;
	}
	return { objects, segments };
}

function forecastClasses(label: JsonNode | undefined, list: boolean): Fate {
	const values = list ? (label?.kind === "array" ? label.items : [undefined]) : [label];
	const classes = values.map((value) => value && classValue(value));
	if (!classes.every((value) => value !== undefined && CLASSIFICATION_TYPES.has(value.type))) {
		return lost(list ? REASONS["class-list-type"] : REASONS["class-type"]);
	}
	return { outcome: "used", endsJob: false, classes: classes as ClassValue[], fates: [], ...sum([]) };
}

/** `bool` is accepted, because in Python it is a kind of `int`. */
const CLASSIFICATION_TYPES = new Set<ClassValue["type"]>(["str", "int", "bool"]);

function forecastObjects(label: JsonNode | undefined, task: Task): Fate {
	if (label?.kind !== "array") {
		return lost(REASONS["label-not-list"]);
	}
	const fates = objectFates(label, task);
	// The runtime stops at the first error; the rest of the line is never read.
	const first = fates.find((object) => object.fate === "error" || object.fate === "crash");
	if (first && first.fate !== "kept") {
		return { ...lost(first.reason, discard(fates)), endsJob: first.fate === "crash" };
	}
	const classes = fates.flatMap((object) => (object.fate === "kept" ? [object.class] : []));
	if (fates.length > 0 && classes.length === 0) {
		return lost(REASONS["all-objects-dropped"], fates);
	}
	return {
		outcome: classes.length > 0 ? "used" : "background",
		endsJob: false,
		classes,
		fates,
		...sum(fates),
	};
}

function objectFates(label: JsonNode | undefined, task: Task): ObjectForecast[] {
	return task.hasObjects && label?.kind === "array"
		? label.items.map((item) => forecastObject(item, task))
		: [];
}

/** If its line is skipped, even a valid object is lost. */
function discard(fates: readonly ObjectForecast[]): ObjectForecast[] {
	return fates.map((object) => {
		const segments = { total: object.segments.total, kept: 0 };
		return object.fate === "kept"
			? { fate: "dropped", reason: REASONS["lost-with-line"], segments }
			: { ...object, segments };
	});
}
