import { pageStrings } from "#client/webview/page/page-strings.ts";
import { whenShown } from "#client/webview/page/when-shown.ts";
import { createClassesSection } from "#client/webview/reports/classes.ts";
import { createFrame } from "#client/webview/reports/frame.ts";
import { createReportProgress } from "#client/webview/reports/progress.ts";
import { capitalized } from "#client/webview/widgets/marked-text.ts";
import type {
	MessageToReportPage,
	ReportContent,
	ReportStrings,
} from "#core/protocol/pages/report-messages.ts";
import type { TrainingReport } from "#core/protocol/server/training-report.ts";
import { fileName, filesSection, isRead } from "./files.ts";
import { reportHead } from "./head.ts";
import { listenToHost, ready, remember, remembered, tell } from "./host.ts";
import { lossesSection } from "./losses.ts";

const before = remembered();
const strings = pageStrings<ReportStrings>();
let uri = before?.uri ?? "";

const progress = createReportProgress();
progress.element.setAttribute("aria-label", strings.reading);
document.body.append(progress.element);
const frame = createFrame(before?.scroll, {
	text: strings.tryAgain,
	tryAgain() {
		frame.wait(strings.loading);
		tell({ type: "refresh" });
	},
});
const classes = createClassesSection(
	strings,
	{ query: before?.query ?? "", showsAll: before?.showsAllClasses ?? false },
	leaveState,
);
classes.element.hidden = true;
frame.main.append(classes.element);
frame.wait(strings.loading);

function show(content: ReportContent): void {
	progress.element.hidden = true;
	let rows = 0;
	frame.renew(() => {
		if (content.kind === "report") {
			uri = content.report.uri;
			rows = showReport(content.report);
		} else {
			uri = content.uri;
			classes.element.hidden = true;
			frame.explain(content);
		}
	});
	leaveState();
	const version = content.kind === "report" ? content.report.version : 0;
	whenShown(() => tell({ type: "shown", uri, kind: content.kind, version, classes: rows }));
}

function showReport(report: TrainingReport): number {
	const rows = classes.show({
		unit: report.unit,
		classes: report.classes,
		heads: report.files.map((file) => fileName(file, true, strings)),
		canLose: true,
	});
	classes.element.hidden = false;
	frame.changing.replaceChildren(
		reportHead(report, strings),
		filesSection(report, strings),
		lossesSection(report, strings),
	);
	const own = report.files.filter(isRead).find(({ isOwn }) => isOwn);
	frame.announce(capitalized(own?.sentence ?? ""));
	return rows;
}

function leaveState(): void {
	const { query, showsAll } = classes.view();
	remember({ uri, scroll: window.scrollY, query, showsAllClasses: showsAll });
}

function receive(message: MessageToReportPage): void {
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
