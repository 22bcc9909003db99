import type { RecordFate } from "#core/forecast/file-forecast.ts";
import type { LineFate, LineForecast } from "#core/forecast/line-forecast.ts";
import { findValue } from "#core/jsonl/json-node.ts";
import type { ParsedLine } from "#core/jsonl/parsed-line.ts";
import { type ImageUrl, parseImageUrl } from "#core/model/image-url.ts";

/**
 * The facts kept about a record, so that a file can be checked again after one line has changed. The fate of each
 * object is not kept, because it would take more memory than the text.
 */
export interface RecordFacts extends RecordFate {
	/** The scheme of its URL; absent if there is none. */
	readonly urlScheme?: ImageUrl["scheme"] | undefined;
	/**
	 * A hash of the image, for finding it in other files. If hashes are equal, compare the URLs with `imageKey` from
	 * core/model.
	 */
	readonly imageHash?: number | undefined;
	/**
	 * A number for `image_details`, the same on all lines of the file with the same spelling; absent if there are none.
	 */
	readonly details?: number | undefined;
	/** `image_details` as it is spelled. */
	readonly detailsText?: string | undefined;
}

/** Whether training keeps the line completely. Such a line can be read in faster ways. */
export function isWhole({ outcome, objects }: Pick<RecordFacts, "outcome" | "objects">): boolean {
	return outcome !== "skipped" && objects.kept === objects.total;
}

/** The same for a single line, independent of others: its image and its details are strings. */
export interface SpelledFacts extends LineFate {
	readonly urlScheme?: ImageUrl["scheme"];
	readonly imageUrl?: string;
	readonly details?: string;
}

/** The facts of a line that was read carefully. */
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
