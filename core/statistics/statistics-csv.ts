import { csvRow } from "#core/protocol/server/csv-row.ts";
import {
	type Bin,
	type BoxFigures,
	type DatasetStatistics,
	type FileStatistics,
	type ImageSizes,
	isCounted,
} from "#core/protocol/server/statistics.ts";

/** A row: the measure, its value, the count, how many training keeps, and in how many images. */
type Row = readonly [measure: string, value: string, count: number, kept?: number, images?: number];

/**
 * Statistics as comma-separated values, one figure per line, for filters and pivot tables in a spreadsheet:
 * `file,split,measure,value,count,kept,images`. Bins are written as `FROM-TO`, the last one without an upper limit as
 * `FROM-`.
 */
export function statisticsCsv({ files }: DatasetStatistics): string {
	const rows = files
		.filter(isCounted)
		.flatMap((file) =>
			figuresOf(file).map(([measure, value, count, kept = "", images = ""]) =>
				csvRow([file.name, file.split ?? "", measure, value, count, kept, images]),
			),
		);
	return csvRow(["file", "split", "measure", "value", "count", "kept", "images"]) + rows.join("");
}

function figuresOf(file: FileStatistics): Row[] {
	const { unit, images, objects, crowds, classes, perImage, boxes, imageSizes } = file;
	return [
		["images", "all", images.total, images.used + images.background],
		...(["used", "background", "skipped", "empty", "crowded"] as const).map(
			(key): Row => ["images", key, images[key]],
		),
		[`${unit}s`, "all", objects.total, objects.kept],
		...(boxes ? [["objects", "crowds", crowds] as const] : []),
		...classes.map((each): Row => ["class", each.name, each.objects.total, each.objects.kept, each.images]),
		...binRows(`${unit}s per image`, perImage.bins),
		...(boxes ? boxRows(boxes) : []),
		...sizeRows(imageSizes),
	];
}

function boxRows({ count, without, shares, sizes, ratios, centers }: BoxFigures): Row[] {
	return [
		["boxes", "all", count],
		["boxes", "without", without],
		...binRows("box area (fraction of image)", shares.bins),
		...Object.entries(sizes).map(([size, boxes]): Row => ["box size", size, boxes]),
		...binRows("box aspect ratio (width/height)", ratios.bins),
		...centers.counts.flatMap((boxes, cell): Row[] => {
			const [column, row] = [cell % centers.columns, Math.floor(cell / centers.columns)];
			return boxes > 0 ? [["box center (column and row)", `${column} ${row}`, boxes]] : [];
		}),
	];
}

function sizeRows({ most, others, unknown }: ImageSizes): Row[] {
	return [
		...most.map(({ width, height, images }): Row => ["image size", `${width}x${height}`, images]),
		["image size", "others", others.images],
		["image size", "unknown", unknown],
	];
}

function binRows(measure: string, bins: readonly Bin[]): Row[] {
	return bins.map(({ from, to, count }) => [measure, `${from}-${to ?? ""}`, count]);
}
