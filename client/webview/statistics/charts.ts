import { number } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import { countRange, ratioRange, shareRange, sizeText } from "#client/webview/widgets/measure-text.ts";
import { swatchOf } from "#client/webview/widgets/swatch.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { StatisticsStrings } from "#core/protocol/pages/statistics-messages.ts";
import type { BoxSize } from "#core/protocol/server/counted-filter.ts";
import type { Bin, FileStatistics, Histogram } from "#core/protocol/server/statistics.ts";
import type { Bar, BarChart, BarRow } from "./bar-chart.ts";
import { binFilter, boxSizeFilter, classFilter, IMAGE_FILTERS, otherSizesFilter } from "./bar-filters.ts";

type Files = readonly FileStatistics[];

/** The images by what training does with them, and those with special properties. */
export function imagesChart(files: Files, strings: StatisticsStrings): BarChart {
	const kinds = ["total", "used", "background", "skipped", "empty", "crowded"] as const;
	const names = { ...strings.imageKinds, ...strings.outcomes };
	const isWorthARow = (kind: (typeof kinds)[number]) =>
		kind === "total" || kind === "used" || files.some(({ images }) => images[kind] > 0);
	return {
		key: "images",
		heading: strings.images,
		note: strings.imagesNote,
		totals: files.map(({ images }) => images.total),
		rows: kinds.filter(isWorthARow).map((kind) => ({
			name: names[kind],
			bars: files.map(({ images }) => ({ count: images[kind], filter: IMAGE_FILTERS[kind] })),
		})),
	};
}

/** The classes, most frequent first. `most` of them are shown. */
export function classesChart(files: Files, most: number, strings: StatisticsStrings): BarChart {
	const unit = files[0]?.unit ?? "object";
	const byName = files.map(({ classes }) => new Map(classes.map((each) => [each.name, each])));
	const sums = new Map<string, number>();
	for (const { name, objects } of files.flatMap(({ classes }) => classes)) {
		sums.set(name, (sums.get(name) ?? 0) + objects.total);
	}
	const names = [...sums].sort(([a, sumA], [b, sumB]) => sumB - sumA || (a < b ? -1 : 1));
	return {
		key: "classes",
		heading: `${strings.classes[unit]} (${number(sums.size)})`,
		note: strings.classesNote,
		totals: files.map(({ objects }) => objects.total),
		rows: names.slice(0, most).map(([name]) => ({
			name: name.trim() === "" ? strings.nameless : name,
			mark: swatchOf(name),
			bars: byName.map((classes) => {
				const { objects, images } = classes.get(name) ?? { objects: { total: 0, kept: 0 }, images: 0 };
				const note = images === 1 ? strings.inOneImage : format(strings.inImages, number(images));
				return {
					count: objects.total,
					kept: objects.kept,
					...(unit === "object" && images > 0 ? { note } : {}),
					filter: classFilter(name),
				};
			}),
		})),
	};
}

/** Images by the number of their objects, or labels. */
export function perImageChart(files: Files, strings: StatisticsStrings): BarChart {
	const unit = files[0]?.unit ?? "object";
	return {
		key: "per-image",
		heading: strings.perImage[unit],
		note: [strings.perImageNote, ...spreads(files, ({ perImage }) => perImage, strings)].join(" "),
		totals: files.map(({ images }) => images.total),
		rows: binRows(
			files,
			({ perImage }) => perImage,
			"itemCount",
			(bin) => countRange(bin, strings),
		),
	};
}

/** Boxes by the sizes of COCO. */
export function boxSizesChart(files: Files, strings: StatisticsStrings): BarChart {
	const sizes: readonly BoxSize[] = ["small", "medium", "large", "unknown"];
	const rows: BarRow[] = [
		...sizes.map((size) => ({
			name: strings.sizes[size],
			bars: files.map(({ boxes }) => ({ count: boxes?.sizes[size] ?? 0, filter: boxSizeFilter(size) })),
		})),
		{
			name: strings.withoutBox,
			bars: files.map(({ boxes }) => ({ count: boxes?.without ?? 0, filter: boxSizeFilter("none") })),
		},
	];
	return {
		key: "box-sizes",
		heading: strings.boxSizes,
		note: strings.boxSizesNote,
		totals: files.map(({ objects }) => objects.total),
		rows: rows.filter(({ bars }, i) => i < 3 || bars.some(({ count }) => count > 0)),
	};
}

/** Boxes by their share of the image area. */
export function sharesChart(files: Files, strings: StatisticsStrings): BarChart {
	return {
		key: "shares",
		heading: strings.shares,
		note: strings.sharesNote,
		totals: files.map(({ boxes }) => boxes?.count ?? 0),
		rows: binRows(
			files,
			({ boxes }) => boxes?.shares,
			"boxShare",
			(bin) => shareRange(bin, strings),
		),
	};
}

/** Boxes by aspect ratio. */
export function ratiosChart(files: Files, strings: StatisticsStrings): BarChart {
	return {
		key: "ratios",
		heading: strings.ratios,
		note: strings.ratiosNote,
		totals: files.map(({ boxes }) => (boxes ? boxes.count - boxes.sizes.unknown : 0)),
		rows: binRows(
			files,
			({ boxes }) => boxes?.ratios,
			"boxRatio",
			(bin) => ratioRange(bin, strings),
		),
	};
}

/** Images by their size. */
export function imageSizesChart(files: Files, strings: StatisticsStrings): BarChart {
	const sizes = new Map<string, ImageSize>(
		files.flatMap(({ imageSizes }) => imageSizes.most.map((size) => [sizeText(size), size] as const)),
	);
	const row = (name: string, bar: (sizes: FileStatistics["imageSizes"]) => Bar): BarRow => ({
		name,
		bars: files.map(({ imageSizes }) => bar(imageSizes)),
	});
	const rest = [
		row(strings.otherSizes, (of) => ({ count: of.others.images, filter: otherSizesFilter(of) })),
		row(strings.unknownSize, ({ unknown }) => ({ count: unknown, filter: { imageSize: "unknown" } })),
	];
	return {
		key: "image-sizes",
		heading: strings.imageSizes,
		note: strings.imageSizesNote,
		totals: files.map(({ images }) => images.total),
		rows: [
			...[...sizes].map(([name, { width, height }]) =>
				row(name, ({ most }) => ({
					count: most.find((size) => sizeText(size) === name)?.images ?? 0,
					filter: { imageSize: { only: { width, height } } },
				})),
			),
			...rest.filter(({ bars }) => bars.some(({ count }) => count > 0)),
		],
	};
}

/** The bins of all files' histograms, from the first to the last that is not empty. */
function binRows(
	files: Files,
	histogramOf: (file: FileStatistics) => Histogram | undefined,
	measure: Parameters<typeof binFilter>[0],
	name: (bin: Bin) => string,
): BarRow[] {
	const histograms = files.map(histogramOf);
	const bins = histograms.find((each) => each !== undefined)?.bins ?? [];
	const rows = bins.map((bin, i) => ({
		name: name(bin),
		bars: histograms.map((each) => ({
			count: each?.bins[i]?.count ?? 0,
			filter: binFilter(measure, bins, i),
		})),
	}));
	const isFilled = ({ bars }: BarRow) => bars.some(({ count }) => count > 0);
	return rows.slice(Math.max(0, rows.findIndex(isFilled)), rows.findLastIndex(isFilled) + 1);
}

/** The spread of each file's values, as sentences. */
function spreads(
	files: Files,
	of: (file: FileStatistics) => Histogram,
	strings: StatisticsStrings,
): string[] {
	return files.flatMap((file) => {
		const { spread } = of(file);
		return spread
			? [format(strings.spread, file.name, number(spread.least), number(spread.most), number(spread.mean))]
			: [];
	});
}
