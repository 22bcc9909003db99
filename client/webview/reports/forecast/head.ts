import { html } from "#client/webview/page/elements.ts";
import { number } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import { capitalized } from "#client/webview/widgets/marked-text.ts";
import { icon, linkButton, plainButton } from "#client/webview/widgets/plain-buttons.ts";
import type { ReportStrings } from "#core/protocol/pages/report-messages.ts";
import type { FileReport, TrainingReport } from "#core/protocol/server/training-report.ts";
import { isRead } from "./files.ts";
import { tell } from "./host.ts";

/** The head of the page: what it is about, and the forecast in one sentence. */
export function reportHead(report: TrainingReport, strings: ReportStrings): HTMLElement {
	const own = report.files.find((file) => file.isOwn);
	const read = report.files.filter(isRead);
	const verdicts = [
		...read.filter(({ isOwn }) => isOwn),
		...read.filter(({ isOwn, job }) => !isOwn && job === "fails"),
	];
	return html(
		"header",
		{},
		html("h1", {}, strings.heading),
		html("p", { class: "quiet about" }, `${own?.name ?? ""} · ${report.taskName}`),
		html(
			"div",
			{ class: "buttons" },
			plainButton("copy", strings.copy, () => tell({ type: "copy" })),
			plainButton("save", strings.save, () => tell({ type: "save" })),
		),
		...verdicts.map((file) => verdict(file, strings)),
		...report.files.flatMap((file) =>
			isRead(file) ? [] : [html("p", { class: "verdict warns" }, icon("warning"), file.problem)],
		),
	);
}

/** What training will do with a file, with the reason and the place where it fails. */
function verdict(file: FileReport, strings: ReportStrings): HTMLElement {
	if (file.job === "runs") {
		const loses =
			file.skipped > 0 || file.objects.kept < file.objects.total || file.segments.kept < file.segments.total;
		return html(
			"p",
			{ class: loses ? "verdict warns" : "verdict" },
			icon(loses ? "warning" : "ok"),
			`${capitalized(file.sentence)}.`,
		);
	}
	const heading = file.isOwn ? strings.fails : format(strings.failsFor, file.name);
	return html(
		"div",
		{ class: "verdict fails" },
		icon("error"),
		html(
			"div",
			{},
			html("h2", {}, heading),
			html("p", {}, file.reason ?? ""),
			...(file.cause ? [cause(file, strings)] : []),
		),
	);
}

function cause({ uri, cause: place }: FileReport, strings: ReportStrings): HTMLElement {
	if (!place) {
		return html("p");
	}
	const link = linkButton(
		`cause ${uri}`,
		() => tell({ type: "openPlace", uri, place }),
		format(strings.lineLink, number(place.line + 1)),
	);
	return html("p", {}, link, `: ${place.message}`);
}
