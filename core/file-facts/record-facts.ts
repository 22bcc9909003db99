import type { LineFate, LineForecast } from "#core/forecast/line-forecast.ts";
import { findValue } from "#core/jsonl/json-node.ts";
import type { ParsedLine } from "#core/jsonl/parsed-line.ts";
import { type ImageUrl, parseImageUrl } from "#core/model/image-url.ts";

/**
 * The little that is kept of a record, so that a file can be judged again after one line has changed. The fate of each
 * single object is not among it: it would outweigh the text.
 */
export interface RecordFacts extends LineFate {
	/** The generation of its URL; absent where there is none. */
	readonly urlScheme?: ImageUrl["scheme"];
	/** `image_details` as it is written, where it is there. */
	readonly details?: string;
}

/** What a file needs to know of a line that was read the careful way. */
export function recordFacts({ root, text }: ParsedLine, forecast: LineForecast): RecordFacts {
	const { fates: _, ...rest } = forecast;
	const record = root?.kind === "object" ? root : undefined;
	const url = record && findValue(record, "image_url");
	const details = record && findValue(record, "image_details");
	return {
		...rest,
		...(url?.kind === "string" && url.value !== "" ? { urlScheme: parseImageUrl(url.value).scheme } : {}),
		...(details ? { details: text.slice(details.start, details.end) } : {}),
	};
}
