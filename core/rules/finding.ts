import type { ImageSize } from "#core/model/image-size.ts";
import type { Severity } from "#core/model/severity.ts";
import type { Consequence } from "./consequence.ts";

/** Something wrong in one line. It knows no line number, so that findings can be kept by the line's text. */
export interface Finding {
	readonly ruleId: string;
	/** UTF-16 offsets inside the line; `end` past the last character. Covers the smallest token that is wrong. */
	readonly start: number;
	readonly end: number;
	/** One sentence without a period: the defect first, with the value and the limit, then what training does. */
	readonly message: string;
	readonly consequence: Consequence;
	/** Its severity, if nothing is lost and the severity differs from that of the rule's usual findings. */
	readonly severity?: Severity;
	readonly data?: FindingData;
}

/** What a quick fix needs to know besides the finding's place. */
export interface FindingData {
	/** The object's index in the `label` list, from 0. */
	readonly object?: number;
	/** The segment's index in the object's polygon, from 0. */
	readonly segment?: number;
	/** The intended value, such as the correct spelling of a key. */
	readonly suggestion?: string;
	/** The actual size of the image file. */
	readonly size?: ImageSize;
}
