import { setImmediate } from "node:timers/promises";
import type { CancellationToken } from "vscode-languageserver/node";
import type { AnnotationDocument } from "./annotation-document.ts";

/** For so long the server works without looking up, in milliseconds. */
const SLICE = 20;

/**
 * Checks a document's unknown lines in slices, between which other messages get their turn. False if the request
 * was cancelled, or the document changed, meanwhile.
 */
export async function checkInSlices(
	document: AnnotationDocument,
	token: CancellationToken,
): Promise<boolean> {
	const { version } = document;
	let until = performance.now() + SLICE;
	for (const _ of document.check()) {
		if (performance.now() >= until) {
			await setImmediate();
			if (token.isCancellationRequested || document.version !== version) {
				return false;
			}
			until = performance.now() + SLICE;
		}
	}
	return true;
}
