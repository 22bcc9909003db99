import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { layoutOf, moved } from "#client/webview/gallery/grid-layout.ts";
import { offsetAt, offsetToShow, rowsAt, scrollTopAt } from "#client/webview/widgets/scrolled-rows.ts";

const HEIGHT = 700;

describe("the gallery's grid", () => {
	it("has tiles of at least the wanted width that fill the row", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 120, max: 4000 }), (count, width) => {
				const { columns, tileWidth, rows } = layoutOf(count, width, 100);
				assert.ok(tileWidth >= 100 && columns * (tileWidth + 10) + 10 <= width);
				assert.ok(columns * (tileWidth + 10) + 10 > width - columns, "less than a pixel a column is left");
				assert.ok((rows - 1) * columns < count && rows * columns >= count);
			}),
		);
		assert.equal(layoutOf(5, 40, 180).columns, 1, "a narrow view has one column");
	});

	it("reaches every row, however many there are", () => {
		const counts = fc.integer({ min: 1, max: 1e6 });
		fc.assert(
			fc.property(
				counts,
				fc.integer({ min: 150, max: 1600 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(count, width, at) => {
					const layout = layoutOf(count, width, 320);
					assert.ok(layout.scrollHeight <= 15_000_000, "no browser lays out more than 33 million pixels");
					const row = Math.min(layout.rows - 1, Math.floor(at * layout.rows));
					const offset = offsetToShow(layout, row, 0, HEIGHT);
					const scrollTop = scrollTopAt(layout, offset, HEIGHT);
					assert.ok(scrollTop <= Math.max(0, layout.scrollHeight - HEIGHT) + 1e-6);
					const seen = offsetAt(layout, scrollTop, HEIGHT);
					const { first, end } = rowsAt(layout, seen, HEIGHT, 0);
					assert.ok(first <= row && row < end, `row ${row} of ${layout.rows} is among ${first} to ${end}`);
					assert.ok(end - first <= HEIGHT / layout.rowHeight + 2);
				},
			),
		);
	});

	it("scrolls no further than necessary", () => {
		const layout = layoutOf(1000, 1000, 180);
		const at = 10 * layout.rowHeight;
		assert.equal(offsetToShow(layout, 11, at, HEIGHT), at);
		assert.equal(offsetToShow(layout, 9, at, HEIGHT), 9 * layout.rowHeight);
		assert.equal(offsetToShow(layout, 14, at, HEIGHT), 15 * layout.rowHeight + 10 - HEIGHT);
	});

	it("is navigated with keys, and never left", () => {
		const grid = { count: 11, columns: 4, page: 2 };
		const to = (from: number, ...moves: Parameters<typeof moved>[1][]) =>
			moves.reduce((at, move) => moved(at, move, grid), from);
		assert.equal(to(0, "right"), 1);
		assert.equal(to(3, "right"), 4, "behind the end of a row the next one begins");
		assert.equal(to(4, "left"), 3);
		assert.equal(to(1, "down"), 5);
		assert.equal(to(7, "down"), 10, "the last row is shorter");
		assert.equal(to(9, "down"), 10);
		assert.equal(to(2, "up"), 2);
		assert.equal(to(1, "page-down"), 9);
		assert.equal(to(9, "page-up"), 1);
		assert.equal(to(6, "page-up"), 2);
		assert.equal(to(6, "first"), 0);
		assert.equal(to(6, "last"), 10);
		assert.equal(to(0, "left"), 0);
		assert.equal(to(10, "right", "page-down"), 10);
	});
});
