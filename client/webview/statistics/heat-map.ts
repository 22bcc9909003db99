import { html, svg } from "#client/webview/page/elements.ts";
import { number } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import { placeText, shareRange } from "#client/webview/widgets/measure-text.ts";
import type { StatisticsStrings } from "#core/protocol/pages/statistics-messages.ts";
import type { GalleryFilter } from "#core/protocol/server/gallery.ts";
import type { BoxFigures } from "#core/protocol/server/statistics.ts";
import { centerFilter } from "./bar-filters.ts";
import { asInText, buttonsOf, moveByArrows } from "./move-by-arrows.ts";

type Centers = BoxFigures["centers"];

/** The minimum opacity of a cell that is not empty, so that a single box is visible. */
const FAINTEST = 0.18;
/** The table has this many columns and rows. */
const COARSE = 4;

/** What a map needs from its page. */
export interface MapTools {
	readonly strings: StatisticsStrings;
	/** The file's name. */
	readonly name: string;
	/** What is above the map. */
	readonly head: readonly Node[];
	/** Opens the images with a box in a cell; absent if that is not possible. */
	readonly open?: (filter: GalleryFilter) => void;
}

/** Box centers as a map, with the same as a table below it. */
export function heatMap(boxes: BoxFigures, tools: MapTools): HTMLElement {
	const { strings, head } = tools;
	return html(
		"figure",
		{},
		html("figcaption", {}, ...head),
		boxes.count === 0 ? html("p", { class: "quiet" }, strings.noBoxes) : picture(boxes, tools),
		html("details", {}, html("summary", {}, strings.asTable), coarseTable(boxes.centers, tools)),
	);
}

/** The stronger the color of a cell, the more boxes. Square roots emphasize what is rare, which is what people look for. */
function picture({ count, centers }: BoxFigures, { strings, name, open }: MapTools): HTMLElement {
	const { columns, rows, counts } = centers;
	const most = Math.max(...counts);
	const cells = counts.map((boxes, i) => {
		if (boxes === 0) {
			return null;
		}
		const at = [i % columns, Math.floor(i / columns)] as const;
		const opacity = FAINTEST + (1 - FAINTEST) * Math.sqrt(boxes / most);
		const filter = centerFilter(at, [columns, rows]);
		const says = format(strings.centersAt, placeText(filter.boxCenter, strings), boxCount(boxes, strings));
		const cell = svg(
			"rect",
			{ x: String(at[0]), y: String(at[1]), width: "1", height: "1", "fill-opacity": opacity.toFixed(3) },
			svg("title", {}, open ? format(strings.filter, says, name) : says),
		);
		if (open) {
			act(cell, () => open(filter));
			cell.setAttribute("data-key", `centers ${name} ${i}`);
		}
		return cell;
	});
	const map = svg(
		"svg",
		{
			class: "map",
			viewBox: `0 0 ${columns} ${rows}`,
			role: open ? "group" : "img",
			"aria-label": `${strings.centers}: ${boxCount(count, strings)}`,
		},
		...cells.filter((cell) => cell !== null),
	);
	// Chromium focuses an SVG element that has listeners, so its container listens.
	const holder = html("div", {}, map);
	if (open) {
		const inRows = Array.from({ length: rows }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
		moveByArrows(holder, inRows, asInText);
		markFocused(holder, map);
	}
	return holder;
}

/** "1 box", "5 boxes". */
function boxCount(count: number, strings: StatisticsStrings): string {
	return count === 1 ? strings.centersOfOne : format(strings.centersOf, number(count));
}

/** Draws a frame around the focused cell, above all cells: neighbors would cover an outline of the cell itself. */
function markFocused(holder: HTMLElement, map: SVGElement): void {
	const mark = svg("path", { class: "mark", d: "M0 0H1V1H0Z" });
	map.append(mark);
	holder.addEventListener("focusin", ({ target }) => {
		if (target instanceof SVGRectElement) {
			mark.setAttribute("transform", `translate(${target.x.baseVal.value} ${target.y.baseVal.value})`);
		}
	});
}

/** Turns a part of a picture into a button. */
function act(cell: SVGElement, press: () => void): void {
	cell.setAttribute("role", "button");
	cell.addEventListener("click", press);
	cell.addEventListener("keydown", (event) => {
		if (event.key === "Enter" || event.key === " ") {
			event.preventDefault();
			press();
		}
	});
}

/** The map in sixteen cells: a table of all cells would be too large to read. */
function coarseTable(centers: Centers, { strings, name, open }: MapTools): HTMLTableElement {
	const parts = Array.from({ length: COARSE }, (_, i) => i);
	const range = (part: number) => shareRange({ from: part / COARSE, to: (part + 1) / COARSE }, strings);
	const field = (column: number, row: number) => {
		const count = fieldOf(centers, column, row);
		if (!open || count === 0) {
			return number(count);
		}
		const filter = centerFilter([column, row], [COARSE, COARSE]);
		const button = html(
			"button",
			{
				type: "button",
				class: "field-cell",
				title: format(strings.filter, placeText(filter.boxCenter, strings), name),
				"data-key": `field ${name} ${column} ${row}`,
			},
			number(count),
		);
		button.addEventListener("click", () => open(filter));
		return button;
	};
	const head = html(
		"tr",
		{},
		html("td", {}),
		...parts.map((part) => html("th", { scope: "col" }, range(part))),
	);
	const body = parts.map((row) =>
		html(
			"tr",
			{},
			html("th", { scope: "row" }, range(row)),
			...parts.map((column) => html("td", {}, field(column, row))),
		),
	);
	const table = html(
		"table",
		{ class: "fields" },
		html("caption", { class: "only-read" }, `${strings.centers}: ${name}`),
		html("thead", {}, head),
		html("tbody", {}, ...body),
	);
	moveByArrows(table, buttonsOf(table));
	return table;
}

function fieldOf({ columns, rows, counts }: Centers, column: number, row: number): number {
	return counts.reduce((sum, count, i) => {
		const x = Math.floor(((i % columns) * COARSE) / columns);
		const y = Math.floor((Math.floor(i / columns) * COARSE) / rows);
		return x === column && y === row ? sum + count : sum;
	}, 0);
}
