import type { ClassNote, Loss, Place, TrainingReport } from "#core/protocol/server/training-report.ts";
import type { FailureStrings } from "./failure-strings.ts";

/**
 * The messages between the report's page and the extension host. The page speaks first (`ready`).
 */
export type MessageToReportPage =
	| { readonly type: "show"; readonly content: ReportContent }
	/** The files are being read; `percent` of the work is done. What is shown stays until the next `show`. */
	| { readonly type: "progress"; readonly percent: number };

/** What the page shows: a report, or why there is none. */
export type ReportContent = { readonly kind: "report"; readonly report: TrainingReport } | ReportMessage;

/** Why there is nothing to show about a file. */
export interface ReportMessage {
	readonly kind: "message";
	readonly uri: string;
	readonly name: string;
	readonly heading: string;
	readonly text: string;
	/** Another attempt may come out better. */
	readonly canTryAgain?: boolean;
}

export type MessageFromReportPage =
	| { readonly type: "ready" }
	/** The user wants to see a place in a file. */
	| { readonly type: "openPlace"; readonly uri: string; readonly place: Place }
	| { readonly type: "openFile"; readonly uri: string }
	| { readonly type: "openRule"; readonly ruleId: string }
	/** A person wants another attempt. */
	| { readonly type: "refresh" }
	| { readonly type: "copy" }
	| { readonly type: "save" }
	| ReportShownMessage;

/** The content is on the screen. */
export interface ReportShownMessage {
	readonly type: "shown";
	readonly uri: string;
	readonly kind: ReportContent["kind"];
	/** The document's version that the report is about; 0 for a message. */
	readonly version: number;
	/** How many rows of classes are shown. */
	readonly classes: number;
}

/** What the page saves when it is hidden or the window reloads. */
export interface ReportState {
	readonly uri: string;
	/** In CSS pixels. */
	readonly scroll: number;
	/** The search text for classes. */
	readonly query: string;
	readonly showsAllClasses: boolean;
}

/** The texts of a table of classes. */
export interface ClassTableStrings {
	readonly classes: string;
	readonly classesCaption: Readonly<Record<"object" | "label", string>>;
	readonly className: string;
	readonly nameless: string;
	readonly noClasses: string;
	readonly usedKey: string;
	readonly lostKey: string;
	readonly lost: string;
	readonly inImages: string;
	readonly inOneImage: string;
	readonly search: string;
	readonly showAll: string;
	readonly showFewer: string;
	readonly foundClasses: string;
	readonly notes: Readonly<Record<ClassNote, string>>;
	readonly noteSummaries: Readonly<Record<ClassNote, string>>;
}

/** Every text that the page shows of its own, translated by the host. `{0}`, `{1}` … stand for values. */
export interface ReportStrings extends ClassTableStrings, FailureStrings {
	readonly heading: string;
	readonly loading: string;
	readonly reading: string;
	readonly copy: string;
	readonly save: string;
	readonly fails: string;
	readonly failsFor: string;
	readonly lineLink: string;
	readonly morePlaces: string;
	readonly files: string;
	readonly filesCaption: string;
	readonly measure: string;
	readonly thisFile: string;
	readonly split: Readonly<Record<"train" | "validation" | "test", string>>;
	readonly unreadable: string;
	readonly measures: Readonly<
		Record<"images" | "used" | "background" | "skipped" | "objects" | "segments" | "perImage", string>
	>;
	readonly keptOf: string;
	readonly labelsPerImage: string;
	readonly spread: string;
	readonly mostAt: string;
	readonly losses: string;
	readonly lossesIn: string;
	readonly nothingLost: string;
	readonly lossesCaption: string;
	readonly reason: string;
	readonly outcome: string;
	readonly count: string;
	readonly places: string;
	readonly consequences: Readonly<Record<Loss["consequence"], string>>;
}
