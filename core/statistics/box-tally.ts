import type { Box } from "#core/model/box.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { BoxFigures, BoxSize } from "#core/protocol/statistics.ts";
import { HistogramTally, reaches } from "./histogram.ts";

/** Where the bins of shares begin: boxes of a thousandth of the image are as usual as those of a half, so each is a few times the one before. */
const SHARES = [0, 0.0001, 0.001, 0.01, 0.05, 0.1, 0.25, 0.5];
/** Where the bins of aspect ratios begin: the same steps for upright boxes and for lying ones, around square. */
const RATIOS = [0, 1 / 8, 1 / 4, 1 / 2, 4 / 5, 5 / 4, 2, 4, 8];
/** Cells along each side of the grid of centres. */
const CELLS = 32;
/** Where cells begin, as shares of the side. */
const EDGES = Array.from({ length: CELLS }, (_, cell) => cell / CELLS);
/** COCO's limits, areas in pixels. */
const MEDIUM = 32 ** 2;
const LARGE = 96 ** 2;

/** Counts boxes. */
export class BoxTally {
	#count = 0;
	#without = 0;
	readonly #shares = new HistogramTally(SHARES, 1);
	readonly #sizes: Record<BoxSize, number> = { small: 0, medium: 0, large: 0, unknown: 0 };
	readonly #ratios = new HistogramTally(RATIOS);
	readonly #centres = new Array<number>(CELLS * CELLS).fill(0);

	/** The next object's box, if it has one that training takes, in an image of that size in pixels, if it is known. */
	add(box: Box | undefined, image: ImageSize | undefined): void {
		if (!box) {
			this.#without++;
			return;
		}
		this.#count++;
		const width = box.bottomX - box.topX;
		const height = box.bottomY - box.topY;
		this.#shares.add(width * height);
		const cell = CELLS * cellOf((box.topY + box.bottomY) / 2) + cellOf((box.topX + box.bottomX) / 2);
		this.#centres[cell] = (this.#centres[cell] as number) + 1;
		if (image) {
			this.#sizes[sizeOf(width * image.width * height * image.height)]++;
			this.#ratios.add((width * image.width) / (height * image.height));
		} else {
			this.#sizes.unknown++;
		}
	}

	figures(): BoxFigures {
		return {
			count: this.#count,
			without: this.#without,
			shares: this.#shares.histogram(),
			sizes: this.#sizes,
			ratios: this.#ratios.histogram(),
			centres: { columns: CELLS, rows: CELLS, counts: this.#centres },
		};
	}
}

function cellOf(share: number): number {
	return EDGES.findLastIndex((edge) => reaches(share, edge));
}

function sizeOf(pixels: number): BoxSize {
	return reaches(pixels, LARGE) ? "large" : reaches(pixels, MEDIUM) ? "medium" : "small";
}
