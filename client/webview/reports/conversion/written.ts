import { focusWhileScrollable, html } from "#client/webview/page/elements.ts";
import { number } from "#client/webview/page/numbers.ts";
import type { ClassTable } from "#client/webview/reports/classes.ts";
import { breakable } from "#client/webview/widgets/marked-text.ts";
import { linkButton } from "#client/webview/widgets/plain-buttons.ts";
import type { ConversionStrings } from "#core/protocol/pages/conversion-report-messages.ts";
import type { PartCount } from "#core/protocol/server/conversion.ts";
import type { ConversionReport } from "#core/protocol/server/conversion-report.ts";
import { tell } from "./host.ts";

/** What was written: the files, and how much is in each part. */
export function writtenSection(report: ConversionReport, strings: ConversionStrings): HTMLElement {
	const { counts, split } = report;
	const { measures } = strings;
	const isSplit = hasParts(report);
	const parts = isSplit ? split.totals : [];
	const row = (label: string, all: number, each: (part: PartCount) => Node | string, kind = "") =>
		html(
			"tr",
			{ class: kind },
			html("th", { scope: "row" }, label),
			html("td", { class: "figure" }, number(all)),
			...parts.map((part) => html("td", { class: "figure" }, each(part))),
		);
	const isUnknown = () => "";
	const labels = sum(split.totals.map(({ objects }) => objects));
	const rows = [
		row(measures.images, counts.lines, ({ images }) => number(images)),
		...(counts.backgrounds > 0 ? [row(measures.background, counts.backgrounds, isUnknown, "part")] : []),
		unitOf(report) === "object"
			? row(measures.objects, counts.objects, ({ objects }) => number(objects))
			: row(measures.labels, labels, ({ objects }) => number(objects)),
		...(counts.segments > 0 ? [row(measures.segments, counts.segments, isUnknown)] : []),
	];
	const head = [
		html("th", { scope: "col" }, html("span", { class: "only-read" }, strings.measure)),
		html("th", { scope: "col", class: "figure" }, strings.all),
		...(isSplit ? split.parts : []).map((part) =>
			html("th", { scope: "col", class: "figure" }, partName(part, strings)),
		),
	];
	const table = html(
		"table",
		{ class: "written" },
		html("caption", { class: "only-read" }, strings.writtenCaption),
		html("thead", {}, html("tr", {}, ...head)),
		html("tbody", {}, ...rows),
	);
	const scroll = html("div", { class: "scroll" }, table);
	focusWhileScrollable(scroll);
	return html(
		"section",
		{},
		html("h2", {}, strings.written),
		scroll,
		html("ul", { class: "written-files", "aria-label": strings.files }, ...report.files.map(fileItem)),
	);
}

function fileItem(name: string, index: number): HTMLElement {
	const open = () => tell({ type: "openFile", index });
	return html("li", {}, linkButton(`file ${index}`, open, ...breakable(name)));
}

/** The classes as the table of classes takes them. */
export function classTableOf(report: ConversionReport, strings: ConversionStrings): ClassTable {
	const { parts, classes } = report.split;
	return {
		unit: unitOf(report),
		classes: classes
			.map(({ name, counts }) => ({
				name,
				uses: counts.map(({ images, objects }) => ({ used: objects, lost: 0, images })),
				notes: [],
			}))
			.sort((a, b) => sum(b.uses.map(({ used }) => used)) - sum(a.uses.map(({ used }) => used))),
		heads: parts.map((part) => [partName(part, strings)]),
		canLose: false,
	};
}

function hasParts({ split }: ConversionReport): boolean {
	return !split.parts.includes("all");
}

function unitOf({ task }: ConversionReport): "object" | "label" {
	return task === "object-detection" || task === "instance-segmentation" ? "object" : "label";
}

function partName(part: ConversionReport["split"]["parts"][number], strings: ConversionStrings): string {
	return part === "all" ? strings.all : strings.parts[part];
}

function sum(counts: readonly number[]): number {
	return counts.reduce((total, count) => total + count, 0);
}
