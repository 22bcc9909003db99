import {
	type CancellationToken,
	type Connection,
	LSPErrorCodes,
	ResponseError,
} from "vscode-languageserver/node";
import { relabelLine } from "#core/line-changes/relabel-line.ts";
import { fromRuns } from "#core/model/line-runs.ts";
import {
	GALLERY_LINES_METHOD,
	GALLERY_QUERY_METHOD,
	type GalleryAnswer,
	type GalleryLinesParams,
	type GalleryQueryParams,
	type GalleryTile,
	RELABEL_LINES_METHOD,
	type RelabeledLines,
	type RelabelLinesParams,
} from "#core/protocol/server/gallery.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import type { Documents } from "#server/documents/documents.ts";
import { inSlices } from "#server/documents/in-slices.ts";
import type { Workspace } from "#server/workspace/workspace.ts";
import { queryGallery } from "./gallery-query.ts";
import { tilesOf } from "./gallery-tiles.ts";
import { lineSurroundings } from "./line-content.ts";

/** Answers which lines the gallery shows, what their tiles show, and how a class is replaced in many lines. */
export function registerGallery(connection: Connection, documents: Documents, workspace: Workspace): void {
	connection.onRequest(
		GALLERY_QUERY_METHOD,
		async (params: GalleryQueryParams, token: CancellationToken): Promise<GalleryAnswer | null> => {
			const around = await lineSurroundings(params.uri, workspace);
			const document = documents.get(params.uri);
			document?.trainedBy(around.runtime, around.task);
			const task = document?.task;
			return document && task
				? unlessChanged(document, token, queryGallery(document, task, around, params))
				: null;
		},
	);
	connection.onRequest(
		GALLERY_LINES_METHOD,
		async ({ uri, version, lines }: GalleryLinesParams): Promise<GalleryTile[] | null> => {
			const around = await lineSurroundings(uri, workspace);
			const document = documents.get(uri);
			if (document?.version !== version) {
				return null;
			}
			// If the document was edited while the images were looked up, the lines may have changed.
			const isGivenUp = () => document.version !== version;
			return (await inSlices(tilesOf(document, lines, around), isGivenUp)) ?? null;
		},
	);
	connection.onRequest(
		RELABEL_LINES_METHOD,
		async (params: RelabelLinesParams, token: CancellationToken): Promise<RelabeledLines | null> => {
			const document = documents.get(params.uri);
			return document?.version === params.version
				? unlessChanged(document, token, relabeled(document, params))
				: null;
		},
	);
}

/** Works in slices, and fails if the request is canceled or the document changes in the meantime. */
async function unlessChanged<T>(
	document: AnnotationDocument,
	token: CancellationToken,
	work: Generator<void, T>,
): Promise<T> {
	const { version } = document;
	const isGivenUp = () => token.isCancellationRequested || document.version !== version;
	const result = await inSlices(work, isGivenUp);
	if (result === undefined) {
		throw new ResponseError(LSPErrorCodes.ContentModified, "the document changed");
	}
	return result;
}

function* relabeled(
	{ lines: texts }: AnnotationDocument,
	{ lines, from, to }: RelabelLinesParams,
): Generator<void, RelabeledLines> {
	const changed: RelabeledLines["lines"][number][] = [];
	let count = 0;
	for (const line of fromRuns(lines)) {
		const result = relabelLine(texts[line] ?? "", from, to);
		count += result.count;
		if (result.edits.length > 0) {
			changed.push({ line, edits: result.edits });
		}
		yield;
	}
	return { lines: changed, count };
}
