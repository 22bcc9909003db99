import type { ImageSize } from "#core/model/image-size.ts";
import type { Severity } from "#core/model/severity.ts";
import type { Consequence } from "./consequence.ts";

/** Something wrong in one line. It knows no line number, so that findings can be kept by the line's text. */
export interface Finding {
	readonly ruleId: string;
	/** UTF-16 offsets inside the line; `end` past the last character. On the smallest token that is wrong. */
	readonly start: number;
	readonly end: number;
	/** One sentence without a full stop: the fact first, with the value and the limit, then what training does. */
	readonly message: string;
	readonly consequence: Consequence;
	/** How loud it is, where nothing is lost and it is louder or softer than its rule's usual finding. */
	readonly severity?: Severity;
	readonly data?: FindingData;
}

/** What a quick fix needs to know beyond the finding's place. */
export interface FindingData {
	/** The object's place in the `label` list, from 0. */
	readonly object?: number;
	/** The segment's place in the object's polygon, from 0. */
	readonly segment?: number;
	/** The value that is meant, such as the right spelling of a key. */
	readonly suggestion?: string;
	/** The size that the image's file really has. */
	readonly size?: ImageSize;
}
