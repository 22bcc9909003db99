import { URI } from "vscode-uri";

/** The path of a URI on disk; `undefined` for one that is not, such as an unsaved document's. */
export function fileOf(uri: string): string | undefined {
	const parsed = URI.parse(uri);
	return parsed.scheme === "file" ? parsed.fsPath : undefined;
}
