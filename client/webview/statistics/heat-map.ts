import { html, svg } from "#client/webview/elements.ts";
import { number } from "#client/webview/report-text.ts";
import { format } from "#client/webview/text.ts";
import type { BoxFigures } from "#core/protocol/statistics.ts";
import type { StatisticsStrings } from "#core/protocol/statistics-messages.ts";

type Centres = BoxFigures["centres"];

/** The faintest cell that holds anything, so that a single box can be seen. */
const FAINTEST = 0.18;
/** In so many columns and rows the map is told as a table. */
const COARSE = 4;

/** Where boxes have their centres, as a picture with the same as a table below it. */
export function heatMap(head: readonly Node[], boxes: BoxFigures, strings: StatisticsStrings): HTMLElement {
	const heading = html("figcaption", {}, ...head);
	return html(
		"figure",
		{},
		heading,
		boxes.count === 0 ? html("p", { class: "quiet" }, strings.noBoxes) : picture(boxes, strings),
		html(
			"details",
			{},
			html("summary", {}, strings.asTable),
			coarseTable(boxes.centres, heading.textContent, strings),
		),
	);
}

/** The darker a cell, the more boxes. Roots bring out what is rare, which is what people look for. */
function picture({ count, centres }: BoxFigures, strings: StatisticsStrings): SVGSVGElement {
	const { columns, rows, counts } = centres;
	const most = Math.max(...counts);
	const cells = counts.flatMap((boxes, i) => {
		if (boxes === 0) {
			return [];
		}
		const opacity = FAINTEST + (1 - FAINTEST) * Math.sqrt(boxes / most);
		const [x, y] = [i % columns, Math.floor(i / columns)];
		const place = { x: String(x), y: String(y), width: "1", height: "1" };
		return [
			svg(
				"rect",
				{ ...place, "fill-opacity": opacity.toFixed(3) },
				svg("title", {}, format(strings.centresOf, number(boxes))),
			),
		];
	});
	return svg(
		"svg",
		{
			class: "map",
			viewBox: `0 0 ${columns} ${rows}`,
			role: "img",
			"aria-label": `${strings.centres}: ${format(strings.centresOf, number(count))}`,
		},
		...cells,
	);
}

/** The map in sixteen fields: a table of all cells would say less. */
function coarseTable(centres: Centres, name: string, strings: StatisticsStrings): HTMLElement {
	const parts = Array.from({ length: COARSE }, (_, i) => i);
	const range = (part: number) =>
		format(strings.range, `${(100 * part) / COARSE}`, `${(100 * (part + 1)) / COARSE} %`);
	return html(
		"table",
		{ class: "fields" },
		html("caption", { class: "only-read" }, `${strings.centres}: ${name}`),
		html(
			"thead",
			{},
			html("tr", {}, html("td", {}), ...parts.map((part) => html("th", { scope: "col" }, range(part)))),
		),
		html(
			"tbody",
			{},
			...parts.map((row) =>
				html(
					"tr",
					{},
					html("th", { scope: "row" }, range(row)),
					...parts.map((column) => html("td", {}, number(fieldOf(centres, column, row)))),
				),
			),
		),
	);
}

function fieldOf({ columns, rows, counts }: Centres, column: number, row: number): number {
	return counts.reduce((sum, count, i) => {
		const x = Math.floor(((i % columns) * COARSE) / columns);
		const y = Math.floor((Math.floor(i / columns) * COARSE) / rows);
		return x === column && y === row ? sum + count : sum;
	}, 0);
}
