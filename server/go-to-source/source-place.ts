import { stat } from "node:fs/promises";
import { URI } from "vscode-uri";
import type { SourcePlace } from "#core/protocol/server/go-to-source.ts";
import type { SpanPlace } from "./place-of-span.ts";

/** VS Code does not show larger files, in bytes, to extensions. */
const LARGEST_SHOWN = 50 * (1 << 20);

/** A place for the editor, including its text if the file is larger than that limit. */
export async function sourcePlace(
	path: string,
	element: string,
	found: SpanPlace | undefined,
	largest = LARGEST_SHOWN,
): Promise<SourcePlace> {
	const place = { uri: URI.file(path).toString(), element };
	if (!found) {
		return place;
	}
	const isShown = (await stat(path)).size <= largest;
	return { ...place, range: found.range, ...(isShown ? {} : { excerpt: found.text }) };
}
