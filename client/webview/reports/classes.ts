import { html } from "#client/webview/page/elements.ts";
import { number, percentage } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import { icon } from "#client/webview/widgets/plain-buttons.ts";
import type { ClassTableStrings } from "#core/protocol/pages/report-messages.ts";
import type {
	ClassNote,
	ClassReport,
	ClassUse,
	TrainingReport,
} from "#core/protocol/server/training-report.ts";

/** How many classes are shown unless all are requested. */
const FIRST_CLASSES = 30;

/** How the classes are shown. */
export interface ClassView {
	readonly query: string;
	readonly showsAll: boolean;
}

/** Classes, and how often each is used in several columns. */
export interface ClassTable {
	readonly unit: TrainingReport["unit"];
	/** With one use per column. */
	readonly classes: readonly ClassReport[];
	/** What is above each column; a single column needs nothing. */
	readonly heads: readonly (readonly (Node | string)[])[];
	/** Whether anything can be lost, so that the bars need a legend. */
	readonly canLose: boolean;
}

/** The classes as a chart that is also a table: each cell is a bar with its numbers. */
export interface ClassesSection {
	readonly element: HTMLElement;
	/** Returns how many classes are shown. */
	readonly show: (table: ClassTable) => number;
	readonly view: () => ClassView;
}

export function createClassesSection(
	strings: ClassTableStrings,
	start: ClassView,
	onView: () => void,
): ClassesSection {
	const heading = html("h2", {}, strings.classes);
	const notes = html("ul", { class: "notes" });
	const search = html("input", {
		type: "search",
		placeholder: strings.search,
		"aria-label": strings.search,
		"data-key": "search",
	});
	const found = html("p", { class: "quiet", role: "status" });
	const tools = html("div", { class: "tools" }, search, found);
	const table = html("div", { class: "scroll" });
	const all = html("button", { type: "button", class: "secondary", "data-key": "all" });
	const element = html("section", { class: "classes-section" }, heading, notes, tools, table, all);
	let shownTable: ClassTable | undefined;
	let showsAll = start.showsAll;
	search.value = start.query;

	const update = (): number => {
		if (!shownTable) {
			return 0;
		}
		const { classes } = shownTable;
		const query = search.value.trim().toLowerCase();
		const fitting = classes.filter(({ name }) => name.toLowerCase().includes(query));
		const isWhole = showsAll || query !== "" || classes.length <= FIRST_CLASSES;
		const shown = isWhole ? fitting : fitting.slice(0, FIRST_CLASSES);
		const many = classes.length > FIRST_CLASSES;
		tools.hidden = !many;
		all.hidden = !many || query !== "";
		all.textContent = format(
			showsAll ? strings.showFewer : strings.showAll,
			number(showsAll ? FIRST_CLASSES : classes.length),
		);
		found.textContent =
			query === "" ? "" : format(strings.foundClasses, number(shown.length), number(classes.length));
		table.replaceChildren(
			classes.length === 0
				? html("p", { class: "nothing" }, strings.noClasses)
				: classTable(shownTable, shown, strings),
		);
		return shown.length;
	};
	search.addEventListener("input", () => {
		update();
		onView();
	});
	all.addEventListener("click", () => {
		showsAll = !showsAll;
		update();
		onView();
	});
	return {
		element,
		view: () => ({ query: search.value, showsAll }),
		show(next) {
			shownTable = next;
			heading.textContent = `${strings.classes} (${number(next.classes.length)})`;
			notes.replaceChildren(...noteItems(next.classes, strings));
			notes.hidden = notes.childElementCount === 0;
			return update();
		},
	};
}

/** What may hurt training, counted, so that it does not get lost among hundreds of rows. */
function noteItems(classes: readonly ClassReport[], strings: ClassTableStrings): HTMLElement[] {
	const counts = new Map<ClassNote, number>();
	for (const note of classes.flatMap((each) => each.notes)) {
		counts.set(note, (counts.get(note) ?? 0) + 1);
	}
	return [...counts].map(([note, count]) =>
		html("li", {}, icon("warning"), format(strings.noteSummaries[note], number(count))),
	);
}

function classTable(
	{ heads, classes, unit, canLose }: ClassTable,
	shown: readonly ClassReport[],
	strings: ClassTableStrings,
): HTMLElement {
	const isAlone = heads.length === 1;
	const scales = heads.map((_, i) => scaleOf(classes.map(({ uses }) => uses[i] as ClassUse)));
	const keys = canLose ? [key(strings)] : [];
	const head = heads.map((content) => html("th", { scope: "col" }, ...(isAlone && canLose ? keys : content)));
	const words = html("span", { class: "only-read" }, strings.classesCaption[unit]);
	return html(
		"table",
		{ class: isAlone ? "classes" : "classes several" },
		html(
			"caption",
			{ class: isAlone || !canLose ? "only-read" : "key-line" },
			words,
			...(isAlone ? [] : keys),
		),
		html("thead", {}, html("tr", {}, html("th", { scope: "col" }, strings.className), ...head)),
		html("tbody", {}, ...shown.map((each) => classRow(each, scales, unit, strings))),
	);
}

/** The meaning of the two kinds of bars. */
function key(strings: ClassTableStrings): HTMLElement {
	const entry = (kind: string, text: string) =>
		html("span", { class: "key" }, html("span", { class: `swatch ${kind}`, "aria-hidden": "true" }), text);
	return html(
		"span",
		{ class: "keys" },
		entry("used-bar", strings.usedKey),
		entry("lost-bar", strings.lostKey),
	);
}

/** The scale of a column's bars. */
interface Scale {
	/** The largest class, which gets the longest bar. */
	readonly most: number;
	/** The total, of which the percentages are calculated. */
	readonly used: number;
}

function scaleOf(uses: readonly ClassUse[]): Scale {
	return {
		most: uses.reduce((most, { used, lost }) => Math.max(most, used + lost), 1),
		used: uses.reduce((sum, { used }) => sum + used, 0),
	};
}

function classRow(
	{ name, uses, notes }: ClassReport,
	scales: readonly Scale[],
	unit: TrainingReport["unit"],
	strings: ClassTableStrings,
): HTMLElement {
	const label = name.trim() === "" ? html("i", {}, strings.nameless) : name;
	return html(
		"tr",
		{},
		html(
			"th",
			{ scope: "row", title: name },
			html("span", { class: "class-name" }, label),
			...notes.map((note) => html("span", { class: "note" }, icon("warning"), strings.notes[note])),
		),
		...uses.map((use, i) => useCell(use, scales[i] as Scale, unit, strings)),
	);
}

function useCell(
	{ used, lost, images }: ClassUse,
	{ most, used: all }: Scale,
	unit: TrainingReport["unit"],
	strings: ClassTableStrings,
): HTMLElement {
	const bar = html("span", { class: "bar", "aria-hidden": "true" });
	for (const [kind, count] of [
		["used-bar", used],
		["lost-bar", lost],
	] as const) {
		if (count > 0) {
			const part = html("span", { class: kind });
			part.style.width = `${(count / most) * 100}%`;
			bar.append(part);
		}
	}
	const facts = [
		html("b", {}, number(used)),
		html("span", {}, percentage(all === 0 ? 0 : used / all)),
		...(unit === "object" && used > 0
			? [
					html(
						"span",
						{ class: "quiet" },
						images === 1 ? strings.inOneImage : format(strings.inImages, number(images)),
					),
				]
			: []),
		...(lost > 0
			? [html("span", { class: "lost" }, icon("warning"), format(strings.lost, number(lost)))]
			: []),
	];
	return html("td", {}, bar, html("span", { class: "facts" }, ...facts));
}
