import { ResponseError } from "vscode-languageserver/node";
import { URI } from "vscode-uri";

/** JSON-RPC's code for parameters that make no sense. */
export const INVALID_PARAMS = -32602;

/** The path that a request names by its URI. */
export function pathOf(uri: string): string {
	const parsed = URI.parse(uri);
	if (parsed.scheme !== "file") {
		throw new ResponseError(INVALID_PARAMS, `${uri} is not on disk; only files on disk can be converted`);
	}
	return parsed.fsPath;
}
