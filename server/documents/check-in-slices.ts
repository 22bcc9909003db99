import type { CancellationToken } from "vscode-languageserver/node";
import type { AnnotationDocument } from "./annotation-document.ts";
import { inSlices } from "./in-slices.ts";

/**
 * Checks a document's unchecked lines in slices, between which other messages are processed. False if the request
 * was canceled or the document changed in the meantime.
 */
export async function checkInSlices(
	document: AnnotationDocument,
	token: CancellationToken,
): Promise<boolean> {
	const { version } = document;
	const isGivenUp = () => token.isCancellationRequested || document.version !== version;
	return (await inSlices(checked(document), isGivenUp)) ?? false;
}

function* checked(document: AnnotationDocument): Generator<void, true> {
	yield* document.check();
	return true;
}
