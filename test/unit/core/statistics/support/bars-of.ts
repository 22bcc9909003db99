import {
	binFilter,
	boxSizeFilter,
	centerFilter,
	classFilter,
	IMAGE_FILTERS,
	otherSizesFilter,
} from "#client/webview/statistics/bar-filters.ts";
import type { BoxSize } from "#core/protocol/server/counted-filter.ts";
import type { GalleryFilter } from "#core/protocol/server/gallery.ts";
import type { BoxFigures, FileFigures, Histogram } from "#core/protocol/server/statistics.ts";

/** A bar of the statistics: how many it counts, and with which filter the gallery shows their lines. */
export interface CountedBar {
	readonly name: string;
	readonly count: number;
	readonly filter: GalleryFilter;
	/** Whether it counts lines, not their contents. */
	readonly countsLines: boolean;
}

/** All bars of a file, including empty ones. */
export function barsOf({ images, classes, perImage, boxes, imageSizes }: FileFigures): CountedBar[] {
	const ofLines = [
		...(Object.keys(IMAGE_FILTERS) as (keyof typeof images)[]).map((kind) =>
			bar(kind, images[kind], IMAGE_FILTERS[kind]),
		),
		...binBars("itemCount", perImage),
		...imageSizes.most.map(({ width, height, images: count }) =>
			bar("size", count, { imageSize: { only: { width, height } } }),
		),
		bar("other sizes", imageSizes.others.images, otherSizesFilter(imageSizes)),
		bar("no size", imageSizes.unknown, { imageSize: "unknown" }),
	];
	const ofObjects = [
		...classes.map(({ name, objects }) => bar(`class ${name}`, objects.total, classFilter(name))),
		...(boxes ? boxBars(boxes) : []),
	];
	return [
		...ofLines.map((each) => ({ ...each, countsLines: true })),
		...ofObjects.map((each) => ({ ...each, countsLines: false })),
	];
}

type Bar = Omit<CountedBar, "countsLines">;

function bar(name: string, count: number, filter: GalleryFilter): Bar {
	return { name: `${name} ${JSON.stringify(filter)}`, count, filter };
}

function binBars(measure: Parameters<typeof binFilter>[0], { bins }: Histogram): Bar[] {
	return bins.map(({ count }, i) => bar("bin", count, binFilter(measure, bins, i)));
}

function boxBars({ without, sizes, shares, ratios, centers }: BoxFigures): Bar[] {
	const { columns, rows, counts } = centers;
	return [
		bar("without", without, boxSizeFilter("none")),
		...(Object.keys(sizes) as BoxSize[]).map((size) => bar("box", sizes[size], boxSizeFilter(size))),
		...binBars("boxShare", shares),
		...binBars("boxRatio", ratios),
		...counts.map((count, i) =>
			bar("center", count, centerFilter([i % columns, Math.floor(i / columns)], [columns, rows])),
		),
	];
}
