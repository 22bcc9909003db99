import type { RecordFate } from "#core/forecast/file-forecast.ts";
import type { LineFate, LineForecast } from "#core/forecast/line-forecast.ts";
import { findValue } from "#core/jsonl/json-node.ts";
import type { ParsedLine } from "#core/jsonl/parsed-line.ts";
import { type ImageUrl, parseImageUrl } from "#core/model/image-url.ts";

/**
 * The little that is kept of a record, so that a file can be judged again after one line has changed. The fate of each
 * single object is not among it: it would outweigh the text.
 */
export interface RecordFacts extends RecordFate {
	/** The generation of its URL; absent where there is none. */
	readonly urlScheme?: ImageUrl["scheme"] | undefined;
	/** A hash of the image, for looking it up in other files: where hashes are equal, the URLs have to be compared, as `imageKey` of core/model does. */
	readonly imageHash?: number | undefined;
	/** A number for `image_details`, the same on all lines of the file that spell it alike; absent where it is. */
	readonly details?: number | undefined;
	/** `image_details` as it is spelled. */
	readonly detailsText?: string | undefined;
}

/** Whether training keeps the line with all that it holds. What such a line says can be read in short ways. */
export function isWhole({ outcome, objects }: Pick<RecordFacts, "outcome" | "objects">): boolean {
	return outcome !== "skipped" && objects.kept === objects.total;
}

/** The same of a single line, which knows no other: its image and its details are texts. */
export interface SpelledFacts extends LineFate {
	readonly urlScheme?: ImageUrl["scheme"];
	readonly imageUrl?: string;
	readonly details?: string;
}

/** What a file needs to know of a line that was read the careful way. */
export function spelledFacts({ root, text }: ParsedLine, forecast: LineForecast): SpelledFacts {
	const { fates: _, ...rest } = forecast;
	const record = root?.kind === "object" ? root : undefined;
	const url = record && findValue(record, "image_url");
	const details = record && findValue(record, "image_details");
	return {
		...rest,
		...(url?.kind === "string" && url.value !== ""
			? { urlScheme: parseImageUrl(url.value).scheme, imageUrl: url.value }
			: {}),
		...(details ? { details: text.slice(details.start, details.end) } : {}),
	};
}
