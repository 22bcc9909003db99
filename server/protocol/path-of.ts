import { URI } from "vscode-uri";

import { InvalidParams } from "./invalid-params.ts";

/** The path that a request names by its URI. Throws `InvalidParams` if it is not on disk. */
export function pathOf(uri: string): string {
	const parsed = URI.parse(uri);
	if (parsed.scheme !== "file") {
		throw new InvalidParams(`${uri} is not on disk; only files on disk can be converted`);
	}
	return parsed.fsPath;
}
