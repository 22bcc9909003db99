import { findValue } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";

/** How a clean line usually begins. Its URL has no escapes. */
const START = /^[ \t]*\{[ \t]*"image_url"[ \t]*:[ \t]*"([^"]*)"/;

/** The URL of a line that shows an image. Of a clean line only the beginning is read. */
export function imageUrlOf(text: string, isClean: boolean): string {
	const start = isClean ? START.exec(text) : undefined;
	if (start) {
		return start[1] as string;
	}
	const root = parseLine(text).root;
	const url = root?.kind === "object" ? findValue(root, "image_url") : undefined;
	return url?.kind === "string" ? url.value : "";
}
