import {
	type Bin,
	type BoxFigures,
	type DatasetStatistics,
	type FileStatistics,
	type Histogram,
	isCounted,
} from "#core/protocol/server/statistics.ts";
import { textTable } from "./text-table.ts";

type Rows = readonly (readonly string[])[];

/** The statistics as tables, one column per file. */
export function statsText(statistics: DatasetStatistics): string {
	const files = statistics.files.filter(isCounted);
	if (files.length === 0) {
		return "";
	}
	const table = (title: string, rows: Rows) =>
		textTable([[title, ...files.map(({ name }) => name)], ...rows]);
	const row = (name: string, cell: (file: FileStatistics) => string | number) => [
		name,
		...files.map((file) => String(cell(file))),
	];
	const bins = (of: (file: FileStatistics) => Histogram | undefined, name: (bin: Bin) => string) => {
		const some = files.map(of).find((each) => each !== undefined);
		return (some?.bins ?? []).map((bin, i) => row(name(bin), (file) => of(file)?.bins[i]?.count ?? 0));
	};
	const tables = [
		table("images", [
			row("all", ({ images }) => images.total),
			row("used", ({ images }) => images.used),
			row("background", ({ images }) => images.background),
			row("skipped", ({ images }) => images.skipped),
			row("empty", ({ images }) => images.empty),
			row("with crowds", ({ images }) => images.crowded),
			row("training", ({ job }) => job),
		]),
		table("objects or labels (kept), images", [
			...classNames(files).map((name) =>
				row(name, ({ classes }) => {
					const found = classes.find((each) => each.name === name);
					return found ? `${keptText(found.objects)}, ${found.images}` : "0";
				}),
			),
			row("all", ({ objects }) => keptText(objects)),
		]),
		table(
			"objects or labels per image",
			bins((file) => file.perImage, wholeRange),
		),
	];
	if (files.some(({ boxes }) => boxes)) {
		const boxRow = (name: string, cell: (boxes: BoxFigures) => number) =>
			row(name, ({ boxes }) => (boxes ? cell(boxes) : 0));
		tables.push(
			table("boxes", [
				boxRow("small (below 32² pixels)", ({ sizes }) => sizes.small),
				boxRow("medium", ({ sizes }) => sizes.medium),
				boxRow("large (96² pixels or more)", ({ sizes }) => sizes.large),
				boxRow("unknown size", ({ sizes }) => sizes.unknown),
				boxRow("objects without a box", ({ without }) => without),
			]),
			table(
				"share of the image area",
				bins((file) => file.boxes?.shares, percentRange),
			),
			table(
				"width / height",
				bins((file) => file.boxes?.ratios, range),
			),
		);
	}
	tables.push(table("image size", sizeRows(files)));
	return tables.join("\n");
}

function keptText({ total, kept }: { readonly total: number; readonly kept: number }): string {
	return kept === total ? String(total) : `${total} (${kept})`;
}

/** The class names of all files, in order of appearance. */
function classNames(files: readonly FileStatistics[]): string[] {
	return [...new Set(files.flatMap(({ classes }) => classes.map(({ name }) => name)))];
}

function sizeRows(files: readonly FileStatistics[]): Rows {
	const keyOf = ({ width, height }: { readonly width: number; readonly height: number }) =>
		`${width} x ${height}`;
	const keys = new Set(files.flatMap(({ imageSizes }) => imageSizes.most.map(keyOf)));
	const sizeRow = (name: string, cell: (sizes: FileStatistics["imageSizes"]) => number) => [
		name,
		...files.map(({ imageSizes }) => String(cell(imageSizes))),
	];
	return [
		...[...keys].map((key) =>
			sizeRow(key, ({ most }) => most.find((size) => keyOf(size) === key)?.images ?? 0),
		),
		sizeRow("others", ({ others }) => others.images),
		sizeRow("unknown", ({ unknown }) => unknown),
	];
}

function wholeRange({ from, to }: Bin): string {
	return to === undefined ? `${from} or more` : to === from + 1 ? String(from) : `${from} to ${to - 1}`;
}

function percentRange({ from, to = 1 }: Bin): string {
	return `${percent(from)} to ${percent(to)} %`;
}

/** 0.0001 times 100 is not a round number. */
function percent(share: number): number {
	return Number((share * 100).toPrecision(6));
}

function range({ from, to }: Bin): string {
	return to === undefined ? `${from} or more` : `${from} to ${to}`;
}
