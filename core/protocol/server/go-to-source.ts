export interface GoToSourceParams {
	/** URI of the JSON Lines file; on disk. */
	readonly uri: string;
	/** The current text of the line, without its line end. */
	readonly line: string;
	/** The position of the cursor in it, in UTF-16 units. */
	readonly character: number;
	/** The token for LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
}

export interface FindElementParams {
	/** URI of the file; on disk. */
	readonly uri: string;
	/** As named by a problem, such as "line 3, column 5" or "object 3 (dog)"; empty for the whole file. */
	readonly element: string;
}

/** A place in a file of the source. */
export interface SourcePlace {
	/** The file's URI. */
	readonly uri: string;
	/** The element there, such as "object 3 (dog)"; empty for the whole file. */
	readonly element: string;
	/** Absent if the place is the whole file, or is not known more exactly. */
	readonly range?: SourceRange;
	/** The text of the element, if the file is too large to open in an editor. */
	readonly excerpt?: string;
}

/** Lines and characters (UTF-16 units) count from 0; the end is exclusive. */
export interface SourceRange {
	readonly start: { readonly line: number; readonly character: number };
	readonly end: { readonly line: number; readonly character: number };
}

export type GoToSourceResult =
	| {
			readonly outcome: "found";
			readonly place: SourcePlace;
			/** `same`: the line, or the object, is as written; `edited`: it was changed since; `added`: the object has no source, and the place is that of its image. */
			readonly match: "same" | "edited" | "added";
	  }
	/** The line has no image URL. */
	| { readonly outcome: "no-image" }
	/** No report lists the file as its output. */
	| { readonly outcome: "no-report" }
	/** The report cannot be used; `reason` is a clause. */
	| { readonly outcome: "bad-report"; readonly report: string; readonly reason: string }
	/** The source is no longer where the report says. */
	| { readonly outcome: "source-gone"; readonly source: string }
	/** The source no longer contains the image, or can no longer be converted; then `reason` is a sentence without its period. */
	| {
			readonly outcome: "image-gone";
			readonly imageUrl: string;
			readonly source: string;
			readonly reason?: string;
	  }
	| { readonly outcome: "cancelled" };
