import type { ReportedProblem } from "#core/protocol/server/conversion.ts";
import type { ConversionReport } from "#core/protocol/server/conversion-report.ts";
import type { FailureStrings } from "./failure-strings.ts";
import type { ClassTableStrings, ReportMessage } from "./report-messages.ts";

/**
 * The messages between the page of a conversion's report and the extension host. The page speaks first (`ready`).
 */
export type MessageToConversionPage = { readonly type: "show"; readonly content: ConversionContent };

/** What the page shows: a report, or why there is none. `uri` and `name` are the report file's. */
export type ConversionContent =
	| {
			readonly kind: "report";
			readonly uri: string;
			readonly name: string;
			readonly report: ConversionReport;
	  }
	| ReportMessage;

export type MessageFromConversionPage =
	| { readonly type: "ready" }
	/** The user wants to see the location of a problem: its index in the report's list, from 0. */
	| { readonly type: "openProblem"; readonly index: number }
	/** The user wants to see an output file: its index in the report's list, from 0. */
	| { readonly type: "openFile"; readonly index: number }
	| { readonly type: "openSource" }
	/** The user wants to read the report as JSON. */
	| { readonly type: "openText" }
	/** A person wants another attempt. */
	| { readonly type: "refresh" }
	| ConversionShownMessage;

/** The content is on the screen. */
export interface ConversionShownMessage {
	readonly type: "shown";
	readonly uri: string;
	readonly kind: ConversionContent["kind"];
	/** How many rows of problems are shown. */
	readonly problems: number;
}

/** How the problems are shown. */
export interface ProblemView {
	readonly query: string;
	/** The severities that are hidden. */
	readonly hidden: readonly ReportedProblem["severity"][];
	/** From 0. */
	readonly page: number;
}

/** What the page saves when it is hidden or the window reloads. */
export interface ConversionPageState {
	readonly uri: string;
	/** In CSS pixels. */
	readonly scroll: number;
	/** The search text for classes. */
	readonly query: string;
	readonly showsAllClasses: boolean;
	readonly problems: ProblemView;
}

/** Every text that the page shows of its own, translated by the host. `{0}`, `{1}` … stand for values. */
export interface ConversionStrings extends ClassTableStrings, FailureStrings {
	readonly heading: string;
	readonly loading: string;
	readonly openText: string;
	/** How many lines and, depending on the task, objects. */
	readonly converted: string;
	readonly convertedWhole: string;
	readonly loses: string;
	readonly losesOne: string;
	readonly changes: string;
	readonly losesNothing: string;
	readonly written: string;
	readonly writtenCaption: string;
	readonly measure: string;
	readonly all: string;
	readonly parts: Readonly<Record<"train" | "validation" | "test", string>>;
	readonly measures: Readonly<Record<"images" | "background" | "objects" | "labels" | "segments", string>>;
	readonly files: string;
	readonly settings: string;
	readonly source: string;
	readonly format: string;
	readonly task: string;
	readonly baseUrl: string;
	readonly noBaseUrl: string;
	readonly split: string;
	readonly unsplit: string;
	readonly seed: string;
	readonly official: string;
	readonly yes: string;
	readonly problems: string;
	readonly problemsCaption: string;
	readonly place: string;
	readonly reason: string;
	readonly severities: Readonly<Record<ReportedProblem["severity"], string>>;
	readonly severityFilter: string;
	readonly searchProblems: string;
	readonly shownProblems: string;
	readonly noneFits: string;
	readonly nothingLost: string;
	readonly previous: string;
	readonly next: string;
}
