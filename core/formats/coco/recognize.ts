import { childPath } from "#core/formats/child-path.ts";
import type { DatasetFiles, Recognition } from "#core/formats/converter.ts";

/** How much of a file is checked at most, in UTF-16 units. The lists may come in any order, and may be long. */
const MOST_READ = 1 << 20;
/** How many JSON files of a folder are checked at most. */
const MOST_FILES = 20;

/** See `Converter.recognize`: a JSON file with images and annotations, or a folder with one such file, directly or in its folder `annotations`. */
export async function recognizeCoco(path: string, files: DatasetFiles): Promise<Recognition> {
	const inFolder = await jsonFilesIn(path, files);
	if (!inFolder) {
		return judgeFile(path, files);
	}
	const inAnnotations = (await jsonFilesIn(childPath(path, "annotations"), files)) ?? [];
	const fitting: string[] = [];
	for (const file of [...inFolder, ...inAnnotations].slice(0, MOST_FILES)) {
		const { source } = await judgeFile(file, files);
		fitting.push(...(source === undefined ? [] : [source]));
	}
	const [source, other] = fitting;
	if (source === undefined) {
		return {
			because:
				"The folder has no JSON file with the lists images and annotations, directly or in its annotations folder",
		};
	}
	return other === undefined
		? { source, because: `${source} has the lists images and annotations` }
		: { because: `Several files in the folder are COCO files (${source}, ${other}); choose one of them` };
}

/** The paths of the JSON files in a folder; `undefined` if it is not a folder. */
async function jsonFilesIn(path: string, files: DatasetFiles): Promise<string[] | undefined> {
	try {
		const entries = await files.list(path);
		return entries.flatMap(({ name, kind }) =>
			kind === "file" && /\.json$/i.test(name) ? [childPath(path, name)] : [],
		);
	} catch {
		return undefined;
	}
}

async function judgeFile(path: string, files: DatasetFiles): Promise<Recognition> {
	let text = "";
	try {
		for await (const piece of files.readText(path)) {
			text += piece.text;
			if (text.length >= MOST_READ || hasBoth(text)) {
				break;
			}
		}
	} catch (error) {
		return { because: `It cannot be read: ${(error as Error).message}` };
	}
	if (!text.trimStart().startsWith("{")) {
		return { because: "The file is not a single JSON object" };
	}
	return hasBoth(text)
		? { source: path, because: "The file has the lists images and annotations" }
		: { because: "The file does not begin with the lists images and annotations" };
}

function hasBoth(text: string): boolean {
	return /"images"\s*:\s*\[/.test(text) && (/"annotations"\s*:\s*\[/.test(text) || text.length >= MOST_READ);
}
