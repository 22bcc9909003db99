import type { CountedBoxSize } from "#core/protocol/server/counted-filter.ts";
import type { GALLERY_SORTS, GalleryConsequence } from "#core/protocol/server/gallery.ts";
import type { FailureStrings } from "./failure-strings.ts";
import type { MeasureStrings } from "./measure-strings.ts";

/** Every text that the gallery's page shows of its own, translated by the host. `{0}`, `{1}` … stand for values. */
export interface GalleryStrings extends MeasureStrings, FailureStrings {
	readonly loading: string;
	readonly notAnnotations: string;
	readonly countOf: string;
	readonly countOne: string;
	readonly countAll: string;
	readonly selectedCount: string;
	readonly nothingFits: string;
	readonly noLines: string;
	readonly grid: string;
	readonly failed: string;

	readonly filterLines: string;
	readonly filterText: string;
	readonly filterClasses: string;
	readonly filterProblems: string;
	readonly filterCrowds: string;
	readonly filterEmpty: string;
	readonly filterClear: string;
	/** Removes a class, or another part of the filter. */
	readonly removeClass: string;
	/** What the parts of the filter without a field are called together. */
	readonly filterParts: string;
	/** A part of the filter: {0} is the measure, {1} the values. */
	readonly filterPart: string;
	readonly boxShare: string;
	readonly boxRatio: string;
	readonly boxCenter: string;
	readonly imageSize: string;
	/** {0} is a number of image sizes. */
	readonly otherThan: string;
	readonly namelessClass: string;
	readonly knownClasses: string;
	readonly consequence: string;
	readonly anyConsequence: string;
	readonly consequences: Readonly<Record<GalleryConsequence, string>>;
	readonly boxSize: string;
	readonly boxSizeChoices: Readonly<Record<CountedBoxSize, string>>;
	readonly anySize: string;
	readonly split: string;
	readonly splits: Readonly<Record<"train" | "validation" | "test", string>>;
	readonly fileOfSplit: string;

	readonly sortBy: string;
	readonly sorts: Readonly<Record<(typeof GALLERY_SORTS)[number], string>>;
	readonly descending: string;
	readonly ascending: string;
	readonly smaller: string;
	readonly larger: string;

	readonly remove: string;
	readonly relabel: string;
	readonly open: string;
	readonly nothingSelected: string;
	readonly removedOne: string;
	readonly removedMany: string;
	readonly refused: string;
	readonly relabelTitle: string;
	readonly relabelLines: string;
	readonly relabelOneLine: string;
	readonly relabelFrom: string;
	readonly relabelTo: string;
	readonly relabelDo: string;
	readonly relabelNoName: string;
	readonly relabeledOne: string;
	readonly relabeledMany: string;
	readonly noneRelabeled: string;
	readonly closeDialog: string;

	readonly showHelp: string;
	readonly helpTitle: string;
	readonly groupMove: string;
	readonly groupSelect: string;
	readonly groupEdit: string;
	readonly groupView: string;
	readonly moveByArrows: string;
	readonly moveByPages: string;
	readonly moveToEnds: string;
	readonly selectOne: string;
	readonly selectRange: string;
	readonly selectAll: string;
	readonly selectNone: string;
	readonly undo: string;
	readonly redo: string;

	readonly line: string;
	readonly noObjects: string;
	readonly oneObject: string;
	readonly manyObjects: string;
	readonly oneProblem: string;
	readonly manyProblems: string;
	readonly losesData: string;
	readonly missing: string;
	readonly noUrl: string;
	readonly unreadable: string;
	readonly selected: string;
	readonly selectionCleared: string;
}
