import type { ImageSize } from "#core/model/image-size.ts";

/** What is known in addition to the line itself. */
export interface ChangeOptions {
	/** The image's size in pixels: it determines how many decimals a coordinate needs. */
	readonly size?: ImageSize | undefined;
	/** Whether a classification line may have several classes. If unknown, the label decides. */
	readonly severalClasses?: boolean | undefined;
	/** Another line of the file: the first object of a line is written like its objects. */
	readonly sample?: string | undefined;
}

/** A line after a change. Offsets are UTF-16 units inside the line. */
export interface ChangedLine {
	/** In the order of the text, without overlaps; empty if nothing needed to change. */
	readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
	/** The object that was changed or added: its index in the label list, and its position in the new text. Absent if there is none left, and for classes. */
	readonly object?: { readonly index: number; readonly start: number; readonly end: number };
}

/** Why a change was not made: a sentence for the user, without its period. */
export interface Refusal {
	readonly refused: string;
}
