import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#test/vscode/project.ts";

/** The folder of the samples. */
export const SAMPLES = join(ROOT, "samples");

/** The training tasks as the samples' files are named. */
export const TASKS = ["multiclass", "multilabel", "object-detection", "instance-segmentation"] as const;

/** One object of a good detection or segmentation line. */
export interface SampleObject {
	readonly label: string;
	readonly isCrowd: 0 | 1;
	readonly topX: number;
	readonly topY: number;
	readonly bottomX: number;
	readonly bottomY: number;
	readonly polygon: readonly (readonly number[])[];
}

/** One line of a good file. */
export interface SampleLine {
	readonly image_url: string;
	readonly image_details: { readonly format: string; readonly width: number; readonly height: number };
	readonly label: string | readonly (string | SampleObject)[];
}

/** The text of a file of the samples. */
export function sampleText(path: string): string {
	return readFileSync(join(SAMPLES, path), "utf8");
}

/** The records of a good file. */
export function sampleLines(name: string): SampleLine[] {
	return sampleText(`fridge/${name}.jsonl`)
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));
}

/** The objects of a good line of detection or segmentation. */
export function objectsOf(line: SampleLine): readonly SampleObject[] {
	return line.label as readonly SampleObject[];
}

/** The file name of a line's image. */
export function imageName(line: SampleLine): string {
	return line.image_url.slice(line.image_url.lastIndexOf("/") + 1);
}
