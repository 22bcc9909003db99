import { childPath } from "#core/formats/child-path.ts";
import type {
	ConversionEvent,
	Converter,
	ConvertOptions,
	DatasetFiles,
	FolderEntry,
} from "#core/formats/converter.ts";
import { countOf, shorten, taskName } from "#core/formats/describe-value.ts";
import { joinUrl } from "#core/formats/image-location.ts";
import { imageKind } from "#core/formats/image-name.ts";
import { listFolder } from "#core/formats/list-folder.ts";
import { type Problems, problemsOf } from "#core/formats/problems.ts";
import { isHidden, recognizeClassFolders, whyParts } from "./layout.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** One folder per class, which contains the images of that class. */
export const classFolders: Converter = {
	id: "class-folders",
	name: "class folders",
	startsFrom: "folder",
	tasks: ["multiclass"],
	recognize: recognizeClassFolders,
	convert: convertClassFolders,
};

/** Limits the depth, since a link may lead to a folder around it. */
const MOST_LEVELS = 8;

/** An image in a class folder. */
interface Found {
	/** Relative to the class folder. */
	readonly parts: readonly string[];
	readonly file: string;
}

/** What all steps of a conversion share. */
interface Work {
	readonly files: DatasetFiles;
	readonly baseUrl: string;
	readonly problems: Problems;
	readonly tally: Tally;
}

type Events = AsyncGenerator<ConversionEvent, void, undefined>;
type Entries = AsyncGenerator<Found, void, undefined>;

/** See `Converter`. One line per image: classes, folders and images in the order of their names. */
async function* convertClassFolders(path: string, files: DatasetFiles, options: ConvertOptions): Events {
	const problems = problemsOf(path);
	const { task, baseUrl, azureCompatible = false } = options;
	if (task !== "auto" && task !== "multiclass") {
		yield problems.fatal(
			`Class folders give each image one class, so they cannot be converted to ${taskName(task)}`,
		);
		return;
	}
	const entries = await listFolder(path, files);
	if (typeof entries === "string") {
		yield problems.fatal(`The folder cannot be read: ${entries}`);
		return;
	}
	const parts = await whyParts(path, entries, files);
	if (parts !== undefined && !azureCompatible) {
		yield problems.fatal(parts);
		return;
	}
	const tally = tallyOf();
	const classes = entries.filter((entry) => isClass(entry, azureCompatible, tally));
	if (classes.length === 0) {
		yield problems.fatal("The folder contains no folders that could be classes");
		return;
	}
	if (!baseUrl) {
		yield problems.fatal(
			"The images have paths, not URLs; specify the base URL that the paths are appended to",
		);
		return;
	}
	if (parts !== undefined) {
		problems.report("", "warning", `${parts}. As in the official script, they become classes here`);
	}
	yield* problems.taken();
	yield { kind: "task", task: "multiclass" };
	const collect = azureCompatible ? officialEntries : imagesBelow;
	yield* convertClasses(path, classes, collect, { files, baseUrl, problems, tally });
	tally.tell(problems.report);
	yield* problems.taken();
}

async function* convertClasses(
	path: string,
	classes: readonly FolderEntry[],
	collect: (folder: string, label: string, work: Work) => Entries,
	work: Work,
): Events {
	let place = 0;
	const filled: string[] = [];
	for (const [index, { name: label }] of classes.entries()) {
		const start = place;
		reportName(label, work.problems);
		for await (const { parts, file } of collect(childPath(path, label), label, work)) {
			yield {
				kind: "image",
				annotation: {
					imageUrl: joinUrl(work.baseUrl, [label, ...parts].join("/")),
					content: { kind: "class", label },
				},
				place: place++,
				origin: { file, element: "" },
			};
		}
		if (place > start) {
			filled.push(label);
		} else {
			work.problems.report(
				`folder ${shorten(label)}`,
				"warning",
				"The folder contains no images, so the class does not exist",
			);
		}
		yield* work.problems.taken();
		yield { kind: "progress", share: (index + 1) / classes.length };
	}
	if (filled.length === 1) {
		work.problems.report(
			"",
			"warning",
			`All images have the class ${shorten(filled[0] as string)}. If this is not a class, convert its folder instead`,
		);
	}
}

/** Every folder is a class; the official script does not even skip hidden ones. */
function isClass({ name, kind }: FolderEntry, azureCompatible: boolean, tally: Tally): boolean {
	if (kind === "folder" && (azureCompatible || !isHidden(name))) {
		return true;
	}
	tally.add(isHidden(name) ? "hidden" : kind === "outside" ? "outside" : "noClass", name);
	return false;
}

function reportName(label: string, { report }: Problems): void {
	if (label.trim() !== label) {
		report(
			`folder ${shorten(JSON.stringify(label))}`,
			"warning",
			"The name begins or ends with white space, which becomes part of the class",
		);
	}
}

/** All images of a class folder, including those in subfolders. Everything else goes to the tally. */
async function* imagesBelow(
	folder: string,
	label: string,
	work: Work,
	below: readonly string[] = [],
): Entries {
	const where = [label, ...below].join("/");
	const entries = below.length < MOST_LEVELS ? await listFolder(folder, work.files) : tooDeep();
	if (typeof entries === "string") {
		work.problems.report(
			`folder ${shorten(where)}`,
			"error",
			`The folder cannot be read: ${entries}. Its contents are skipped`,
		);
		return;
	}
	for (const { name, kind } of entries) {
		const file = childPath(folder, name);
		const shown = `${where}/${name}`;
		if (isHidden(name)) {
			work.tally.add("hidden", shown);
		} else if (kind === "folder") {
			yield* imagesBelow(file, label, work, [...below, name]);
		} else if (isTaken(name, kind, shown, work.tally)) {
			if (below.length > 0) {
				work.tally.add("nested", shown);
			}
			if (shown.includes("\\")) {
				work.tally.add("backslash", shown);
			}
			yield { parts: [...below, name], file };
		}
	}
}

function tooDeep(): string {
	return `it is nested ${countOf(MOST_LEVELS, "folder")} deep in its class folder, which is the limit`;
}

function isTaken(name: string, kind: FolderEntry["kind"], shown: string, tally: Tally): boolean {
	if (kind !== "file") {
		tally.add(kind === "outside" ? "outside" : "unreadable", shown);
		return false;
	}
	const what = imageKind(name);
	if (what !== "image") {
		tally.add(what === "picture" ? "picture" : "noImage", shown);
	}
	return what === "image";
}

/** The official script treats every entry of a class folder as an image, and does not look into subfolders. */
async function* officialEntries(folder: string, label: string, { files, problems, tally }: Work): Entries {
	const entries = await listFolder(folder, files);
	if (typeof entries === "string") {
		problems.report(
			`folder ${shorten(label)}`,
			"error",
			`The folder cannot be read: ${entries}. Its contents are skipped`,
		);
		return;
	}
	for (const { name, kind } of entries) {
		if (kind === "folder") {
			tally.add("writtenFolder", `${label}/${name}`);
		} else if (isHidden(name) || imageKind(name) !== "image") {
			tally.add("writtenFile", `${label}/${name}`);
		}
		yield { parts: [name], file: childPath(folder, name) };
	}
}
