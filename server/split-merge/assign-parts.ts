import type { FileFacts } from "#core/facts/file-facts.ts";
import { recordsOf } from "#core/facts/file-facts.ts";
import { imageUrlOf } from "#core/facts/image-url-of.ts";
import { parseImageUrl } from "#core/model/image-url.ts";
import type { PartTable } from "#core/splits/part-table.ts";
import type { Part } from "#core/splits/split-rule.ts";
import type { RunningSplit } from "#core/splits/start-split.ts";
import type { CountedRecord } from "#core/statistics/counted-record.ts";
import { readRecord } from "#core/statistics/read-record.ts";
import type { Task } from "#core/tasks/task.ts";
import { classesIn } from "./line-counts.ts";
import type { SourceRecord } from "./line-source.ts";

/** Which part each line belongs to. */
export interface AssignedParts {
	/** The part of a line; `undefined` if it shows no image, so that no rule can assign it. */
	readonly partOf: (line: number) => Part | undefined;
	readonly table: PartTable;
}

const NO_IMAGE = -1;

/** Assigns the images of a file, whose lines come one by one and in order. */
export class PartAssigner {
	readonly #split: RunningSplit;
	readonly #facts: FileFacts;
	readonly #task: Task;
	/** By line: the image in the order of first lines, or `NO_IMAGE`. */
	readonly #imageOn: Int32Array;
	/** The same by the number of the image in the facts. */
	readonly #order = new Map<number, number>();
	/** By image: its part, if it was known immediately. */
	readonly #parts: (Part | undefined)[] = [];
	readonly #linesOf: ReadonlyMap<number, readonly number[]>;

	constructor(split: RunningSplit, facts: FileFacts, task: Task) {
		this.#split = split;
		this.#facts = facts;
		this.#task = task;
		this.#imageOn = new Int32Array(facts.lineCount).fill(NO_IMAGE);
		this.#linesOf = repeatedImages(facts);
	}

	/** The next record. All lines of an image follow its first one: an image in two parts would be learned and then tested. */
	add({ line, text, record }: SourceRecord, counted: CountedRecord): void {
		const { imageKey } = record;
		if (imageKey === undefined) {
			return;
		}
		const known = this.#order.get(imageKey);
		if (known !== undefined) {
			this.#imageOn[line] = known;
			return;
		}
		const image = this.#parts.length;
		const { path } = parseImageUrl(imageUrlOf(text, false));
		const classes = classesIn(counted);
		this.#addOthers(classes, line, imageKey);
		this.#parts.push(this.#split.take({ path, place: image, classes }));
		this.#imageOn[line] = image;
		this.#order.set(imageKey, image);
	}

	/** To be called once, after the last record. */
	finish(): AssignedParts {
		const { parts: settled, table } = this.#split.finish();
		let next = 0;
		const parts = this.#parts.map((part) => part ?? (settled[next++] as Part));
		return { partOf: (line) => parts[this.#imageOn[line] as number], table };
	}

	/** The classes that the other lines of an image have. */
	#addOthers(classes: Map<string, number>, line: number, image: number): void {
		for (const other of this.#linesOf.get(image) ?? []) {
			const facts = other === line ? undefined : this.#facts.recordAt(other);
			const record = facts && readRecord(this.#facts.textOf(other), facts, this.#task);
			for (const [name, count] of record ? classesIn(record) : []) {
				classes.set(name, (classes.get(name) ?? 0) + count);
			}
		}
	}
}

/** The lines of each image that appears on several, by the image's number, including those that training skips. */
export function repeatedImages(facts: FileFacts): ReadonlyMap<number, readonly number[]> {
	const repeated = new Map<number, number[]>();
	if (facts.totals.imagesDiffer) {
		return repeated;
	}
	const first = new Map<number, number>();
	for (const [line, { imageKey }] of recordsOf(facts)) {
		if (imageKey === undefined) {
			continue;
		}
		const before = first.get(imageKey);
		if (before === undefined) {
			first.set(imageKey, line);
		} else {
			const lines = repeated.get(imageKey) ?? [before];
			lines.push(line);
			repeated.set(imageKey, lines);
		}
	}
	return repeated;
}
