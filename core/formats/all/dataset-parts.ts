import { childPath } from "#core/formats/child-path.ts";
import type {
	ConversionEvent,
	Converter,
	ConvertOptions,
	DatasetFiles,
	Recognition,
} from "#core/formats/converter.ts";
import { joinUrl } from "#core/formats/image-location.ts";
import { listOrNothing } from "#core/formats/list-folder.ts";
import { type Split, splitOfWord } from "#core/model/split.ts";
import { detectFormats } from "./detect-format.ts";

/** A dataset that is split into folders, such as `train/`, `valid/` and `test/` in Roboflow's exports. */
export interface DatasetParts {
	/** Converts all parts at once, from the folder around them. Each image names its part, and its path begins with the part's folder. */
	readonly converter: Converter;
	/** The existing parts, in the order train, validation, test. */
	readonly splits: readonly Split[];
	/** The names of their folders, in the same order. */
	readonly folders: readonly string[];
}

/** A folder for one part. */
interface PartFolder {
	readonly name: string;
	readonly split: Split;
}

/** One format's answer about the folder of a part. */
interface JudgedPart extends PartFolder {
	readonly recognition: Recognition;
}

/** A part in the format. */
interface Part extends PartFolder {
	/** What the part's own conversion starts from. */
	readonly source: string;
}

const ORDER: readonly Split[] = ["train", "validation", "test"];

/**
 * The split datasets that a folder contains, one per matching format: there must be a folder for training and one for
 * another part, and no two folders for the same part. Never fails.
 */
export async function datasetParts(
	path: string,
	files: DatasetFiles,
	converters: readonly Converter[],
): Promise<readonly DatasetParts[]> {
	const folders = partFolders(await listOrNothing(path, files));
	const judged = new Map<Converter, JudgedPart[]>(converters.map((converter) => [converter, []]));
	for (const folder of folders) {
		for (const { converter, recognition } of await detectFormats(
			childPath(path, folder.name),
			files,
			converters,
		)) {
			judged.get(converter)?.push({ ...folder, recognition });
		}
	}
	return [...judged].flatMap(([converter, parts]) => datasetOf(converter, parts) ?? []);
}

/** The folders of the parts, in the order of the parts; none if two of them are for the same part. */
function partFolders(entries: Awaited<ReturnType<DatasetFiles["list"]>>): PartFolder[] {
	const folders = entries.flatMap(({ name, kind }) => {
		const split = kind === "folder" ? splitOfWord(name) : undefined;
		return split ? [{ name, split }] : [];
	});
	const isUnclear = new Set(folders.map(({ split }) => split)).size < folders.length;
	return isUnclear ? [] : folders.sort((a, b) => ORDER.indexOf(a.split) - ORDER.indexOf(b.split));
}

function datasetOf(converter: Converter, judged: readonly JudgedPart[]): DatasetParts | undefined {
	const parts: Part[] = judged.flatMap(({ name, split, recognition: { source } }) =>
		source === undefined ? [] : [{ name, split, source }],
	);
	if (parts.length < 2 || parts[0]?.split !== "train") {
		return undefined;
	}
	const others = judged.filter(({ recognition }) => recognition.source === undefined);
	return {
		converter: {
			...converter,
			startsFrom: "folder",
			convert: (path, files, options) => convertParts({ converter, path, parts, others }, files, options),
		},
		splits: parts.map(({ split }) => split),
		folders: parts.map(({ name }) => name),
	};
}

interface PartsSource {
	/** The format of each part. */
	readonly converter: Converter;
	/** The folder around the parts. */
	readonly path: string;
	readonly parts: readonly Part[];
	/** Folders of parts in other formats. */
	readonly others: readonly JudgedPart[];
}

/** See `Converter`. One part after the other; if the data determines the task, the first part decides for all. */
async function* convertParts(
	{ converter, path, parts, others }: PartsSource,
	files: DatasetFiles,
	options: ConvertOptions,
): AsyncGenerator<ConversionEvent, void, undefined> {
	for (const { name, recognition } of others) {
		yield leftOut(childPath(path, name), converter, recognition);
	}
	let { task } = options;
	for (const [index, part] of parts.entries()) {
		const baseUrl = options.baseUrl ? { baseUrl: joinUrl(options.baseUrl, part.name) } : {};
		const events = converter.convert(part.source, files, { ...options, ...baseUrl, task });
		for await (const event of events) {
			if (event.kind !== "task") {
				yield ofPart(event, part, index, parts.length);
			} else if (index === 0) {
				task = event.task;
				yield event;
			}
			if (isFatal(event)) {
				return;
			}
		}
	}
}

function leftOut(file: string, { name }: Converter, { because }: Recognition): ConversionEvent {
	const reason = `The folder is skipped because its format is not ${name}, the format of the others. ${because}`;
	return { kind: "problem", problem: { file, element: "", severity: "warning", reason } };
}

function isFatal(event: ConversionEvent): boolean {
	return event.kind === "problem" && event.problem.severity === "fatal";
}

/** An event of one part's conversion, adapted to the whole. The number of images in later parts is unknown. */
function ofPart(event: ConversionEvent, { split }: Part, index: number, count: number): ConversionEvent {
	switch (event.kind) {
		case "image":
			return { ...event, part: split };
		case "progress":
			return { kind: "progress", share: (index + event.share) / count };
		default:
			return event;
	}
}
