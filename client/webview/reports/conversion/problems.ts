import { html } from "#client/webview/page/elements.ts";
import { number } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import { breakable } from "#client/webview/widgets/marked-text.ts";
import { icon, linkButton, plainButton } from "#client/webview/widgets/plain-buttons.ts";
import { PROBLEM_SEVERITIES, type ProblemSeverity } from "#core/model/severity.ts";
import type { ConversionStrings, ProblemView } from "#core/protocol/pages/conversion-report-messages.ts";
import type { ReportedProblem } from "#core/protocol/server/conversion.ts";
import { tell } from "./host.ts";

/** How many problems are on one page of the list: tens of thousands of rows would make it slow. */
const PAGE = 100;

const ICONS: Readonly<Record<ProblemSeverity, "error" | "warning" | "info">> = {
	fatal: "error",
	error: "error",
	warning: "warning",
	info: "info",
};

/** The problems as a table that can be filtered by severity and text, with links to their locations. */
export interface ProblemsSection {
	readonly element: HTMLElement;
	/** Returns how many problems are shown. */
	readonly show: (problems: readonly ReportedProblem[]) => number;
	readonly view: () => ProblemView;
}

interface Listed {
	readonly problem: ReportedProblem;
	readonly index: number;
	/** The text to search. */
	readonly words: string;
}

export function createProblemsSection(
	strings: ConversionStrings,
	start: ProblemView,
	onView: () => void,
): ProblemsSection {
	const heading = html("h2", {}, strings.problems);
	const filter = html("div", { class: "filter", role: "group", "aria-label": strings.severityFilter });
	const search = html("input", {
		type: "search",
		placeholder: strings.searchProblems,
		"aria-label": strings.searchProblems,
		"data-key": "search problems",
	});
	const found = html("p", { class: "quiet", role: "status" });
	const tools = html("div", { class: "tools" }, filter, search, found);
	const body = html("div", { class: "scroll" });
	const previous = plainButton("previous", strings.previous, () => turn(-1));
	const next = plainButton("next", strings.next, () => turn(1));
	const pager = html("div", { class: "pager" }, previous, next);
	const element = html("section", { class: "problems-section" }, heading, tools, body, pager);

	let all: readonly Listed[] = [];
	let page = start.page;
	const hidden = new Set<ProblemSeverity>(start.hidden);
	search.value = start.query;

	const update = (): number => {
		const query = search.value.trim().toLowerCase();
		const fitting = all.filter(
			({ problem, words }) => !hidden.has(problem.severity) && words.includes(query),
		);
		page = Math.max(0, Math.min(page, Math.ceil(fitting.length / PAGE) - 1));
		const shown = fitting.slice(page * PAGE, (page + 1) * PAGE);
		tools.hidden = all.length === 0;
		pager.hidden = fitting.length <= PAGE;
		previous.disabled = page === 0;
		next.disabled = (page + 1) * PAGE >= fitting.length;
		found.textContent =
			shown.length === 0
				? ""
				: format(
						strings.shownProblems,
						number(page * PAGE + 1),
						number(page * PAGE + shown.length),
						number(fitting.length),
					);
		body.replaceChildren(
			all.length === 0
				? html("p", { class: "nothing" }, icon("ok"), strings.nothingLost)
				: shown.length === 0
					? html("p", { class: "nothing" }, strings.noneFits)
					: problemTable(shown, strings),
		);
		return shown.length;
	};
	const look = (): void => {
		page = 0;
		update();
		onView();
	};
	function turn(by: 1 | -1): void {
		page += by;
		update();
		// A disabled button loses the focus; the new page starts at the top.
		(body.querySelector<HTMLElement>(".link") ?? search).focus({ preventScroll: true });
		element.scrollIntoView({ block: "start" });
		onView();
	}
	const toggle = (severity: ProblemSeverity): void => {
		if (!hidden.delete(severity)) {
			hidden.add(severity);
		}
		look();
	};
	search.addEventListener("input", look);
	return {
		element,
		view: () => ({ query: search.value, hidden: [...hidden], page }),
		show(problems) {
			all = problems.map((problem, index) => ({ problem, index, words: wordsOf(problem) }));
			const count = problems.length > 0 ? ` (${number(problems.length)})` : "";
			heading.textContent = strings.problems + count;
			filter.replaceChildren(...severityButtons(problems, hidden, toggle, strings));
			return update();
		},
	};
}

function wordsOf({ file, element, reason }: ReportedProblem): string {
	return `${file}\n${element}\n${reason}`.toLowerCase();
}

/** A button for each severity that occurs; pressed while it is shown. */
function severityButtons(
	problems: readonly ReportedProblem[],
	hidden: ReadonlySet<ProblemSeverity>,
	toggle: (severity: ProblemSeverity) => void,
	strings: ConversionStrings,
): HTMLElement[] {
	return PROBLEM_SEVERITIES.flatMap((severity) => {
		const count = problems.filter((problem) => problem.severity === severity).length;
		if (count === 0) {
			return [];
		}
		const button = html(
			"button",
			{
				type: "button",
				class: "toggle",
				"aria-pressed": String(!hidden.has(severity)),
				"data-key": severity,
			},
			icon(ICONS[severity]),
			html("span", {}, strings.severities[severity]),
			" ",
			html("b", {}, number(count)),
		);
		button.addEventListener("click", () => {
			toggle(severity);
			button.setAttribute("aria-pressed", String(!hidden.has(severity)));
		});
		return [button];
	});
}

function problemTable(shown: readonly Listed[], strings: ConversionStrings): HTMLElement {
	const table = html(
		"table",
		{ class: "problems", role: "table" },
		html("caption", { class: "only-read" }, strings.problemsCaption),
		html(
			"thead",
			{ role: "rowgroup" },
			html(
				"tr",
				{ role: "row" },
				html("th", { scope: "col", role: "columnheader", class: "place" }, strings.place),
				html("th", { scope: "col", role: "columnheader" }, strings.reason),
			),
		),
		html("tbody", { role: "rowgroup" }, ...shown.map((each) => problemRow(each, strings))),
	);
	table.addEventListener("keydown", stepThrough);
	return table;
}

function problemRow({ problem, index }: Listed, strings: ConversionStrings): HTMLElement {
	const { file, element, reason, severity } = problem;
	const name = file.split(/[/\\]/).at(-1) || file;
	const place = linkButton(
		`problem ${index}`,
		() => tell({ type: "openProblem", index }),
		...breakable(name),
		...(element === "" ? [] : [" › ", element]),
	);
	place.title = file;
	return html(
		"tr",
		{ role: "row" },
		html(
			"th",
			{ scope: "row", role: "rowheader", class: "place" },
			icon(ICONS[severity]),
			html("span", { class: "only-read" }, `${strings.severities[severity]}: `),
			place,
		),
		html("td", { role: "cell" }, reason),
	);
}

/** The arrow keys move from location to location, as in a list. */
function stepThrough(event: KeyboardEvent): void {
	const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
	const links = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>(".link")];
	const at = links.indexOf(event.target as HTMLElement);
	const to = links[at + by];
	if (by !== 0 && at >= 0 && to) {
		event.preventDefault();
		to.focus();
	}
}
