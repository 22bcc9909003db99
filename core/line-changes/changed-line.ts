import type { ImageSize } from "#core/model/image-size.ts";

/** What is known beside the line itself. */
export interface ChangeOptions {
	/** The image's size in pixels: it says how many decimals a coordinate needs. */
	readonly size?: ImageSize | undefined;
	/** Whether a classification line may have several classes. Where that is not known, its label tells. */
	readonly severalClasses?: boolean | undefined;
	/** Another line of the file: the first object of a line is written like the objects of that one. */
	readonly sample?: string | undefined;
}

/** A line after a change. Offsets are UTF-16 units inside the line. */
export interface ChangedLine {
	/** In the order of the text, apart from each other; none where everything was as it was wanted. */
	readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
	/** The object that was changed or made: its place in the label list, and where it stands in the new text. Absent where none is left, and for classes. */
	readonly object?: { readonly index: number; readonly start: number; readonly end: number };
}

/** Why a change was not made: one sentence for people, without its full stop. */
export interface Refusal {
	readonly refused: string;
}
