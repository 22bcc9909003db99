import type { Connection } from "vscode-languageserver/node";
import type { TrainingReport } from "#core/protocol/server/training-report.ts";
import type { FileContent } from "#core/report/file-report.ts";
import { joinClasses } from "#core/report/join-classes.ts";
import type { Task } from "#core/tasks/task.ts";
import { type ReportFile, reportFiles } from "#server/dataset/report-files.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import type { Documents } from "#server/documents/documents.ts";
import { contentOf, SiblingContents, type Slices, type Unreadable } from "#server/documents/file-content.ts";
import { ReadVersions } from "#server/documents/read-versions.ts";
import { Outdated } from "#server/protocol/outdated.ts";
import { registerAnswer } from "#server/protocol/register-answer.ts";

/** Answers what training will do with a document and the other files of its dataset. */
export function registerTrainingReport(connection: Connection, documents: Documents): void {
	const siblings = new SiblingContents(documents);
	registerAnswer(
		connection,
		"automlImages/trainingReport",
		async ({ uri }, { isCancelled, report: onShare }) => {
			const document = await documents.whenSettled(uri);
			const task = document?.task;
			if (!document || !task) {
				return null;
			}
			const versions = new ReadVersions();
			versions.add(document);
			for (const { path } of reportFiles(uri)) {
				versions.add(path === undefined ? undefined : documents.ofFile(path));
			}
			const isGivenUp = () => isCancelled() || versions.haveChanged();
			const report = await reportOn(document, task, siblings, { isGivenUp, onShare });
			// A change after the text was read is noticed only now.
			if (!report || versions.haveChanged()) {
				throw new Outdated();
			}
			return report;
		},
	);
}

/** `undefined` if the work was canceled. */
async function reportOn(
	document: AnnotationDocument,
	task: Task,
	siblings: SiblingContents,
	{ isGivenUp, onShare }: Slices,
): Promise<TrainingReport | undefined> {
	const { uri, version } = document;
	const files = reportFiles(uri);
	const read: ReadFile[] = [];
	for (const [i, file] of files.entries()) {
		const slices = { isGivenUp, onShare: (share: number) => onShare((i + share) / files.length) };
		const content =
			file.head.isOwn || file.path === undefined
				? await contentOf(document, slices)
				: await siblings.get(file.path, task, slices);
		if (!content) {
			return undefined;
		}
		read.push({ ...file, content });
	}
	return {
		uri,
		version,
		taskName: task.name,
		unit: task.hasObjects ? "object" : "label",
		files: read.map(({ head, content }) => ({
			...head,
			...("problem" in content ? content : content.report),
		})),
		classes: joinClasses(
			read.map(({ head, content }) => ({
				split: head.split,
				classes: "problem" in content ? new Map() : content.classes,
			})),
		),
	};
}

type ReadFile = ReportFile & { readonly content: FileContent | Unreadable };
