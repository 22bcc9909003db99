import type { AnnotatedImage } from "./annotate.ts";
import { CHAT } from "./chat.ts";
import { cocoFile } from "./coco.ts";
import { jsonText } from "./json-text.ts";
import { type Entry, linesOf } from "./mistake.ts";
import { DETECTION_MISTAKES } from "./mistakes-detection.ts";
import { MULTICLASS_MISTAKES } from "./mistakes-multiclass.ts";
import { MULTILABEL_MISTAKES } from "./mistakes-multilabel.ts";
import { SEGMENTATION_MISTAKES } from "./mistakes-segmentation.ts";
import { readme } from "./readme.ts";
import { classesOf, detection, type LineRecord, multiclass, multilabel, segmentation } from "./records.ts";

/** One task's pair of files. */
interface TaskFiles {
	readonly name: string;
	readonly write: (image: AnnotatedImage) => LineRecord;
	/** Whether the good file has a line for the image. */
	readonly wants: (image: AnnotatedImage) => boolean;
	readonly entries: readonly Entry[];
}

const hasObjects = (image: AnnotatedImage): boolean => image.annotations.length > 0;

const TASK_FILES: readonly TaskFiles[] = [
	{
		name: "multiclass",
		write: multiclass,
		wants: (image) => classesOf(image).length === 1,
		entries: MULTICLASS_MISTAKES,
	},
	{ name: "multilabel", write: multilabel, wants: hasObjects, entries: MULTILABEL_MISTAKES },
	{ name: "object-detection", write: detection, wants: hasObjects, entries: DETECTION_MISTAKES },
	{ name: "instance-segmentation", write: segmentation, wants: hasObjects, entries: SEGMENTATION_MISTAKES },
];

/** Every text file of the samples, by its path in the samples folder. */
export function textFiles(images: readonly AnnotatedImage[]): ReadonlyMap<string, string> {
	const files = new Map<string, string>([["chat.jsonl", CHAT]]);
	const tables: { file: string; rows: MistakeRow[] }[] = [];
	for (const { name, write, wants, entries } of TASK_FILES) {
		const lines = images.filter(wants).map((image) => jsonText(write(image)));
		files.set(`fridge/${name}.jsonl`, joined(lines));
		const spoiled = entries.map((entry) => ({ entry, lines: linesOf(entry, images, write) }));
		files.set(`fridge/${name}.mistakes.jsonl`, joined(spoiled.flatMap((part) => part.lines)));
		tables.push({ file: `${name}.mistakes.jsonl`, rows: mistakeRows(spoiled) });
	}
	files.set("fridge/coco.json", cocoFile(images));
	files.set("README.md", readme(images, tables));
	return files;
}

/** A row of the table of mistakes; lines count from 1. */
export interface MistakeRow {
	readonly first: number;
	readonly last: number;
	readonly mistake: string;
	readonly effect: string;
	readonly rules: readonly string[];
}

function mistakeRows(
	spoiled: readonly { readonly entry: Entry; readonly lines: readonly string[] }[],
): MistakeRow[] {
	const rows: MistakeRow[] = [];
	let line = 1;
	for (const { entry, lines } of spoiled) {
		if (entry.mistake !== undefined) {
			const { mistake, effect = "", rules = [] } = entry;
			rows.push({ first: line, last: line + lines.length - 1, mistake, effect, rules });
		}
		line += lines.length;
	}
	return rows;
}

function joined(lines: readonly string[]): string {
	return `${lines.join("\n")}\n`;
}
