import { childPath } from "#core/formats/child-path.ts";
import type { ConversionEvent, Converter, DatasetFiles, FolderEntry } from "#core/formats/converter.ts";
import { countOf, shorten } from "#core/formats/describe-value.ts";
import { joinUrl } from "#core/formats/image-location.ts";
import { imageKind } from "#core/formats/image-name.ts";
import { listFolder } from "#core/formats/list-folder.ts";
import { type Problems, problemsOf } from "#core/formats/problems.ts";
import type { ConverterOptions } from "#core/model/conversion-options.ts";
import { isHidden, recognizeClassFolders, whyParts } from "./layout.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** A folder for each class, with the images of that class in it. */
export const classFolders: Converter = {
	id: "class-folders",
	name: "class folders",
	startsFrom: "folder",
	tasks: ["multiclass"],
	recognize: recognizeClassFolders,
	convert: convertClassFolders,
};

/** A link may lead to a folder that it lies in, so there has to be an end. */
const MOST_LEVELS = 8;

/** What an entry of a class folder is to the conversion. */
interface Found {
	/** From the class folder on. */
	readonly parts: readonly string[];
	readonly file: string;
}

/** What all parts of one conversion share. */
interface Work {
	readonly files: DatasetFiles;
	readonly baseUrl: string;
	readonly problems: Problems;
	readonly tally: Tally;
}

type Events = AsyncGenerator<ConversionEvent, void, undefined>;
type Entries = AsyncGenerator<Found, void, undefined>;

/** See `Converter`. One line an image: classes, folders and images in the order of their names. */
async function* convertClassFolders(path: string, files: DatasetFiles, options: ConverterOptions): Events {
	const problems = problemsOf(path);
	const { task, baseUrl, azureCompatible = false } = options;
	if (task !== "auto" && task !== "multiclass") {
		yield problems.fatal(`Class folders give each image one class: they cannot be converted for ${task}`);
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
		yield problems.fatal("The folder has no folders in it that could be classes");
		return;
	}
	if (!baseUrl) {
		yield problems.fatal("The images have paths, not URLs: a base URL is needed to append them to");
		return;
	}
	if (parts !== undefined) {
		problems.report("", "warning", `${parts}; here they become classes, as the official script does`);
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
				"It has no image in it, so there is no such class",
			);
		}
		yield* work.problems.taken();
		yield { kind: "progress", share: (index + 1) / classes.length };
	}
	if (filled.length === 1) {
		work.problems.report(
			"",
			"warning",
			`All images have the class ${shorten(filled[0] as string)}; if that is no class, convert its folder instead`,
		);
	}
}

/** Folders are classes; the official script does not even leave out the hidden ones. */
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
			"Its name begins or ends with white space, which becomes a part of the class",
		);
	}
}

/** All images of a class folder, also those in folders below it. What else there is goes to the tally. */
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
			`It cannot be read: ${entries}. What lies in it is left out`,
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
	return `it lies ${countOf(MOST_LEVELS, "folder")} deep in its class folder, which is the limit`;
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

/** The official script takes every entry of a class folder for an image, and looks no further. */
async function* officialEntries(folder: string, label: string, { files, problems, tally }: Work): Entries {
	const entries = await listFolder(folder, files);
	if (typeof entries === "string") {
		problems.report(
			`folder ${shorten(label)}`,
			"error",
			`It cannot be read: ${entries}. What lies in it is left out`,
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
