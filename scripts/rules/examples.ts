import type { ImageFile } from "#core/image-files/image-file.ts";
import { datasetRules } from "#core/rules/dataset/index.ts";
import { fileRules } from "#core/rules/file/index.ts";
import { imageRules } from "#core/rules/image/index.ts";
import type { ImageExample } from "#core/rules/image-rule.ts";
import { lineRules } from "#core/rules/line/index.ts";
import { mltableRules } from "#core/rules/mltable/index.ts";
import { taskById } from "#core/tasks/index.ts";

/** How a rule's page shows its example: the note after "Incorrect", and the Markdown of both parts. */
export interface ShownExample {
	readonly note: string;
	readonly bad: string;
	readonly good: string;
}

/** The examples of the rules of every register, by rule id. */
export function ruleExamples(): Map<string, ShownExample> {
	return new Map<string, ShownExample>([
		...lineRules.map(({ id, example }) => [id, lines(example, taskById(example.task).name)] as const),
		...fileRules.map(({ id, example }) => [id, lines(example)] as const),
		...imageRules.map(
			({ id, example: { task, bad, good } }) =>
				[id, { note: ` (${taskById(task).name})`, bad: withImage(bad), good: withImage(good) }] as const,
		),
		...datasetRules.map(
			({ id, example: { bad, good } }) => [id, { note: "", bad: files(bad), good: files(good) }] as const,
		),
		...mltableRules.map(
			({ id, example: { bad, good } }) =>
				[
					id,
					{
						note: " (`MLTable` next to `train.jsonl`)",
						bad: fenced(bad, "yaml"),
						good: fenced(good, "yaml"),
					},
				] as const,
		),
	]);
}

function files(texts: Readonly<Record<string, string>>): string {
	return Object.entries(texts)
		.map(([name, text]) => `\`${name}\`:\n\n${fenced(text)}`)
		.join("\n\n");
}

function lines({ bad, good }: { readonly bad: string; readonly good: string }, task?: string): ShownExample {
	return { note: task === undefined ? "" : ` (${task})`, bad: fenced(bad), good: fenced(good) };
}

function fenced(text: string, language = "jsonl"): string {
	return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function withImage({ line, file }: ImageExample): string {
	return `${fenced(line)}\n\nThe image file: ${described(file)}.`;
}

function described(file: ImageFile): string {
	switch (file.kind) {
		case "missing":
			return "not found";
		case "unreadable":
			return file.instead;
		case "image": {
			const size = file.size ? `, ${file.size.width} × ${file.size.height} pixels` : "";
			const orientation = file.orientation === undefined ? "" : `, EXIF orientation ${file.orientation}`;
			return `${file.format}${size}${orientation}`;
		}
	}
}
