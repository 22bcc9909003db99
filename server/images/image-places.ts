import { dirname } from "node:path";
import { URI } from "vscode-uri";
import { SAMPLE_SCHEME } from "#core/protocol/server/sample-lines.ts";
import type { Workspace } from "#server/workspace/workspace.ts";
import type { ImagePlaces } from "./find-image.ts";

/** Where the images of a document may be. Documents on disk and samples of a conversion have files near them; for an unsaved document, the workspace is searched, if there is one. */
export async function imagePlaces(uri: string, workspace: Workspace): Promise<ImagePlaces | undefined> {
	const folders = workspace.folders();
	const document = URI.parse(uri);
	const isNearFiles = document.scheme === "file" || document.scheme === SAMPLE_SCHEME;
	const beside = isNearFiles ? dirname(document.with({ scheme: "file" }).fsPath) : folders[0];
	return beside === undefined
		? undefined
		: { beside, workspaceFolders: folders, imageFolders: await workspace.imageFolders(uri) };
}
