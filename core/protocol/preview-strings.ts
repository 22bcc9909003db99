import type { WalkStrings } from "./walk-strings.ts";

/** Every text that the page shows of its own, translated by the host. `{0}`, `{1}` … stand for values. */
export interface PageStrings extends WalkStrings {
	readonly lineOf: string;
	readonly noObjects: string;
	readonly oneObject: string;
	readonly manyObjects: string;
	readonly pixels: string;
	readonly declared: string;
	readonly unrotated: string;
	readonly unrotatedWhy: string;
	readonly previousLine: string;
	readonly nextLine: string;
	readonly loading: string;
	readonly missing: string;
	readonly searched: string;
	readonly searchedNothing: string;
	readonly imageFoldersHint: string;
	readonly unreadable: string;
	readonly brokenFile: string;
	readonly tiffFile: string;
	readonly noUrl: string;
	readonly noUrlWhy: string;
	readonly frameOfSize: string;
	readonly frameOfNoSize: string;
	readonly box: string;
	readonly polygon: string;
	readonly crowd: string;
	readonly noClass: string;
	readonly outside: string;
	readonly shapeName: string;
	readonly shapes: string;
	readonly legend: string;
	readonly imageClasses: string;
}
