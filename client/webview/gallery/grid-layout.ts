import { type ScrolledRows, scrolledRows } from "#client/webview/widgets/scrolled-rows.ts";
import type { ImageSize } from "#core/model/image-size.ts";

/** Room around the grid and between tiles, in CSS pixels. */
export const GAP = 10;
/** The height of what stands below a picture. */
export const CAPTION = 42;
/** A picture's height as a share of its width. */
const SHAPE = 0.75;

/** How a number of tiles lies in a scrolled area, in CSS pixels. */
export interface GridLayout extends ScrolledRows {
	readonly columns: number;
	readonly tileWidth: number;
	readonly pictureHeight: number;
}

/** Lays out tiles that are at least so wide; they share what is left of the row. */
export function layoutOf(count: number, width: number, tileSize: number): GridLayout {
	const columns = Math.max(1, Math.floor((width - GAP) / (tileSize + GAP)));
	const tileWidth = Math.max(1, Math.floor((width - GAP) / columns) - GAP);
	const pictureHeight = Math.round(tileWidth * SHAPE);
	const rowHeight = pictureHeight + CAPTION + GAP;
	const rows = Math.ceil(count / columns);
	return { columns, tileWidth, pictureHeight, ...scrolledRows(rows, rowHeight, GAP) };
}

/** How many tiles are to be seen at once in a view of that size, at most. */
export function tilesIn({ width, height }: ImageSize, tileSize: number): number {
	const { columns, rowHeight } = layoutOf(0, width, tileSize);
	return columns * Math.ceil(height / rowHeight);
}

/** How a key moves the focus through tiles. */
export type GridMove = "left" | "right" | "up" | "down" | "first" | "last" | "page-up" | "page-down";

/** The tile that a key leads to. `page` is the number of rows that a page has. */
export function moved(
	from: number,
	move: GridMove,
	{ count, columns, page }: { readonly count: number; readonly columns: number; readonly page: number },
): number {
	const steps: Record<GridMove, number> = {
		left: -1,
		right: 1,
		up: -columns,
		down: columns,
		first: -from,
		last: count - 1 - from,
		"page-up": -columns * page,
		"page-down": columns * page,
	};
	const to = from + steps[move];
	if (move === "up" || move === "page-up") {
		return to >= 0 ? to : from % columns;
	}
	if (move === "down" || move === "page-down") {
		// From the last row but one there may be none straight below.
		return Math.min(to, count - 1);
	}
	return Math.min(count - 1, Math.max(0, to));
}
