import type { ImageSize } from "#core/model/image-size.ts";

/** Room around the grid and between tiles, in CSS pixels. */
export const GAP = 10;
/** The height of what stands below a picture. */
export const CAPTION = 42;
/** A picture's height as a share of its width. */
const SHAPE = 0.75;
/** No browser lays out elements that are much higher than this; beyond it a scroll bar's pixel stands for several. */
const HIGHEST = 15_000_000;

/** How a number of tiles lies in a scrolled area, in CSS pixels. */
export interface GridLayout {
	readonly columns: number;
	readonly rows: number;
	readonly tileWidth: number;
	readonly pictureHeight: number;
	/** From one row's top to the next one's. */
	readonly rowHeight: number;
	/** What the scroll bar sees. */
	readonly scrollHeight: number;
	/** All rows one below the other. */
	readonly fullHeight: number;
}

/** Lays out tiles that are at least so wide; they share what is left of the row. */
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

/** How many tiles are to be seen at once in a view of that size, at most. */
export function tilesIn({ width, height }: ImageSize, tileSize: number): number {
	const { columns, rowHeight } = layoutOf(0, width, tileSize);
	return columns * Math.ceil(height / rowHeight);
}

/** How far the rows are scrolled, where the scroll bar is at `scrollTop` of a view of that height. */
export function offsetAt(layout: GridLayout, scrollTop: number, height: number): number {
	return scrollTop * stretch(layout, height);
}

/** Where the scroll bar is when the rows are scrolled so far. */
export function scrollTopAt(layout: GridLayout, offset: number, height: number): number {
	const most = Math.max(0, layout.fullHeight - height);
	return Math.min(most, Math.max(0, offset)) / stretch(layout, height);
}

function stretch({ scrollHeight, fullHeight }: GridLayout, height: number): number {
	return scrollHeight > height ? Math.max(1, (fullHeight - height) / (scrollHeight - height)) : 1;
}

/** The rows of which something can be seen, and as many more above and below as `spare` says: from `first` up to before `end`. */
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

/** The least scrolling (an offset of the rows) that brings a row into view as a whole. */
export function offsetToShow({ rowHeight }: GridLayout, row: number, offset: number, height: number): number {
	const top = row * rowHeight;
	const bottom = top + rowHeight + GAP;
	if (top < offset) {
		return top;
	}
	return bottom > offset + height ? Math.min(top, bottom - height) : offset;
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
