/** How a clean line usually begins. Its URL has no escapes. */
const START = /^[ \t]*\{[ \t]*"image_url"[ \t]*:[ \t]*"([^"]*)"/;

/** The URL of a line that shows an image. Of a clean line only the beginning is read. */
export function imageUrlOf(text: string, isClean: boolean): string {
	const start = isClean ? START.exec(text) : undefined;
	if (start) {
		return start[1] as string;
	}
	return valueIn(text);
}

/** Empty where there is none: a file may have changed since its line was known to have one. */
function valueIn(text: string): string {
	try {
		const { image_url } = JSON.parse(text) as { readonly image_url?: unknown };
		return typeof image_url === "string" ? image_url : "";
	} catch {
		return "";
	}
}
