import type { ConversionCounts, ConversionTask, ReportedProblem, SplitTable } from "./conversion.ts";

/** The end of a report's file name: the whole name next to the parts of a split, or a suffix of the name of a single file. */
export const REPORT_ENDING = "conversion-report.json";

/** The report that a conversion leaves next to its lines: what was read, how, and the outcome. */
export interface ConversionReport {
	readonly version: 1;
	/** The id of a converter. */
	readonly format: string;
	/** The path that the conversion started from; relative in some older reports. */
	readonly source: string;
	readonly settings: ReportSettings;
	/** The output files, as paths from the report's folder with `/`, without the report itself. */
	readonly files: readonly string[];
	readonly problems: readonly ReportedProblem[];
	readonly task: ConversionTask;
	readonly counts: ConversionCounts;
	readonly split: SplitTable;
}

export interface ReportSettings {
	readonly task: ConversionTask | "auto";
	readonly baseUrl: string;
	readonly azureCompatible: boolean;
	/** Only for formats whose pixels may count from 1. */
	readonly oneBased?: boolean;
	readonly layout: string;
	/** The id of a split rule; `none` for one file. */
	readonly split: string;
	/** Percentages of train, validation, and test, if the rule uses proportions. */
	readonly shares: unknown;
	readonly seed: number;
}

/** Reads a report. If the text is not a report, returns a clause that says why, such as "it is not valid JSON". */
export function readConversionReport(text: string): ConversionReport | string {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return "it is not valid JSON, or it is incomplete";
	}
	if (!isObject(value) || value.version !== 1) {
		return "it is not a conversion report of version 1";
	}
	const missing = Object.entries(SHAPE).find(([key, fits]) => !fits(value[key]));
	return missing
		? `its ${missing[0]} is missing or has the wrong type`
		: (value as unknown as ConversionReport);
}

const TASKS: ReadonlySet<string> = new Set<ConversionTask>([
	"multiclass",
	"multilabel",
	"object-detection",
	"instance-segmentation",
]);

const isText = (value: unknown) => typeof value === "string";
const isTask = (value: unknown) => isText(value) && TASKS.has(value as string);
const isList = (of: (item: unknown) => boolean) => (value: unknown) =>
	Array.isArray(value) && value.every((item) => of(item));
const isCount = (value: unknown) =>
	isObject(value) && Number.isFinite(value.images) && Number.isFinite(value.objects);

const SHAPE: Readonly<Record<string, (value: unknown) => boolean>> = {
	format: isText,
	source: isText,
	settings: (value) =>
		isObject(value) &&
		(value.task === "auto" || isTask(value.task)) &&
		["baseUrl", "split"].every((key) => isText(value[key])) &&
		typeof value.azureCompatible === "boolean",
	files: isList(isText),
	problems: isList(
		(value) =>
			isObject(value) && ["file", "element", "reason", "severity"].every((key) => isText(value[key])),
	),
	task: isTask,
	counts: (value) =>
		isObject(value) &&
		["lines", "backgrounds", "objects", "segments"].every((key) => Number.isFinite(value[key])),
	split: (value) =>
		isObject(value) &&
		isList(isText)(value.parts) &&
		isList(isCount)(value.totals) &&
		isList((item) => isObject(item) && isText(item.name) && isList(isCount)(item.counts))(value.classes),
};

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
