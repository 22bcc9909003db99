/** The usual beginning of a clean line. Its URL has no escapes. */
const START = /^[ \t]*\{[ \t]*"image_url"[ \t]*:[ \t]*"([^"]*)"/;

/** The URL on a line with an image. Only the beginning of a clean line is read. */
export function imageUrlOf(text: string, isClean: boolean): string {
	const start = isClean ? START.exec(text) : undefined;
	if (start) {
		return start[1] as string;
	}
	return valueIn(text);
}

/** Empty if there is none, because a file may have changed since the line was read. */
function valueIn(text: string): string {
	try {
		const { image_url } = JSON.parse(text) as { readonly image_url?: unknown };
		return typeof image_url === "string" ? image_url : "";
	} catch {
		return "";
	}
}
