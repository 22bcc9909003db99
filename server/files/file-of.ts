import { URI } from "vscode-uri";

/** The path of a URI on disk; `undefined` if it is not on disk, such as an unsaved document. */
export function fileOf(uri: string): string | undefined {
	const parsed = URI.parse(uri);
	return parsed.scheme === "file" ? parsed.fsPath : undefined;
}
