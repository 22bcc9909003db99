import { number } from "#client/webview/report-text.ts";
import { swatchOf } from "#client/webview/swatch.ts";
import { format } from "#client/webview/text.ts";
import type { Bin, BoxSize, FileStatistics, Histogram } from "#core/protocol/statistics.ts";
import type { StatisticsStrings } from "#core/protocol/statistics-messages.ts";
import type { BarChart, BarRow } from "./bar-chart.ts";

type Files = readonly FileStatistics[];

/** The images by what training does with them, and those that stand out. */
export function imagesChart(files: Files, strings: StatisticsStrings): BarChart {
	const kinds = ["total", "used", "background", "skipped", "empty", "crowded"] as const;
	const filters = { empty: { isEmpty: true }, crowded: { hasCrowd: true }, total: {} };
	const isWorthARow = (kind: (typeof kinds)[number]) =>
		kind === "total" || kind === "used" || files.some(({ images }) => images[kind] > 0);
	return {
		key: "images",
		heading: strings.images,
		note: strings.imagesNote,
		totals: files.map(({ images }) => images.total),
		rows: kinds.filter(isWorthARow).map((kind) => ({
			name: strings.imageKinds[kind],
			bars: files.map(({ images }) => ({ count: images[kind] })),
			...(kind in filters ? { filter: filters[kind as keyof typeof filters] } : {}),
		})),
	};
}

/** The classes, the most frequent first. `most` of them are shown. */
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
				};
			}),
			...(name === "" ? {} : { filter: { classes: [name] } }),
		})),
	};
}

/** Images by how many objects, or labels, they have. */
export function perImageChart(files: Files, strings: StatisticsStrings): BarChart {
	const unit = files[0]?.unit ?? "object";
	const name = ({ from, to }: Bin) =>
		to === undefined
			? format(strings.orMore, number(from))
			: to === from + 1
				? number(from)
				: format(strings.range, number(from), number(to - 1));
	return {
		key: "per-image",
		heading: strings.perImage[unit],
		note: [strings.perImageNote, ...spreads(files, ({ perImage }) => perImage, strings)].join(" "),
		totals: files.map(({ images }) => images.total),
		rows: binRows(files, ({ perImage }) => perImage, name),
	};
}

/** Boxes by COCO's sizes. */
export function boxSizesChart(files: Files, strings: StatisticsStrings): BarChart {
	const sizes: readonly BoxSize[] = ["small", "medium", "large", "unknown"];
	const row = (name: string, count: (file: FileStatistics) => number): BarRow => ({
		name,
		bars: files.map((file) => ({ count: count(file) })),
	});
	const rows = [
		...sizes.map((size) => row(strings.sizes[size], ({ boxes }) => boxes?.sizes[size] ?? 0)),
		row(strings.withoutBox, ({ boxes }) => boxes?.without ?? 0),
	];
	return {
		key: "box-sizes",
		heading: strings.boxSizes,
		note: strings.boxSizesNote,
		totals: files.map(({ objects }) => objects.total),
		rows: rows.filter(({ bars }, i) => i < 3 || bars.some(({ count }) => count > 0)),
	};
}

/** Boxes by their share of the image. */
export function sharesChart(files: Files, strings: StatisticsStrings): BarChart {
	return {
		key: "shares",
		heading: strings.shares,
		note: strings.sharesNote,
		totals: files.map(({ boxes }) => boxes?.count ?? 0),
		rows: binRows(
			files,
			({ boxes }) => boxes?.shares,
			({ from, to = 1 }) => format(strings.range, precise(100 * from), `${precise(100 * to)} %`),
		),
	};
}

/** Boxes by width to height. */
export function ratiosChart(files: Files, strings: StatisticsStrings): BarChart {
	const ratio = (value: number) => (value < 1 ? `1:${precise(1 / value)}` : `${precise(value)}:1`);
	const name = ({ from, to }: Bin) =>
		from === 0
			? format(strings.below, ratio(to ?? 0))
			: to === undefined
				? format(strings.orMore, ratio(from))
				: format(strings.range, ratio(from), ratio(to));
	return {
		key: "ratios",
		heading: strings.ratios,
		note: strings.ratiosNote,
		totals: files.map(({ boxes }) => (boxes ? boxes.count - boxes.sizes.unknown : 0)),
		rows: binRows(files, ({ boxes }) => boxes?.ratios, name),
	};
}

/** A limit in all its digits, without those of a rounding. */
function precise(value: number): string {
	return Number(value.toPrecision(6)).toLocaleString(document.documentElement.lang || "en");
}

/** Images by their size. */
export function imageSizesChart(files: Files, strings: StatisticsStrings): BarChart {
	const keyOf = ({ width, height }: { readonly width: number; readonly height: number }) =>
		`${width} × ${height}`;
	const keys = new Set(files.flatMap(({ imageSizes }) => imageSizes.most.map(keyOf)));
	const row = (name: string, count: (sizes: FileStatistics["imageSizes"]) => number): BarRow => ({
		name,
		bars: files.map(({ imageSizes }) => ({ count: count(imageSizes) })),
	});
	const rest = [
		row(strings.otherSizes, ({ others }) => others.images),
		row(strings.unknownSize, ({ unknown }) => unknown),
	];
	return {
		key: "image-sizes",
		heading: strings.imageSizes,
		note: strings.imageSizesNote,
		totals: files.map(({ images }) => images.total),
		rows: [
			...[...keys].map((key) =>
				row(key, ({ most }) => most.find((size) => keyOf(size) === key)?.images ?? 0),
			),
			...rest.filter(({ bars }) => bars.some(({ count }) => count > 0)),
		],
	};
}

/** The bins of all files' histograms, from the first to the last that holds anything. */
function binRows(
	files: Files,
	histogramOf: (file: FileStatistics) => Histogram | undefined,
	name: (bin: Bin) => string,
): BarRow[] {
	const histograms = files.map(histogramOf);
	const bins = histograms.find((each) => each !== undefined)?.bins ?? [];
	const rows = bins.map((bin, i) => ({
		name: name(bin),
		bars: histograms.map((each) => ({ count: each?.bins[i]?.count ?? 0 })),
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
