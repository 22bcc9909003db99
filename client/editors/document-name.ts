/** The file name at the end of a document's URI. */
export function nameOf(uri: string): string {
	const name = lastPart(uri).replace(/^untitled:/, "");
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}

/** What stands behind the last slash or backslash. */
export function lastPart(path: string): string {
	return path.split(/[/\\]/).at(-1) ?? "";
}
