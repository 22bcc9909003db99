import { html } from "#client/webview/page/elements.ts";
import { whenShown } from "#client/webview/page/when-shown.ts";
import { type ClassesSection, createClassesSection } from "#client/webview/reports/classes.ts";
import { createFrame } from "#client/webview/reports/frame.ts";
import type {
	ConversionContent,
	ConversionStrings,
	MessageToConversionPage,
} from "#core/protocol/pages/conversion-report-messages.ts";
import { conversionHead, settingsSection } from "./head.ts";
import { listenToHost, remember, remembered, tell } from "./host.ts";
import { createProblemsSection, type ProblemsSection } from "./problems.ts";
import { classTableOf, writtenSection } from "./written.ts";

/** The parts of the page that stay while the report is made anew: a person may be typing in them. */
interface Staying {
	readonly strings: ConversionStrings;
	readonly problems: ProblemsSection;
	readonly classes: ClassesSection;
	readonly settings: HTMLElement;
}

const before = remembered();
let staying: Staying | undefined;
let uri = before?.uri ?? "";
const frame = createFrame(before?.scroll);

function start(strings: ConversionStrings): void {
	const view = { query: before?.query ?? "", showsAll: before?.showsAllClasses ?? false };
	const problems = createProblemsSection(
		strings,
		before?.problems ?? { query: "", hidden: [], page: 0 },
		leaveState,
	);
	const classes = createClassesSection(strings, view, leaveState);
	staying = { strings, problems, classes, settings: html("div", {}) };
	hide(staying, true);
	frame.main.append(problems.element, classes.element, staying.settings);
	frame.wait(strings.loading);
}

function hide({ problems, classes, settings }: Staying, isHidden: boolean): void {
	for (const element of [problems.element, classes.element, settings]) {
		element.hidden = isHidden;
	}
}

function show(content: ConversionContent): void {
	if (!staying) {
		return;
	}
	const { strings, problems, classes, settings } = staying;
	hide(staying, content.kind === "message");
	uri = content.uri;
	let rows = 0;
	frame.renew(() => {
		if (content.kind === "message") {
			frame.explain(content);
			return;
		}
		const { report, name } = content;
		frame.changing.replaceChildren(conversionHead(name, report, strings), writtenSection(report, strings));
		settings.replaceChildren(settingsSection(report, strings));
		rows = problems.show(report.problems);
		classes.show(classTableOf(report, strings));
		frame.announce(frame.changing.querySelector(".verdict")?.textContent ?? "");
	});
	leaveState();
	whenShown(() => tell({ type: "shown", uri, kind: content.kind, problems: rows }));
}

function leaveState(): void {
	const view = staying?.classes.view();
	remember({
		uri,
		scroll: window.scrollY,
		query: view?.query ?? "",
		showsAllClasses: view?.showsAll ?? false,
		problems: staying?.problems.view() ?? { query: "", hidden: [], page: 0 },
	});
}

function receive(message: MessageToConversionPage): void {
	switch (message.type) {
		case "strings":
			start(message.strings);
			break;
		case "show":
			show(message.content);
			break;
	}
}

window.addEventListener("scroll", leaveState, { passive: true });
listenToHost(receive);
tell({ type: "ready" });
