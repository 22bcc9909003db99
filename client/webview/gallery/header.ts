import { html } from "#client/webview/page/elements.ts";
import { number } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import { ICONS, iconButton } from "#client/webview/widgets/icon-button.ts";
import type { GalleryStrings } from "#core/protocol/pages/gallery-strings.ts";
import { GALLERY_SORTS, type GallerySort } from "#core/protocol/server/gallery.ts";
import { selectField } from "./select-field.ts";

/** The header: the file, how many lines are shown and selected, how they are sorted, and the actions on them. */
export interface GalleryHeader {
	readonly element: HTMLElement;
	readonly name: (name: string) => void;
	readonly count: (count: number, total: number, selected: number) => void;
	readonly task: (name: string) => void;
	readonly sort: () => GallerySort;
	/** Shows an order as if the user had chosen it, without notifying. */
	readonly setSort: (sort: GallerySort) => void;
	/** Disables the buttons that change the text. */
	readonly readOnly: (reason: string | undefined) => void;
}

export interface HeaderEvents {
	readonly sorted: () => void;
	readonly resize: (by: 1 | -1) => void;
	readonly remove: () => void;
	readonly relabel: () => void;
	readonly open: () => void;
	readonly help: () => void;
}

const PATHS = {
	remove: "M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.8M9.2 7v3.8",
	relabel: "M2.5 7.5V2.5h5l6 6-5 5ZM5 5h.2",
	open: "M9 2.5h4.5V7M13.5 2.5 8 8M6.5 3.5h-4v10h10v-4",
	down: "M8 3v10M4 9l4 4 4-4",
	up: "M8 13V3M4 7l4-4 4 4",
	minus: "M3.5 8h9",
	plus: "M3.5 8h9M8 3.5v9",
};

export function createGalleryHeader(strings: GalleryStrings, events: HeaderEvents): GalleryHeader {
	const title = html("h1", { class: "title" });
	const facts = html("p", { class: "facts" });
	let isDescending = false;
	let taskName = "";
	const by = selectField<GallerySort["by"]>(strings.sortBy, () => {
		// For problems, the highest number is most interesting.
		isDescending = by.value() !== "line" && by.value() !== "box-size";
		showDirection();
		events.sorted();
	});
	by.offer(GALLERY_SORTS.map((each) => [each, strings.sorts[each]]));
	const direction = iconButton(strings.ascending, PATHS.up, () => {
		isDescending = !isDescending;
		showDirection();
		events.sorted();
	});
	const showDirection = () => {
		const label = isDescending ? strings.descending : strings.ascending;
		direction.setAttribute("aria-label", label);
		direction.title = label;
		direction.querySelector("path")?.setAttribute("d", isDescending ? PATHS.down : PATHS.up);
	};
	const open = iconButton(strings.open, PATHS.open, events.open, "Enter");
	const relabel = iconButton(strings.relabel, PATHS.relabel, events.relabel, "R");
	const remove = iconButton(strings.remove, PATHS.remove, events.remove, "Delete");
	const smaller = iconButton(strings.smaller, PATHS.minus, () => events.resize(-1), "-");
	const larger = iconButton(strings.larger, PATHS.plus, () => events.resize(1), "+");
	const help = iconButton(strings.showHelp, ICONS.help, events.help, "?");
	const element = html(
		"header",
		{ class: "bar" },
		html("div", { class: "texts" }, title, facts),
		html("div", { class: "steps" }, open, relabel, remove),
		html("div", { class: "steps" }, by.element, direction),
		html("div", { class: "steps" }, smaller, larger, help),
	);
	showDirection();
	return {
		element,
		name(name) {
			title.textContent = name;
		},
		count(count, total, selected) {
			const all = total === 1 ? strings.countOne : format(strings.countAll, number(total));
			const shown = count === total ? all : format(strings.countOf, number(count), number(total));
			const texts = [shown, taskName, selected > 0 ? format(strings.selectedCount, number(selected)) : ""];
			facts.replaceChildren(...texts.filter((text) => text !== "").map((text) => html("span", {}, text)));
		},
		task(name) {
			taskName = name;
		},
		sort: () => ({ by: by.value(), descending: isDescending }),
		setSort(sort) {
			by.set(sort.by);
			isDescending = sort.descending;
			showDirection();
		},
		readOnly(reason) {
			for (const [button, label] of [
				[relabel, strings.relabel],
				[remove, strings.remove],
			] as const) {
				button.setAttribute("aria-disabled", String(reason !== undefined));
				button.title = reason ?? label;
			}
		},
	};
}
