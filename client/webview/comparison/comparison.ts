import { runAction } from "#client/webview/page/actions.ts";
import { html } from "#client/webview/page/elements.ts";
import { number } from "#client/webview/page/numbers.ts";
import { pageStrings } from "#client/webview/page/page-strings.ts";
import { format } from "#client/webview/page/text.ts";
import { whenShown } from "#client/webview/page/when-shown.ts";
import { createHelp } from "#client/webview/widgets/help.ts";
import { createVirtualList } from "#client/webview/widgets/virtual-list.ts";
import type {
	ComparedPicture,
	ComparisonContent,
	ComparisonStrings,
} from "#core/protocol/pages/comparison-messages.ts";
import type { Side } from "#core/protocol/server/comparison.ts";
import { countKinds, type Entry, entriesOf, keyOf, kindsOf, nameOf, SIGNS } from "./entries.ts";
import { createForms } from "./forms.ts";
import { createHead, factsOf } from "./head.ts";
import { listenToHost, ready, tell } from "./host.ts";
import { keepView, keptView } from "./kept.ts";
import { comparisonKeys } from "./keys.ts";
import { createKindFilter } from "./kind-filter.ts";
import { createPictureArea } from "./picture-area.ts";
import { createTools } from "./tools.ts";

const strings = pageStrings<ComparisonStrings>();

let content: ComparisonContent | undefined;
let all: readonly Entry[] = [];
/** The entries that match the filter. */
let listed: readonly Entry[] = [];
/** The index of the current entry in the list. */
let at = -1;
/** The last current entry (`keyOf`), even if the list does not contain it now. */
let lastKey = keptView().at;
/** Stepping back from the beginning of an image goes to the last change of the previous one. */
let entersAtEnd = false;

const area = createPictureArea(strings, (scale) => tools.showScale(scale));
const tools = createTools(strings, area.stage.view, { hideUnchanged: area.hideUnchanged, open });
const head = createHead(strings, {
	copy: () => tell({ type: "copy" }),
	tryAgain: () => tell({ type: "refresh" }),
	step,
	help: () => help.open(),
});
const filter = createKindFilter(strings, keptView().hidden ?? [], list);
const rows = createVirtualList({
	label: strings.images,
	rowHeight: 40,
	row: (index) => rowOf(listed[index] as Entry),
	chosen: goTo,
	opened: () => open(sideOf(listed[at])),
});
const keys = comparisonKeys(strings, tools.actions, { step, stepChange, help: () => help.open() });
const help = createHelp(strings, keys.sections);
const forms = createForms(strings);
const announcer = html("p", { class: "only-read", "aria-live": "polite" });
document.body.append(
	head.element,
	html(
		"main",
		{},
		filter.element,
		html(
			"div",
			{ class: "middle" },
			rows.element,
			html("div", { class: "side" }, tools.element, area.note, area.stage.element),
		),
		announcer,
	),
	forms,
	help.element,
);
filter.show([]);
showNothing(strings.loading);

function show(next: ComparisonContent): void {
	content = next;
	head.show(next);
	tools.element.hidden = next.kind === "message";
	forms.hidden = next.kind === "message";
	if (next.kind === "message") {
		all = [];
		filter.show([]);
		list();
		showNothing(next.text);
		announcer.textContent = `${next.heading}. ${next.text}`;
		shown();
		return;
	}
	all = entriesOf(next);
	if (all.length === 0) {
		// If nothing differs, there is no position to restore.
		lastKey = undefined;
	}
	filter.show(countKinds(next));
	list();
	announcer.textContent = factsOf(next, strings).join(", ");
}

/** Lists the entries that match the filter, and stays at the current entry if possible. */
function list(): void {
	listed = all.filter((entry) => kindsOf(entry).some(([kind]) => filter.isListed(kind)));
	rows.show(listed.length);
	rows.element.hidden = all.length === 0;
	const same = listed.findIndex((entry) => keyOf(entry) === lastKey);
	if (listed.length > 0) {
		goTo(same >= 0 ? same : Math.min(Math.max(at, 0), listed.length - 1));
	} else {
		at = -1;
		keep();
		head.enable(false, false);
		if (content?.kind === "comparison") {
			showNothing(all.length > 0 ? strings.nothingListed : strings.sameText);
			shown();
		}
	}
}

function keep(): void {
	if (content) {
		keepView(content.state, { ...(lastKey === undefined ? {} : { at: lastKey }), hidden: filter.hidden() });
	}
}

function goTo(index: number): void {
	at = index;
	const entry = listed[index] as Entry;
	lastKey = keyOf(entry);
	keep();
	rows.choose(index);
	head.enable(index > 0, index + 1 < listed.length);
	if (entry.kind === "image") {
		tools.offer(entry.image);
		area.stage.element.setAttribute("aria-busy", "true");
		tell({ type: "wantImage", index: entry.index });
	} else {
		const { side, line, reason } = entry.line;
		area.clear(format(strings.unreadWhy, reason));
		tools.offer(side === "old" ? { oldLine: line } : { newLine: line });
		shown();
	}
}

/** Accepts the answer to the last request; earlier ones are outdated. */
async function draw(picture: ComparedPicture): Promise<void> {
	const entry = listed[at];
	if (entry?.kind !== "image" || entry.index !== picture.index) {
		return;
	}
	const drawn = await area.show(picture);
	if (!drawn) {
		return;
	}
	area.stage.element.removeAttribute("aria-busy");
	announcer.textContent = [nameOf(entry, strings), wordsOf(entry), area.note.textContent ?? ""].join(", ");
	if (entersAtEnd) {
		entersAtEnd = false;
		area.step(-1);
	}
	shown({ title: picture.title, ...drawn });
}

function shown(image?: { title: string; shapes: number; isDrawn: boolean }): void {
	const uri = content?.state.uri ?? "";
	const message = { type: "shown", uri, listed: listed.length, ...(image ? { image } : {}) } as const;
	whenShown(() => tell(message));
}

function showNothing(text: string): void {
	area.clear(text);
	tools.offer(undefined);
}

function step(by: 1 | -1): boolean {
	const next = at + by;
	if (next < 0 || next >= listed.length) {
		return false;
	}
	goTo(next);
	return true;
}

/** From change to change, within an image and on to the next one. */
function stepChange(by: 1 | -1): boolean {
	if (area.step(by)) {
		return true;
	}
	entersAtEnd = by < 0 && at > 0;
	return step(by);
}

/** Opens a line of the current entry, and selects the text of the selected object if it is on the same side. */
function open(side: Side): void {
	const entry = listed[at];
	const line = entry && lineOf(entry, side);
	if (line !== undefined) {
		const text = area.selectedText();
		const { start, end } = text?.side === side ? text : { start: 0, end: 0 };
		tell({ type: "open", side, line, start, end });
	}
}

function lineOf(entry: Entry, side: Side): number | undefined {
	if (entry.kind === "unread") {
		return entry.line.side === side ? entry.line.line : undefined;
	}
	return side === "old" ? entry.image.oldLine : entry.image.newLine;
}

/** The newer version, if it has the entry's line. */
function sideOf(entry: Entry | undefined): Side {
	return entry && lineOf(entry, "new") === undefined ? "old" : "new";
}

function rowOf(entry: Entry): { name: string; content: Node[] } {
	const name = nameOf(entry, strings);
	const badges = kindsOf(entry).map(([kind, count]) =>
		html(
			"span",
			{ class: "badge" },
			html("span", { "aria-hidden": "true" }, SIGNS[kind]),
			html("span", { class: "only-read" }, `, ${strings.kinds[kind]}`),
			` ${number(count)}`,
		),
	);
	return {
		name: `${name}, ${wordsOf(entry)}`,
		content: [html("span", { class: "name" }, name), html("span", { class: "badges" }, ...badges)],
	};
}

function wordsOf(entry: Entry): string {
	return kindsOf(entry)
		.map(([kind, count]) => `${strings.kinds[kind]} ${number(count)}`)
		.join(", ");
}

document.addEventListener("keydown", (event) => {
	if (!help.element.open) {
		runAction(event, keys.actions, [rows.element]);
	}
});
listenToHost((message) => {
	if (message.type === "show") {
		show(message.content);
	} else {
		void draw(message.picture);
	}
});
ready();
