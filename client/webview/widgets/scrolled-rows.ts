/** No browser lays out elements that are much higher than this; beyond it a scroll bar's pixel stands for several. */
const HIGHEST = 15_000_000;

/** Rows of one height, one below the other in a scrolled area, of which only those near the view are elements. In CSS pixels. */
export interface ScrolledRows {
	readonly rows: number;
	/** From one row's top to the next one's. */
	readonly rowHeight: number;
	/** Room above the first row and below the last one. */
	readonly margin: number;
	/** What the scroll bar sees. */
	readonly scrollHeight: number;
	/** All rows one below the other. */
	readonly fullHeight: number;
}

export function scrolledRows(rows: number, rowHeight: number, margin = 0): ScrolledRows {
	const fullHeight = rows * rowHeight + margin;
	return { rows, rowHeight, margin, scrollHeight: Math.min(fullHeight, HIGHEST), fullHeight };
}

/** How far the rows are scrolled, where the scroll bar is at `scrollTop` of a view of that height. */
export function offsetAt(rows: ScrolledRows, scrollTop: number, height: number): number {
	return scrollTop * stretch(rows, height);
}

/** Where the scroll bar is when the rows are scrolled so far. */
export function scrollTopAt(rows: ScrolledRows, offset: number, height: number): number {
	const most = Math.max(0, rows.fullHeight - height);
	return Math.min(most, Math.max(0, offset)) / stretch(rows, height);
}

function stretch({ scrollHeight, fullHeight }: ScrolledRows, height: number): number {
	return scrollHeight > height ? Math.max(1, (fullHeight - height) / (scrollHeight - height)) : 1;
}

/** The rows of which something can be seen, and as many more above and below as `spare` says: from `first` up to before `end`. */
export function rowsAt(
	{ rows, rowHeight, margin }: ScrolledRows,
	offset: number,
	height: number,
	spare: number,
): { readonly first: number; readonly end: number } {
	const first = Math.floor((offset - margin) / rowHeight) - spare;
	const end = Math.ceil((offset + height - margin) / rowHeight) + spare;
	return { first: Math.min(rows, Math.max(0, first)), end: Math.min(rows, Math.max(0, end)) };
}

/** The least scrolling (an offset of the rows) that brings a row into view as a whole. */
export function offsetToShow(
	{ rowHeight, margin }: ScrolledRows,
	row: number,
	offset: number,
	height: number,
): number {
	const top = row * rowHeight;
	const bottom = top + rowHeight + margin;
	if (top < offset) {
		return top;
	}
	return bottom > offset + height ? Math.min(top, bottom - height) : offset;
}
