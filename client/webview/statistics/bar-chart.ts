import { html, svg } from "#client/webview/page/elements.ts";
import { number, percentage } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import { icon } from "#client/webview/widgets/plain-buttons.ts";
import type { StatisticsStrings } from "#core/protocol/pages/statistics-messages.ts";
import type { GalleryFilter } from "#core/protocol/server/gallery.ts";
import { buttonsOf, moveByArrows } from "./move-by-arrows.ts";

/** A bar: the count, and its texts. */
export interface Bar {
	readonly count: number;
	/** How many of them training keeps; all if absent. */
	readonly kept?: number;
	readonly note?: string;
	/** The images that it stands for. */
	readonly filter: GalleryFilter;
}

/** A row of bars, one per file. */
export interface BarRow {
	readonly name: string;
	/** Something before the name. */
	readonly mark?: Node;
	readonly bars: readonly Bar[];
}

/** A chart for one or several files. */
export interface BarChart {
	/** Its name, so that it gets the focus back when it is rendered again. */
	readonly key: string;
	readonly heading: string;
	/** What is counted, and how. */
	readonly note: string;
	readonly rows: readonly BarRow[];
	/** For each file, the total that its bars are percentages of. */
	readonly totals: readonly number[];
}

/** What a chart needs from its page. */
export interface ChartTools {
	readonly strings: StatisticsStrings;
	/** Opens the images behind a bar of a file; absent if that is not possible. */
	readonly open?: (file: number, filter: GalleryFilter) => void;
	/** The files' names. */
	readonly names: readonly string[];
	/** Makes the head of a file's column. */
	readonly head: (file: number) => Node[];
}

/**
 * A bar chart that is also a table: each cell is a bar with its numbers, so that it is accessible without seeing it.
 * The bars of all files have one scale, in percentages of each file, so that a small validation file can be compared
 * with a large training file.
 */
export function barChart(chart: BarChart, tools: ChartTools): HTMLElement {
	const { heading, note, rows, totals } = chart;
	const { names } = tools;
	const widest = Math.max(
		...rows.flatMap(({ bars }) => bars.map((bar, i) => shareOf(bar.count, totals[i]))),
		0,
	);
	const caption = html("caption", { class: "only-read" }, `${heading}. ${note}`);
	const head = html(
		"tr",
		{},
		html("th", { scope: "col" }, html("span", { class: "only-read" }, heading)),
		...names.map((_, file) => html("th", { scope: "col" }, ...tools.head(file))),
	);
	const body = rows.map((row) =>
		html(
			"tr",
			{},
			html("th", { scope: "row", title: row.name }, ...(row.mark ? [row.mark] : []), row.name),
			...row.bars.map((_, file) => html("td", {}, cell({ chart, row, file, widest }, tools))),
		),
	);
	const kind = names.length > 1 ? "chart several" : "chart";
	const table = html("table", { class: kind }, caption, html("thead", {}, head), html("tbody", {}, ...body));
	moveByArrows(table, buttonsOf(table));
	return html(
		"section",
		{ "data-chart": chart.key },
		html("h2", {}, heading),
		html("p", { class: "quiet", "aria-hidden": "true" }, note),
		html("div", { class: "scroll" }, table),
	);
}

interface Cell {
	readonly chart: BarChart;
	readonly row: BarRow;
	readonly file: number;
	/** The fraction that fills the whole width. */
	readonly widest: number;
}

function cell({ chart, row, file, widest }: Cell, { strings, open, names }: ChartTools): HTMLElement {
	const bar = row.bars[file] as Bar;
	const share = shareOf(bar.count, chart.totals[file]);
	const lost = bar.count - (bar.kept ?? bar.count);
	const content = [
		drawn(share / (widest || 1), bar.count === 0 ? 0 : lost / bar.count),
		html(
			"span",
			{ class: "facts" },
			html("b", {}, number(bar.count)),
			html("span", {}, percentage(share)),
			...(bar.note === undefined ? [] : [html("span", { class: "quiet" }, bar.note)]),
			...(lost > 0
				? [html("span", { class: "lost" }, icon("warning"), format(strings.lost, number(lost)))]
				: []),
		),
	];
	if (!open || bar.count === 0) {
		return html("div", { class: "cell" }, ...content);
	}
	const button = html(
		"button",
		{
			type: "button",
			class: "cell",
			title: format(strings.filter, row.name, names[file] as string),
			"data-key": `${chart.key} ${row.name} ${file}`,
		},
		...content,
	);
	button.addEventListener("click", () => open(file, bar.filter));
	return button;
}

/** A bar whose width is relative to the widest one; its `lost` part is striped. */
function drawn(width: number, lost: number): SVGSVGElement {
	const part = (kind: string, from: number, size: number) =>
		svg("rect", { class: kind, x: `${100 * from}%`, width: `${100 * size}%`, height: "100%" });
	return svg(
		"svg",
		{ class: "bar", "aria-hidden": "true" },
		...(width > 0 && lost < 1 ? [part("kept", 0, width * (1 - lost))] : []),
		...(width > 0 && lost > 0 ? [part("dropped", width * (1 - lost), width * lost)] : []),
	);
}

function shareOf(count: number, total: number | undefined): number {
	return total ? count / total : 0;
}
