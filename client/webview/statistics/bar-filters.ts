import type { BoxSize, CountedFilter, ValueRange } from "#core/protocol/server/counted-filter.ts";
import type { GalleryFilter } from "#core/protocol/server/gallery.ts";
import type { Bin, FileFigures, ImageSizes } from "#core/protocol/server/statistics.ts";

/** The gallery's filters for the bars about images. */
export const IMAGE_FILTERS: Readonly<Record<keyof FileFigures["images"], GalleryFilter>> = {
	total: {},
	used: { outcome: "used" },
	background: { outcome: "background" },
	skipped: { outcome: "skipped" },
	empty: { itemCount: { from: 0, to: 1 } },
	crowded: { hasCrowd: true },
};

/** The lines with a class; an empty name stands for objects without a class. */
export function classFilter(name: string): GalleryFilter {
	return name === "" ? { isNameless: true } : { classes: [name] };
}

/** The lines behind a bin of a histogram. */
export function binFilter(
	measure: keyof Pick<CountedFilter, "itemCount" | "boxShare" | "boxRatio">,
	bins: readonly Bin[],
	bin: number,
): GalleryFilter {
	const { from, to } = bins[bin] as Bin;
	// The end of the last bin is the greatest possible value, and belongs to it.
	return { [measure]: bin === bins.length - 1 || to === undefined ? { from } : { from, to } };
}

/** The lines with a box of a size; `none`: with an object without a box. */
export function boxSizeFilter(boxSize: BoxSize | "none"): GalleryFilter {
	return { boxSize };
}

/** The lines with a box whose center is in a cell of the image, which is divided into this many columns and rows. */
export function centerFilter(
	[column, row]: readonly [number, number],
	[columns, rows]: readonly [number, number],
): { readonly boxCenter: NonNullable<CountedFilter["boxCenter"]> } {
	return { boxCenter: { x: partOf(column, columns), y: partOf(row, rows) } };
}

function partOf(part: number, parts: number): ValueRange {
	const from = part / parts;
	return part === parts - 1 ? { from } : { from, to: (part + 1) / parts };
}

/** The lines whose image has none of the sizes that are listed. */
export function otherSizesFilter({ most }: ImageSizes): GalleryFilter {
	return { imageSize: { otherThan: most.map(({ width, height }) => ({ width, height })) } };
}
