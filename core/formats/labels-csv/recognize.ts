import { childPath } from "#core/formats/child-path.ts";
import type { DatasetFiles, Recognition } from "#core/formats/converter.ts";
import { imageKind } from "#core/formats/image-name.ts";
import { looksBinary } from "#core/image-files/looks-binary.ts";
import { readForm } from "./form.ts";
import { readCsv } from "./read-csv.ts";

/** How much of a file is checked at most, in UTF-16 units. */
const MOST_READ = 1 << 16;

/** The usual names of label files: the official scripts' and Roboflow's. */
const LABEL_FILES: readonly string[] = ["labels.csv", "_classes.csv"];

/** See `Converter.recognize`: a CSV file with images and labels, or a folder with a label file of a usual name. */
export async function recognizeLabelsCsv(path: string, files: DatasetFiles): Promise<Recognition> {
	const source = await labelsFileOf(path, files);
	return source.source === undefined ? source : judgeFile(source.source, files);
}

/** The file to read: the path itself, or if it is a folder, the one file of a usual name in it. */
export async function labelsFileOf(path: string, files: DatasetFiles): Promise<Recognition> {
	let names: string[];
	try {
		const entries = await files.list(path);
		names = entries.flatMap(({ name, kind }) => (kind === "file" ? [name] : []));
	} catch {
		return { source: path, because: "It is a file" };
	}
	const [name, other] = names.filter((each) => LABEL_FILES.includes(each.toLowerCase()));
	if (name === undefined) {
		return { because: `The folder has no file named ${LABEL_FILES.join(" or ")}` };
	}
	return other === undefined
		? { source: childPath(path, name), because: `The folder contains the file ${name}` }
		: { because: `The folder contains both ${name} and ${other}; choose one of them` };
}

async function judgeFile(path: string, files: DatasetFiles): Promise<Recognition> {
	let text = "";
	try {
		for await (const piece of files.readText(path)) {
			text += piece.text;
			if (text.length >= MOST_READ) {
				// The last line may be cut off.
				text = text.slice(0, MOST_READ).replace(/[^\r\n]*$/, "");
				break;
			}
		}
	} catch (error) {
		return { because: `It cannot be read: ${(error as Error).message}` };
	}
	const reason = whyNoCsv(text);
	if (reason !== undefined) {
		return { because: reason };
	}
	const { rows } = readCsv(text);
	const form = readForm(rows, () => {});
	if (typeof form === "string") {
		return { because: form };
	}
	if (!rows.some(({ fields }) => imageKind(fields[form.image]?.text ?? "") !== "other")) {
		return { because: `No row at the beginning of the file names an image (column ${form.image + 1})` };
	}
	return form.kind === "list"
		? { source: path, because: "The file has one column of images and one of labels" }
		: { source: path, because: "The file has one column of images and one for each class" };
}

/** Why a text is not a table, as a sentence without its final period; `undefined` if it may be one. */
export function whyNoCsv(text: string): string | undefined {
	const sample = text.slice(0, 8000);
	if (text.trim() === "") {
		return "The file is empty";
	}
	if (looksBinary(sample)) {
		return "This is a binary file, such as an image or an archive, not CSV";
	}
	if (/^\s*(?:\{|\[|<)/.test(sample)) {
		return "This looks like JSON or XML, not CSV";
	}
	return undefined;
}
