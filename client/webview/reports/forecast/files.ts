import { html } from "#client/webview/page/elements.ts";
import { number } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import { breakable } from "#client/webview/widgets/marked-text.ts";
import { icon, linkButton } from "#client/webview/widgets/plain-buttons.ts";
import type { ReportStrings } from "#core/protocol/pages/report-messages.ts";
import type {
	FileReport,
	Kept,
	TrainingReport,
	UnreadableFile,
} from "#core/protocol/server/training-report.ts";
import { tell } from "./host.ts";

type File = FileReport | UnreadableFile;

/** Whether a file could be read. */
export function isRead(file: File): file is FileReport {
	return "lines" in file;
}

/** What training uses of each file: one row per measure, one column per file. */
export function filesSection(report: TrainingReport, strings: ReportStrings): HTMLElement {
	const { files } = report;
	const table = html(
		"table",
		{ class: "files" },
		html("caption", { class: "only-read" }, strings.filesCaption),
		html(
			"thead",
			{},
			html(
				"tr",
				{},
				html("th", { scope: "col" }, html("span", { class: "only-read" }, strings.measure)),
				...files.map((file) => html("th", { scope: "col" }, ...fileName(file, files.length > 1, strings))),
			),
		),
		html("tbody", {}, ...rows(report, strings)),
	);
	return html("section", {}, html("h2", {}, strings.files), html("div", { class: "scroll" }, table));
}

/** A file as the head of a column: its part of the dataset, and its name, which opens it. */
export function fileName(file: File, isOneOfMany: boolean, strings: ReportStrings): Node[] {
	const open = () => tell({ type: "openFile", uri: file.uri });
	const name = linkButton(`file ${file.uri}`, open, ...breakable(file.name));
	const split = file.split && html("span", { class: "split" }, strings.split[file.split]);
	const own = isOneOfMany && file.isOwn ? [html("span", { class: "quiet" }, ` (${strings.thisFile})`)] : [];
	return [...(split ? [split, html("br")] : []), name, ...own];
}

type Cell = (file: FileReport) => readonly (Node | string)[];

function rows({ files, unit }: TrainingReport, strings: ReportStrings): Node[] {
	const { measures } = strings;
	const read = files.filter(isRead);
	const row = (label: string, cell: Cell, kind = "") =>
		html(
			"tr",
			{ class: kind },
			html("th", { scope: "row" }, label),
			...files.map((file) => (isRead(file) ? html("td", {}, ...cell(file)) : unreadable(file, strings))),
		);
	const some = (has: (file: FileReport) => boolean, make: () => Node) => (read.some(has) ? [make()] : []);
	return [
		row(measures.images, ({ lines }) => [number(lines)]),
		row(measures.used, ({ used }) => [number(used)], "part"),
		...some(
			({ background }) => background > 0,
			() => row(measures.background, ({ background }) => [number(background)], "part"),
		),
		row(measures.skipped, ({ skipped }) => lossCell(skipped), "part"),
		...some(
			({ objects }) => objects.total > 0,
			() => row(measures.objects, ({ objects }) => keptCell(objects, strings)),
		),
		...some(
			({ segments }) => segments.total > 0,
			() => row(measures.segments, ({ segments }) => keptCell(segments, strings)),
		),
		...some(
			({ perImage }) => perImage !== undefined,
			() =>
				row(unit === "object" ? measures.perImage : strings.labelsPerImage, (file) =>
					spreadCell(file, strings),
				),
		),
	];
}

function unreadable(file: UnreadableFile, strings: ReportStrings): HTMLElement {
	return html("td", { class: "quiet", title: file.problem }, strings.unreadable);
}

function lossCell(count: number): (Node | string)[] {
	return count > 0 ? [number(count), " ", icon("warning")] : [number(count)];
}

function keptCell({ total, kept }: Kept, strings: ReportStrings): (Node | string)[] {
	if (kept === total) {
		return [number(total)];
	}
	const lost = html("span", { class: "lost" }, icon("warning"), format(strings.lost, number(total - kept)));
	return [html("span", { class: "kept" }, format(strings.keptOf, number(kept), number(total))), " ", lost];
}

function spreadCell({ uri, perImage }: FileReport, strings: ReportStrings): (Node | string)[] {
	if (!perImage) {
		return ["–"];
	}
	const { least, most, median, mean, mostLine } = perImage;
	const place = { line: mostLine, start: 0, end: 0, message: "" };
	return [
		format(strings.spread, number(least), number(most), number(median), number(mean)),
		" ",
		linkButton(
			`most ${uri}`,
			() => tell({ type: "openPlace", uri, place }),
			format(strings.mostAt, number(mostLine + 1)),
		),
	];
}
