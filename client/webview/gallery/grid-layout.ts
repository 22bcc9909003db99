import { type ScrolledRows, scrolledRows } from "#client/webview/widgets/scrolled-rows.ts";
import type { ImageSize } from "#core/model/image-size.ts";

/** The space around the grid and between tiles, in CSS pixels. */
export const GAP = 10;
/** The height of the text below a thumbnail. */
export const CAPTION = 42;
/** The height of a thumbnail as a fraction of its width. */
const SHAPE = 0.75;

/** The layout of a number of tiles in a scrolled area, in CSS pixels. */
export interface GridLayout extends ScrolledRows {
	readonly columns: number;
	readonly tileWidth: number;
	readonly pictureHeight: number;
}

/** Lays out tiles with at least this width; they share the rest of the row. */
export function layoutOf(count: number, width: number, tileSize: number): GridLayout {
	const columns = Math.max(1, Math.floor((width - GAP) / (tileSize + GAP)));
	const tileWidth = Math.max(1, Math.floor((width - GAP) / columns) - GAP);
	const pictureHeight = Math.round(tileWidth * SHAPE);
	const rowHeight = pictureHeight + CAPTION + GAP;
	const rows = Math.ceil(count / columns);
	return { columns, tileWidth, pictureHeight, ...scrolledRows(rows, rowHeight, GAP) };
}

/** The maximum number of tiles that are visible at once in a view of that size. */
export function tilesIn({ width, height }: ImageSize, tileSize: number): number {
	const { columns, rowHeight } = layoutOf(0, width, tileSize);
	return columns * Math.ceil(height / rowHeight);
}

/** How a key moves the focus through the tiles. */
export type GridMove = "left" | "right" | "up" | "down" | "first" | "last" | "page-up" | "page-down";

/** The tile that a key goes to. `page` is the number of rows per page. */
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
		// In the second to last row there may be no tile directly below.
		return Math.min(to, count - 1);
	}
	return Math.min(count - 1, Math.max(0, to));
}
