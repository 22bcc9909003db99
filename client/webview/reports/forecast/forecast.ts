import { whenShown } from "#client/webview/page/when-shown.ts";
import { type ClassesSection, createClassesSection } from "#client/webview/reports/classes.ts";
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
import { listenToHost, remember, remembered, tell } from "./host.ts";
import { lossesSection } from "./losses.ts";

const before = remembered();
let strings: ReportStrings | undefined;
let classes: ClassesSection | undefined;
let uri = before?.uri ?? "";

const progress = createReportProgress();
document.body.append(progress.element);
const frame = createFrame(before?.scroll);

function start(texts: ReportStrings): void {
	strings = texts;
	progress.element.setAttribute("aria-label", texts.reading);
	const view = { query: before?.query ?? "", showsAll: before?.showsAllClasses ?? false };
	classes = createClassesSection(texts, view, leaveState);
	classes.element.hidden = true;
	frame.main.append(classes.element);
	frame.wait(texts.loading);
}

function show(content: ReportContent): void {
	progress.element.hidden = true;
	let rows = 0;
	frame.renew(() => {
		if (content.kind === "report") {
			uri = content.report.uri;
			rows = showReport(content.report);
		} else {
			uri = content.uri;
			if (classes) {
				classes.element.hidden = true;
			}
			frame.explain(content);
		}
	});
	leaveState();
	const version = content.kind === "report" ? content.report.version : 0;
	whenShown(() => tell({ type: "shown", uri, kind: content.kind, version, classes: rows }));
}

function showReport(report: TrainingReport): number {
	if (!strings || !classes) {
		return 0;
	}
	const texts = strings;
	const rows = classes.show({
		unit: report.unit,
		classes: report.classes,
		heads: report.files.map((file) => fileName(file, true, texts)),
		canLose: true,
	});
	classes.element.hidden = false;
	frame.changing.replaceChildren(
		reportHead(report, texts),
		filesSection(report, texts),
		lossesSection(report, texts),
	);
	const own = report.files.filter(isRead).find(({ isOwn }) => isOwn);
	frame.announce(capitalized(own?.sentence ?? ""));
	return rows;
}

function leaveState(): void {
	const view = classes?.view();
	remember({
		uri,
		scroll: window.scrollY,
		query: view?.query ?? "",
		showsAllClasses: view?.showsAll ?? false,
	});
}

function receive(message: MessageToReportPage): void {
	switch (message.type) {
		case "strings":
			start(message.strings);
			break;
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
tell({ type: "ready" });
