import { html } from "#client/webview/page/elements.ts";
import { createClassFilter } from "#client/webview/widgets/class-filter.ts";
import { filterTextField } from "#client/webview/widgets/filter-text-field.ts";
import { ICONS, iconButton } from "#client/webview/widgets/icon-button.ts";
import { isPressed, switchButton } from "#client/webview/widgets/switch-button.ts";
import { filterOf } from "#client/webview/widgets/walk-filter.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import type { WalkFilter } from "#core/protocol/server/walk.ts";

/** The filter bar: which lines a walk stops at. */
export interface FilterBar {
	readonly element: HTMLElement;
	/** The button that opens and closes the filter bar; it is marked while a filter is on. */
	readonly button: HTMLButtonElement;
	/** `undefined` while every line matches. */
	readonly filter: () => WalkFilter | undefined;
	readonly open: () => void;
}

export interface FilterEvents {
	/** The classes to choose from. */
	readonly classes: () => Promise<readonly string[]>;
	/** Enter in a field: go to the next matching line, or with Shift to the previous one. */
	readonly walk: (by: 1 | -1) => void;
	/** The filter bar was closed with Escape, and has lost the focus. */
	readonly left: () => void;
}

export function createFilterBar(strings: PageStrings, events: FilterEvents): FilterBar {
	const text = filterTextField(strings.filterText);
	const update = () => {
		const isOn = filter() !== undefined;
		const label = isOn ? strings.filterIsOn : strings.filterLines;
		button.classList.toggle("is-marked", isOn);
		button.setAttribute("aria-label", label);
		button.title = `${label} (/)`;
	};
	const classes = createClassFilter(strings, update, () => events.walk(1));
	const problems = switchButton(strings.filterProblems, ICONS.warning, update);
	const crowds = switchButton(strings.filterCrowds, ICONS.crowd, update);
	const empty = switchButton(strings.filterEmpty, ICONS.empty, update);
	const clear = iconButton(strings.filterClear, ICONS.close, () => leave());
	const switches = html("div", { class: "switches" }, problems, crowds, empty);
	const element = html(
		"form",
		{
			class: "filter",
			id: "filter",
			role: "search",
			"aria-label": strings.filterLines,
			title: strings.filterHint,
		},
		text,
		classes.element,
		switches,
		clear,
	);
	element.hidden = true;
	const button = iconButton(strings.filterLines, ICONS.filter, () => show(element.hidden !== false));
	button.setAttribute("aria-controls", element.id);

	const filter = () =>
		filterOf({
			text: text.value,
			classes: classes.chosen(),
			hasProblem: isPressed(problems),
			hasCrowd: isPressed(crowds),
			isEmpty: isPressed(empty),
		});
	const show = (isOpen: boolean) => {
		element.hidden = !isOpen;
		button.setAttribute("aria-expanded", String(isOpen));
		if (isOpen) {
			text.focus();
			// Without the list of classes, a class can still be typed in full.
			void events.classes().then(classes.offer, () => classes.offer([]));
		}
	};
	const leave = () => {
		text.value = "";
		classes.clear();
		for (const each of [problems, crowds, empty]) {
			each.setAttribute("aria-pressed", "false");
		}
		update();
		show(false);
		events.left();
	};
	text.addEventListener("input", update);
	element.addEventListener("submit", (event) => event.preventDefault());
	element.addEventListener("keydown", (event) => {
		if (event.key === "Escape") {
			event.preventDefault();
			leave();
		} else if (event.key === "Enter" && event.target === text) {
			event.preventDefault();
			events.walk(event.shiftKey ? -1 : 1);
		}
	});
	button.setAttribute("aria-expanded", "false");
	update();
	return { element, button, filter, open: () => show(true) };
}
