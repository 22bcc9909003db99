import type { MessageToReportPage, ReportContent, ReportStrings } from "#core/protocol/report-messages.ts";
import type { TrainingReport } from "#core/protocol/training-report.ts";
import { html } from "./elements.ts";
import { type ClassesSection, createClassesSection } from "./report-classes.ts";
import { filesSection, isRead } from "./report-files.ts";
import { reportHead } from "./report-head.ts";
import { listenToHost, remember, remembered, tell } from "./report-host.ts";
import { lossesSection } from "./report-losses.ts";
import { capitalised } from "./report-text.ts";

const before = remembered();
/** The page is shown anew at a reload; where it was scrolled to is known only once there is something to scroll. */
let scrollOnce = before?.scroll;
let strings: ReportStrings | undefined;
let classes: ClassesSection | undefined;
let uri = before?.uri ?? "";

const progress = html("progress", { max: "100" });
progress.hidden = true;
/** Made anew with each report; the classes below it stay, so that typing in their search is never interrupted. */
const changing = html("div", {});
const main = html("main", {}, changing);
const announcer = html("p", { class: "only-read", "aria-live": "polite" });
document.body.append(progress, main, announcer);

function start(texts: ReportStrings): void {
	strings = texts;
	progress.setAttribute("aria-label", texts.reading);
	const view = { query: before?.query ?? "", showsAll: before?.showsAllClasses ?? false };
	classes = createClassesSection(texts, view, leaveState);
	classes.element.hidden = true;
	main.append(classes.element);
	changing.replaceChildren(html("p", { class: "loading", role: "status" }, texts.loading));
}

function show(content: ReportContent): void {
	progress.hidden = true;
	const focused = document.activeElement?.getAttribute("data-key") ?? undefined;
	const scroll = scrollOnce ?? window.scrollY;
	let rows = 0;
	if (content.kind === "report") {
		uri = content.report.uri;
		rows = showReport(content.report);
	} else {
		uri = content.uri;
		showMessage(content);
	}
	window.scrollTo(0, scroll);
	scrollOnce = undefined;
	focusAgain(focused);
	leaveState();
	const version = content.kind === "report" ? content.report.version : 0;
	// After the next frame the report really is on the screen.
	requestAnimationFrame(() =>
		setTimeout(() => tell({ type: "shown", uri, kind: content.kind, version, classes: rows })),
	);
}

function showReport(report: TrainingReport): number {
	if (!strings || !classes) {
		return 0;
	}
	const rows = classes.show(report);
	classes.element.hidden = false;
	changing.replaceChildren(
		reportHead(report, strings),
		filesSection(report, strings),
		lossesSection(report, strings),
	);
	const own = report.files.filter(isRead).find(({ isOwn }) => isOwn);
	announce(capitalised(own?.sentence ?? ""));
	return rows;
}

function showMessage({ name, heading, text }: Extract<ReportContent, { kind: "message" }>): void {
	if (classes) {
		classes.element.hidden = true;
	}
	changing.replaceChildren(
		html(
			"div",
			{ class: "empty" },
			html("h1", {}, heading),
			html("p", { class: "quiet" }, name),
			html("p", {}, text),
		),
	);
	announce(`${heading}. ${text}`);
}

function announce(text: string): void {
	if (announcer.textContent !== text) {
		announcer.textContent = text;
	}
}

/** What was made anew has lost the focus. */
function focusAgain(key: string | undefined): void {
	if (key !== undefined && document.activeElement?.getAttribute("data-key") !== key) {
		const again = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
		again?.focus({ preventScroll: true });
	}
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
			progress.value = message.percent;
			progress.hidden = message.percent >= 100;
			break;
	}
}

window.addEventListener("scroll", leaveState, { passive: true });
listenToHost(receive);
tell({ type: "ready" });
