import type { Connection } from "vscode-languageserver/node";
import type { Documents } from "#server/documents/documents.ts";
import { inSlices } from "#server/documents/in-slices.ts";
import { registerAnswer } from "#server/protocol/register-answer.ts";
import { unlessChanged } from "#server/protocol/unless-changed.ts";
import type { Workspace } from "#server/workspace/workspace.ts";
import { queryGallery } from "./gallery-query.ts";
import { tilesOf } from "./gallery-tiles.ts";
import { lineSurroundings } from "./line-content.ts";

/** Answers which lines the gallery shows, what their tiles show, and how a class is replaced in many lines. */
export function registerGallery(connection: Connection, documents: Documents, workspace: Workspace): void {
	registerAnswer(connection, "automlImages/galleryQuery", async (params, caller) => {
		const around = await lineSurroundings(params.uri, workspace);
		const document = await documents.whenSettled(params.uri);
		const task = document?.task;
		return document && task
			? unlessChanged(document, caller, (isGivenUp) =>
					inSlices(queryGallery(document, task, around, params), isGivenUp),
				)
			: null;
	});
	registerAnswer(connection, "automlImages/galleryLines", async ({ uri, version, lines }) => {
		const around = await lineSurroundings(uri, workspace);
		const document = await documents.whenSettled(uri);
		if (document?.version !== version) {
			return null;
		}
		// Edited while the images were looked for, the lines may be others.
		const isGivenUp = () => document.version !== version;
		return (await inSlices(tilesOf(document, lines, around), isGivenUp)) ?? null;
	});
	registerAnswer(connection, "automlImages/relabelLines", async (params, caller) => {
		const { relabelLines } = await import("./relabel-lines.ts");
		const document = documents.get(params.uri);
		return document?.version === params.version
			? unlessChanged(document, caller, (isGivenUp) => inSlices(relabelLines(document, params), isGivenUp))
			: null;
	});
}
