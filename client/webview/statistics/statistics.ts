import { html, svg } from "#client/webview/page/elements.ts";
import { number } from "#client/webview/page/numbers.ts";
import { pageStrings } from "#client/webview/page/page-strings.ts";
import { format } from "#client/webview/page/text.ts";
import { whenShown } from "#client/webview/page/when-shown.ts";
import { createFrame } from "#client/webview/reports/frame.ts";
import { createReportProgress } from "#client/webview/reports/progress.ts";
import { breakable } from "#client/webview/widgets/marked-text.ts";
import { icon, plainButton } from "#client/webview/widgets/plain-buttons.ts";
import type {
	MessageToStatisticsPage,
	StatisticsContent,
	StatisticsStrings,
} from "#core/protocol/pages/statistics-messages.ts";
import { type DatasetStatistics, type FileStatistics, isCounted } from "#core/protocol/server/statistics.ts";
import { type BarChart, barChart, type ChartTools } from "./bar-chart.ts";
import {
	boxSizesChart,
	classesChart,
	imageSizesChart,
	imagesChart,
	perImageChart,
	ratiosChart,
	sharesChart,
} from "./charts.ts";
import { heatMap, type MapTools } from "./heat-map.ts";
import { listenToHost, ready, remember, remembered, tell } from "./host.ts";

/** How many classes are shown unless all are requested. */
const FIRST_CLASSES = 30;

const before = remembered();
const strings = pageStrings<StatisticsStrings>();
let content: StatisticsContent | undefined;
let uris = before?.uris ?? [];
let showsAllClasses = before?.showsAllClasses ?? false;

const progress = createReportProgress();
document.body.append(progress.element, stripes());
const frame = createFrame(before?.scroll, {
	text: strings.tryAgain,
	tryAgain() {
		frame.wait(strings.loading);
		tell({ type: "refresh" });
	},
});
progress.element.setAttribute("aria-label", strings.reading);
frame.wait(strings.loading);

/** Losses are striped, so that they are recognizable without color. */
function stripes(): SVGSVGElement {
	const line = svg("path", { d: "M-1 1 1-1M0 5 5 0M4 6 6 4", class: "stripe" });
	const pattern = svg(
		"pattern",
		{ id: "stripes", width: "5", height: "5", patternUnits: "userSpaceOnUse" },
		line,
	);
	return svg("svg", { class: "only-read", "aria-hidden": "true" }, svg("defs", {}, pattern));
}

function show(next: StatisticsContent): void {
	content = next;
	uris = next.uris;
	progress.element.hidden = true;
	draw();
	const files = next.kind === "statistics" ? next.statistics.files : [];
	const images = files.filter(isCounted).reduce((sum, file) => sum + file.images.total, 0);
	whenShown(() => tell({ type: "shown", uris, kind: next.kind, files: files.length, images }));
}

function draw(): void {
	frame.renew(() => {
		if (content?.kind === "message") {
			frame.explain(content);
		} else if (content) {
			frame.changing.replaceChildren(
				head(content.statistics, strings),
				...sections(content.statistics.files.filter(isCounted), content.hasGallery, strings),
			);
		}
	});
	leaveState();
}

function head({ files }: DatasetStatistics, texts: StatisticsStrings): HTMLElement {
	const note = (kind: string, ...words: (Node | string)[]) =>
		html("p", { class: `verdict ${kind}` }, ...words);
	return html(
		"header",
		{},
		html("h1", {}, texts.heading),
		html(
			"div",
			{ class: "buttons" },
			plainButton("refresh", texts.refresh, () => tell({ type: "refresh" })),
			plainButton("json", texts.saveJson, () => tell({ type: "save", format: "json" })),
			plainButton("csv", texts.saveCsv, () => tell({ type: "save", format: "csv" })),
		),
		...files.flatMap((file) => {
			if (!isCounted(file)) {
				return [note("warns", icon("warning"), `${file.name}: ${file.problem}`)];
			}
			return file.job === "fails"
				? [note("fails", icon("error"), format(texts.fails, file.name, file.reason ?? ""))]
				: [];
		}),
	);
}

function sections(
	files: readonly FileStatistics[],
	hasGallery: boolean,
	texts: StatisticsStrings,
): HTMLElement[] {
	if (files.length === 0) {
		return [];
	}
	const tools: ChartTools = {
		strings: texts,
		names: files.map(({ name }) => name),
		head: (file) => fileHead(files[file] as FileStatistics, texts),
		...(hasGallery
			? { open: (file, filter) => tell({ type: "openGallery", uri: files[file]?.uri ?? "", filter }) }
			: {}),
	};
	const chart = (each: BarChart) => barChart(each, tools);
	const maps = files.flatMap((file, i) =>
		file.boxes ? [heatMap(file.boxes, mapTools(i, file.name, tools))] : [],
	);
	return [
		chart(imagesChart(files, texts)),
		classes(files, chart, texts),
		chart(perImageChart(files, texts)),
		...(files.some(({ boxes }) => boxes)
			? [
					chart(boxSizesChart(files, texts)),
					chart(sharesChart(files, texts)),
					chart(ratiosChart(files, texts)),
					centers(maps, texts),
				]
			: []),
		chart(imageSizesChart(files, texts)),
	];
}

function classes(
	files: readonly FileStatistics[],
	chart: (each: BarChart) => HTMLElement,
	texts: StatisticsStrings,
): HTMLElement {
	const count = new Set(files.flatMap((file) => file.classes.map(({ name }) => name))).size;
	const section = chart(classesChart(files, showsAllClasses ? count : FIRST_CLASSES, texts));
	if (files.some(({ objects }) => objects.kept < objects.total)) {
		section.querySelector(".scroll")?.before(barKeys(texts));
	}
	if (count > FIRST_CLASSES) {
		const words = showsAllClasses
			? format(texts.showFewer, number(FIRST_CLASSES))
			: format(texts.showAll, number(count));
		section.append(
			plainButton("all-classes", words, () => {
				showsAllClasses = !showsAllClasses;
				draw();
			}),
		);
	}
	return section;
}

/** The meaning of the two kinds of bars. */
function barKeys(texts: StatisticsStrings): HTMLElement {
	const key = (kind: string, words: string) =>
		html(
			"span",
			{ class: "key" },
			svg(
				"svg",
				{ class: "sample", "aria-hidden": "true" },
				svg("rect", { class: kind, width: "100%", height: "100%" }),
			),
			words,
		);
	return html("p", { class: "keys" }, key("kept", texts.keptKey), key("dropped", texts.lostKey));
}

function mapTools(file: number, name: string, { strings: texts, head: headOf, open }: ChartTools): MapTools {
	const tools = { strings: texts, name, head: headOf(file) };
	return open ? { ...tools, open: (filter) => open(file, filter) } : tools;
}

function centers(maps: readonly HTMLElement[], texts: StatisticsStrings): HTMLElement {
	return html(
		"section",
		{ "data-chart": "centers" },
		html("h2", {}, texts.centers),
		html("p", { class: "quiet" }, texts.centersNote),
		html("div", { class: "maps" }, ...maps),
	);
}

function fileHead({ name, split }: FileStatistics, texts: StatisticsStrings): Node[] {
	return [
		...(split ? [html("span", { class: "split" }, texts.split[split]), html("br")] : []),
		html("span", {}, ...breakable(name)),
	];
}

function leaveState(): void {
	remember({ uris, scroll: window.scrollY, showsAllClasses });
}

function receive(message: MessageToStatisticsPage): void {
	switch (message.type) {
		case "show":
			show(message.content);
			break;
		case "progress":
			progress.show(message.percent);
			break;
	}
}

window.addEventListener("scroll", leaveState, { passive: true });
listenToHost(receive);
ready();
