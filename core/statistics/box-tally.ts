import type { Box } from "#core/model/box.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { BoxSize } from "#core/protocol/server/counted-filter.ts";
import type { BoxFigures } from "#core/protocol/server/statistics.ts";
import { boxSizeOf, centerOf, ratioOf, shareOf } from "./box-measures.ts";
import { HistogramTally } from "./histogram.ts";
import { placeIn, rangesFrom } from "./value-ranges.ts";

/**
 * The lower limits of the area bins. Boxes of a thousandth of the image are as common as those of a half, so each limit
 * is a multiple of the previous one.
 */
const SHARES = [0, 0.0001, 0.001, 0.01, 0.05, 0.1, 0.25, 0.5];
/** The lower limits of the aspect ratio bins, with the same steps for tall and wide boxes, around square. */
const RATIOS = [0, 1 / 8, 1 / 4, 1 / 2, 4 / 5, 5 / 4, 2, 4, 8];
/** Cells along each side of the grid of box centers. */
const CELLS = 32;
/** The normalized ranges of the cells. */
const CELL_RANGES = rangesFrom(Array.from({ length: CELLS }, (_, cell) => cell / CELLS));

/** Counts boxes. */
export class BoxTally {
	#count = 0;
	#without = 0;
	readonly #shares = new HistogramTally(SHARES, 1);
	readonly #sizes: Record<BoxSize, number> = { small: 0, medium: 0, large: 0, unknown: 0 };
	readonly #ratios = new HistogramTally(RATIOS);
	readonly #centers = new Array<number>(CELLS * CELLS).fill(0);

	/** Adds the next object's box, if it has a valid one, in an image of the given size in pixels, if it is known. */
	add(box: Box | undefined, image: ImageSize | undefined): void {
		if (!box) {
			this.#without++;
			return;
		}
		this.#count++;
		this.#shares.add(shareOf(box));
		this.#sizes[boxSizeOf(box, image)]++;
		const ratio = ratioOf(box, image);
		if (ratio !== undefined) {
			this.#ratios.add(ratio);
		}
		const { x, y } = centerOf(box);
		const cell = CELLS * placeIn(CELL_RANGES, y) + placeIn(CELL_RANGES, x);
		this.#centers[cell] = (this.#centers[cell] as number) + 1;
	}

	figures(): BoxFigures {
		return {
			count: this.#count,
			without: this.#without,
			shares: this.#shares.histogram(),
			sizes: this.#sizes,
			ratios: this.#ratios.histogram(),
			centers: { columns: CELLS, rows: CELLS, counts: this.#centers },
		};
	}
}
