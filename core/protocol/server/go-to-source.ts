export interface GoToSourceParams {
	/** URI of the JSON Lines file; on disk. */
	readonly uri: string;
	/** The line's text as it is now, without its line end. */
	readonly line: string;
	/** Where the cursor stands in it, in UTF-16 units. */
	readonly character: number;
	/** Progress is reported to it as LSP's work-done progress, in percent. */
	readonly workDoneToken?: string | number;
}

export interface FindElementParams {
	/** URI of the file; on disk. */
	readonly uri: string;
	/** As a problem names it, such as "line 3, column 5" or "object 3 (dog)"; empty for the whole file. */
	readonly element: string;
}

/** A place in a file of the source. */
export interface SourcePlace {
	/** The file's URI. */
	readonly uri: string;
	/** What stands there, such as "object 3 (dog)"; empty for the whole file. */
	readonly element: string;
	/** Absent where the place is the whole file, or is not known more exactly. */
	readonly range?: SourceRange;
	/** The element's own text, where the file is too large for an editor to show it. */
	readonly excerpt?: string;
}

/** Lines and characters (UTF-16 units) count from 0; the end is the first that is not in it. */
export interface SourceRange {
	readonly start: { readonly line: number; readonly character: number };
	readonly end: { readonly line: number; readonly character: number };
}

export type GoToSourceResult =
	| {
			readonly outcome: "found";
			readonly place: SourcePlace;
			/** `same`: the line, or the object, is as it was written; `edited`: it was changed since; `added`: the object has no source, the place is its image's. */
			readonly match: "same" | "edited" | "added";
	  }
	/** The line names no image. */
	| { readonly outcome: "no-image" }
	/** There is no report of a conversion that has written the file. */
	| { readonly outcome: "no-report" }
	/** The report that there is cannot be used; `reason` is a clause. */
	| { readonly outcome: "bad-report"; readonly report: string; readonly reason: string }
	/** The source is not where the report says. */
	| { readonly outcome: "source-gone"; readonly source: string }
	/** The source has no such image any more, or cannot be converted any more; then `reason` is a sentence without its full stop. */
	| {
			readonly outcome: "image-gone";
			readonly imageUrl: string;
			readonly source: string;
			readonly reason?: string;
	  }
	| { readonly outcome: "cancelled" };
