import { resolve } from "node:path";
import { URI } from "vscode-uri";
import { splitOfPath } from "#core/model/split.ts";
import { type DatasetStatistics, isCounted } from "#core/protocol/server/statistics.ts";
import { taskById } from "#core/tasks/index.ts";
import type { Task } from "#core/tasks/task.ts";
import { nameFiles } from "#server/dataset/group-files.ts";
import { type ReportFile, reportFiles } from "#server/dataset/report-files.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import type { Documents } from "#server/documents/documents.ts";
import type { Slices } from "#server/documents/file-content.ts";
import { inSlices } from "#server/documents/in-slices.ts";
import { ReadVersions } from "#server/documents/read-versions.ts";
import { fileOf } from "#server/files/file-of.ts";
import { type OpenText, openText, textInMemory, UnreadableFile } from "#server/files/read-text.ts";
import type { Workspace } from "#server/workspace/workspace.ts";
import { countText } from "./count-text.ts";

type StatisticsFile = DatasetStatistics["files"][number];
type Figures = Omit<StatisticsFile, "uri" | "name" | "split">;

/** What counting files needs. */
interface Surroundings {
	readonly documents: Documents;
	readonly workspace: Workspace;
}

/** Counts files side by side; a single file stands for its whole dataset. `undefined` if the work was canceled, or a document changed in the meantime. */
export async function countFiles(
	uris: readonly string[],
	surroundings: Surroundings,
	{ isGivenUp, onShare }: Slices,
): Promise<DatasetStatistics | undefined> {
	const [first] = uris;
	const files = first !== undefined && uris.length === 1 ? reportFiles(first) : pickedFiles(uris);
	const counted: StatisticsFile[] = [];
	const versions = new ReadVersions();
	const isOutdated = () => isGivenUp() || versions.haveChanged();
	let task: Task | undefined;
	for (const [i, file] of files.entries()) {
		const slices = { isGivenUp: isOutdated, onShare: (share: number) => onShare((i + share) / files.length) };
		const figures = await count(file, task, { ...surroundings, versions }, slices);
		if (!figures) {
			return undefined;
		}
		const { isOwn: _, ...named } = file.head;
		const each = { ...named, ...figures } as StatisticsFile;
		task ??= isCounted(each) ? taskById(each.task) : undefined;
		counted.push(each);
	}
	return isOutdated() ? undefined : { files: counted };
}

/** Files that the user has chosen, each once, in the order of choice. */
function pickedFiles(uris: readonly string[]): ReportFile[] {
	const paths = uris.map((uri) => resolve(fileOf(uri) ?? URI.parse(uri).path));
	const files = paths.map((path) => ({ path, split: splitOfPath(path) }));
	return nameFiles(files).map(({ path, name, split }, i) => ({
		path,
		head: { uri: uris[i] as string, name, ...(split ? { split } : {}), isOwn: false },
	}));
}

/** `otherwise` is the task of a file whose lines show none. `undefined` if the work was canceled. */
async function count(
	{ head, path }: ReportFile,
	otherwise: Task | undefined,
	{ documents, workspace, versions }: Surroundings & { readonly versions: ReadVersions },
	{ isGivenUp, onShare }: Slices,
): Promise<Figures | undefined> {
	const { task, runtime } = await workspace.findingSettings(head.uri);
	if (task === "off") {
		return { problem: "The settings say that this is not an annotation file" };
	}
	const document = documents.get(head.uri) ?? (path === undefined ? undefined : documents.ofFile(path));
	versions.add(document);
	try {
		const text = document ? textOf(document) : openText(path ?? head.uri);
		try {
			return await inSlices(figuresOf(text, { task, otherwise, runtime, onShare }), isGivenUp);
		} finally {
			text.close();
		}
	} catch (error) {
		if (error instanceof UnreadableFile) {
			return { problem: error.message };
		}
		throw error;
	}
}

/** Lines of a file may end differently, those of a document end with a line feed. */
function textOf({ lines }: AnnotationDocument): OpenText {
	return textInMemory(Buffer.from(lines.join("\n")));
}

function* figuresOf(...params: Parameters<typeof countText>): Generator<void, Figures> {
	const figures = yield* countText(...params);
	return figures ?? { problem: "No line has both image_url and label, so this is not an annotation file" };
}
