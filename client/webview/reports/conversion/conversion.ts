import { html } from "#client/webview/page/elements.ts";
import { pageStrings } from "#client/webview/page/page-strings.ts";
import { whenShown } from "#client/webview/page/when-shown.ts";
import { createClassesSection } from "#client/webview/reports/classes.ts";
import { createFrame } from "#client/webview/reports/frame.ts";
import type {
	ConversionContent,
	ConversionStrings,
} from "#core/protocol/pages/conversion-report-messages.ts";
import { conversionHead, settingsSection } from "./head.ts";
import { listenToHost, ready, remember, remembered, tell } from "./host.ts";
import { createProblemsSection } from "./problems.ts";
import { classTableOf, writtenSection } from "./written.ts";

const strings = pageStrings<ConversionStrings>();
const before = remembered();
let uri = before?.uri ?? "";
const frame = createFrame(before?.scroll, {
	text: strings.tryAgain,
	tryAgain() {
		frame.wait(strings.loading);
		tell({ type: "refresh" });
	},
});
// These parts stay while the report is made anew: a person may be typing in them.
const problems = createProblemsSection(
	strings,
	before?.problems ?? { query: "", hidden: [], page: 0 },
	leaveState,
);
const classes = createClassesSection(
	strings,
	{ query: before?.query ?? "", showsAll: before?.showsAllClasses ?? false },
	leaveState,
);
const settings = html("div", {});
hideStaying(true);
frame.main.append(problems.element, classes.element, settings);
frame.wait(strings.loading);

function hideStaying(isHidden: boolean): void {
	for (const element of [problems.element, classes.element, settings]) {
		element.hidden = isHidden;
	}
}

function show(content: ConversionContent): void {
	hideStaying(content.kind === "message");
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
	const { query, showsAll } = classes.view();
	remember({
		uri,
		scroll: window.scrollY,
		query,
		showsAllClasses: showsAll,
		problems: problems.view(),
	});
}

window.addEventListener("scroll", leaveState, { passive: true });
listenToHost(({ content }) => show(content));
ready();
