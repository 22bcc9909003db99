import type { ImageSize } from "#core/model/image-size.ts";

/** The space around the grid and between tiles, in CSS pixels. */
export const GAP = 10;
/** The height of the text below a thumbnail. */
export const CAPTION = 42;
/** The height of a thumbnail as a fraction of its width. */
const SHAPE = 0.75;
/** Browsers do not lay out elements much higher than this; beyond it, a pixel of the scroll bar stands for several. */
const HIGHEST = 15_000_000;

/** The layout of a number of tiles in a scrolled area, in CSS pixels. */
export interface GridLayout {
	readonly columns: number;
	readonly rows: number;
	readonly tileWidth: number;
	readonly pictureHeight: number;
	/** From the top of a row to the top of the next one. */
	readonly rowHeight: number;
	/** The height that the scroll bar sees. */
	readonly scrollHeight: number;
	/** The height of all rows. */
	readonly fullHeight: number;
}

/** Lays out tiles with at least this width; they share the rest of the row. */
export function layoutOf(count: number, width: number, tileSize: number): GridLayout {
	const columns = Math.max(1, Math.floor((width - GAP) / (tileSize + GAP)));
	const tileWidth = Math.max(1, Math.floor((width - GAP) / columns) - GAP);
	const pictureHeight = Math.round(tileWidth * SHAPE);
	const rowHeight = pictureHeight + CAPTION + GAP;
	const rows = Math.ceil(count / columns);
	const fullHeight = rows * rowHeight + GAP;
	return {
		columns,
		rows,
		tileWidth,
		pictureHeight,
		rowHeight,
		scrollHeight: Math.min(fullHeight, HIGHEST),
		fullHeight,
	};
}

/** The maximum number of tiles that are visible at once in a view of that size. */
export function tilesIn({ width, height }: ImageSize, tileSize: number): number {
	const { columns, rowHeight } = layoutOf(0, width, tileSize);
	return columns * Math.ceil(height / rowHeight);
}

/** The offset of the rows if the scroll bar is at `scrollTop` in a view of that height. */
export function offsetAt(layout: GridLayout, scrollTop: number, height: number): number {
	return scrollTop * stretch(layout, height);
}

/** The position of the scroll bar if the rows are scrolled by that offset. */
export function scrollTopAt(layout: GridLayout, offset: number, height: number): number {
	const most = Math.max(0, layout.fullHeight - height);
	return Math.min(most, Math.max(0, offset)) / stretch(layout, height);
}

function stretch({ scrollHeight, fullHeight }: GridLayout, height: number): number {
	return scrollHeight > height ? Math.max(1, (fullHeight - height) / (scrollHeight - height)) : 1;
}

/** The visible rows, with `spare` more above and below: from `first` up to, but not including, `end`. */
export function rowsAt(
	{ rows, rowHeight }: GridLayout,
	offset: number,
	height: number,
	spare: number,
): { readonly first: number; readonly end: number } {
	const first = Math.floor((offset - GAP) / rowHeight) - spare;
	const end = Math.ceil((offset + height - GAP) / rowHeight) + spare;
	return { first: Math.min(rows, Math.max(0, first)), end: Math.min(rows, Math.max(0, end)) };
}

/** The minimum scrolling (an offset of the rows) that reveals a whole row. */
export function offsetToShow({ rowHeight }: GridLayout, row: number, offset: number, height: number): number {
	const top = row * rowHeight;
	const bottom = top + rowHeight + GAP;
	if (top < offset) {
		return top;
	}
	return bottom > offset + height ? Math.min(top, bottom - height) : offset;
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
