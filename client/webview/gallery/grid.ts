import { html } from "#client/webview/page/elements.ts";
import { offsetAt, offsetToShow, rowsAt, scrollTopAt } from "#client/webview/widgets/scrolled-rows.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { GalleryStrings } from "#core/protocol/pages/gallery-strings.ts";
import { GAP, type GridLayout, layoutOf } from "./grid-layout.ts";
import { createTile, type TileContent, type TileView } from "./tile.ts";

/** How many rows above and below the visible ones are rendered. */
const SPARE = 2;

/** What the grid shows, by indexes in the order of the lines. */
export interface GridSource {
	readonly count: () => number;
	readonly contentAt: (index: number) => TileContent;
	/** The index of the tile at the keyboard's position. */
	readonly focused: () => number;
	/** Receives the visible indexes, and those that are laid out around them. */
	readonly laidOut: (visible: readonly number[], spare: readonly number[]) => void;
}

/** A scrolled area with as many tiles as there are lines, of which only those near the view exist. */
export interface Grid {
	readonly element: HTMLElement;
	/** Lays out everything again: other lines, or tiles of another size. */
	readonly update: () => void;
	/** Renders the laid-out tiles again. */
	readonly refresh: () => void;
	readonly setTileSize: (size: number) => void;
	/** Reveals a tile; if the grid has the focus, the tile gets it. */
	readonly reveal: (index: number, takesFocus: boolean) => void;
	/** Columns, and whole rows that fit into the view. */
	readonly dimensions: () => { readonly columns: number; readonly page: number };
	/** The index of a tile's element, or of an element inside it. */
	readonly indexOf: (target: EventTarget | null) => number | undefined;
	readonly visible: () => readonly TileView[];
}

/** The element of a row, and what it shows now. */
interface Row {
	readonly element: HTMLElement;
	readonly tiles: TileView[];
	index: number;
}

export function createGrid(strings: GalleryStrings, source: GridSource, tileSize: number): Grid {
	const space = html("div", { class: "grid-space" });
	const element = html(
		"div",
		{ class: "grid", role: "grid", "aria-label": strings.grid, "aria-multiselectable": "true" },
		space,
	);
	let size = tileSize;
	let layout: GridLayout = layoutOf(0, 0, size);
	/** In the order of their indexes, which is also that of the document. */
	let rows: Row[] = [];
	let pool: Row[] = [];
	let isDue = false;

	const height = () => element.clientHeight;
	const offset = () => offsetAt(layout, element.scrollTop, height());
	const pictureSize = (): ImageSize => ({ width: layout.tileWidth, height: layout.pictureHeight });

	const demand = () => {
		if (!isDue) {
			isDue = true;
			requestAnimationFrame(layOut);
		}
	};
	const update = () => {
		const before = layout;
		layout = layoutOf(source.count(), element.clientWidth, size);
		space.style.height = `${layout.scrollHeight}px`;
		element.setAttribute("aria-rowcount", String(layout.rows));
		element.setAttribute("aria-colcount", String(layout.columns));
		if (before.columns !== layout.columns) {
			space.replaceChildren();
			[rows, pool] = [[], []];
		}
		layOut();
	};

	/** Rows that leave the view are reused for those that enter it. */
	const layOut = () => {
		isDue = false;
		const at = offset();
		const { first, end } = rowsAt(layout, at, height(), SPARE);
		const focusedRow = Math.floor(source.focused() / layout.columns);
		// The focused element must stay, or the keyboard focus would be lost.
		const isKept = (row: Row) =>
			(row.index >= first && row.index < end) ||
			(row.index === focusedRow && row.element.contains(document.activeElement));
		for (const row of rows) {
			if (!isKept(row) || row.index >= layout.rows) {
				row.element.remove();
				pool.push(row);
			}
		}
		rows = rows.filter(({ element: { isConnected } }) => isConnected);
		const there = new Map(rows.map((row) => [row.index, row]));
		const wanted = Array.from({ length: end - first }, (_, i) => first + i);
		const kept = rows.filter(({ index }) => index < first || index >= end);
		rows = [...wanted.map((index) => there.get(index) ?? rowFor(index)), ...kept].sort(
			(a, b) => a.index - b.index,
		);
		place();
		const shift = at - element.scrollTop;
		for (const row of rows) {
			row.element.style.transform = `translateY(${row.index * layout.rowHeight + GAP - shift}px)`;
			fill(row);
		}
		tellLaidOut(at, first, end);
	};

	const rowFor = (index: number): Row => {
		const row = pool.pop() ?? createRow();
		row.index = index;
		return row;
	};
	const createRow = (): Row => {
		const tiles = Array.from({ length: layout.columns }, () => createTile(strings, demand));
		tiles.forEach((tile, i) => {
			tile.element.setAttribute("aria-colindex", String(i + 1));
		});
		const row = html("div", { class: "grid-row", role: "row" }, ...tiles.map((tile) => tile.element));
		return { element: row, tiles, index: -1 };
	};
	/** Puts the rows into the document in order. Rows already in place are not touched, so that nothing loses the focus. */
	const place = () => {
		let next: ChildNode | null = space.firstChild;
		for (const row of rows) {
			if (row.element === next) {
				next = next.nextSibling;
			} else {
				space.insertBefore(row.element, next);
			}
		}
	};
	const fill = (row: Row) => {
		row.element.style.height = `${layout.rowHeight - GAP}px`;
		row.element.setAttribute("aria-rowindex", String(row.index + 1));
		row.tiles.forEach((tile, column) => {
			const index = row.index * layout.columns + column;
			tile.element.hidden = index >= source.count();
			if (index < source.count()) {
				tile.element.style.width = `${layout.tileWidth}px`;
				tile.element.setAttribute("tabindex", index === source.focused() ? "0" : "-1");
				tile.show(source.contentAt(index), pictureSize());
			}
		});
	};
	const placesOf = (first: number, end: number) => {
		const start = first * layout.columns;
		const count = Math.max(0, Math.min(source.count(), end * layout.columns) - start);
		return Array.from({ length: count }, (_, i) => start + i);
	};
	const visibleRows = (at: number) => rowsAt(layout, at, height(), 0);
	const tellLaidOut = (at: number, first: number, end: number) => {
		const visible = visibleRows(at);
		source.laidOut(placesOf(visible.first, visible.end), [
			...placesOf(visible.end, end),
			...placesOf(first, visible.first),
		]);
	};

	const indexOf = (target: EventTarget | null): number | undefined => {
		const tile = target instanceof Element ? target.closest(".tile") : null;
		const row = rows.find((each) => each.element === tile?.parentElement);
		const column = row?.tiles.findIndex((each) => each.element === tile);
		return row && column !== undefined ? row.index * layout.columns + column : undefined;
	};
	element.addEventListener("scroll", demand, { passive: true });
	new ResizeObserver(() => {
		const top = Math.floor(offset() / layout.rowHeight) * layout.columns;
		update();
		element.scrollTop = scrollTopAt(layout, Math.floor(top / layout.columns) * layout.rowHeight, height());
	}).observe(element);
	return {
		element,
		update,
		refresh: demand,
		setTileSize(next) {
			size = next;
			update();
		},
		reveal(index, takesFocus) {
			const row = Math.floor(index / layout.columns);
			element.scrollTop = scrollTopAt(layout, offsetToShow(layout, row, offset(), height()), height());
			layOut();
			if (takesFocus) {
				const found = rows.find((each) => each.index === row);
				found?.tiles[index % layout.columns]?.element.focus({ preventScroll: true });
				// The previously focused row can be removed now.
				demand();
			}
		},
		dimensions: () => ({
			columns: layout.columns,
			page: Math.max(1, Math.floor(height() / layout.rowHeight)),
		}),
		indexOf,
		visible() {
			const { first, end } = visibleRows(offset());
			return rows
				.filter(({ index }) => index >= first && index < end)
				.flatMap(({ tiles }) => tiles.filter((tile) => !tile.element.hidden));
		},
	};
}
