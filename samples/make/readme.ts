import type { AnnotatedImage } from "./annotate.ts";
import type { MistakeRow } from "./files.ts";
import { CLASSES } from "./model.ts";

/** The text of the samples' README. */
export function readme(
	images: readonly AnnotatedImage[],
	tables: readonly { readonly file: string; readonly rows: readonly MistakeRow[] }[],
): string {
	return `# Samples

A small dataset to try the extension with. Its classes are those of Microsoft's fridge objects; the images are drawn by \`make.ts\`. Drawings and annotations come from one description, so every box and polygon fits.

![A carton, a bottle of water and a can on a table](fridge/images/01.jpg)

${counts(images)}

${FILES}

The image URLs name a fictional Azure workspace. The extension finds the local image by the end of the URL's path, \`fridge/images/…\`.

## The mistakes

Each one is a mistake that people make. The third column says what training does with the line when it ignores data errors, which is the default: in most cases, it says nothing, and the data is lost.

${tables.map(mistakeTable).join("\n\n")}

The background image \`12.jpg\` at the end of the two files with objects is not a mistake: an image without objects is written with an empty list, and only gets a hint. The good files leave it out.

## Regenerating the samples

\`node samples/make.ts\` draws the images and writes every file here, including this one. It needs Chromium: the system's, or one from the npm registry. With \`--text\`, it writes only the text files; with \`--check\`, it compares them with those on disk. The images are planned in \`make/plan.ts\`, the mistakes in \`make/mistakes-*.ts\`.
`;
}

const FILES = markdownTable(
	["file", "content"],
	[
		["`fridge/images/`", "the images, mostly JPEG, three PNG; `12.jpg` shows no objects"],
		["`fridge/multiclass.jsonl`", "one class per image: only the images with objects of a single class"],
		["`fridge/multilabel.jsonl`", "all classes of each image"],
		["`fridge/object-detection.jsonl`", "boxes; three of them surround crowds"],
		[
			"`fridge/instance-segmentation.jsonl`",
			"polygons; some objects have two segments because another object hides their middle, and the handles of the jugs have holes",
		],
		["`fridge/*.mistakes.jsonl`", "the same with mistakes; see the tables below"],
		[
			"`fridge/coco.json`",
			"boxes and polygons as one COCO file, with crowds as run lengths, to try the converter",
		],
		["`chat.jsonl`", "JSON Lines of another kind: the extension ignores it"],
	],
);

function counts(images: readonly AnnotatedImage[]): string {
	const all = images.flatMap(({ annotations }) => annotations);
	const rows = CLASSES.map((name) => {
		const objects = all.filter(({ className }) => className === name);
		const crowds = objects.filter(({ isCrowd }) => isCrowd).length;
		return [`\`${name}\``, String(objects.length - crowds), String(crowds)];
	});
	return `${images.length} images:\n\n${markdownTable(["class", "objects", "crowds"], rows)}`;
}

function mistakeTable({
	file,
	rows,
}: {
	readonly file: string;
	readonly rows: readonly MistakeRow[];
}): string {
	const body = rows.map(({ first, last, mistake, effect, rules }) => [
		first === last ? String(first) : `${first}–${last}`,
		mistake,
		effect,
		rules.map((rule) => `\`${rule}\``).join(", "),
	]);
	return `### ${file}\n\n${markdownTable(["line", "mistake", "training", "rule"], body)}`;
}

/** A table whose columns are as wide as their widest cell, as the project's formatter writes it. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((title, column) =>
		Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
	);
	const line = (cells: readonly string[]): string =>
		`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
	return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
