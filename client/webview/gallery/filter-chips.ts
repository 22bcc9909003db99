import { html } from "#client/webview/page/elements.ts";
import { format } from "#client/webview/page/text.ts";
import { ICONS, icon } from "#client/webview/widgets/icon-button.ts";
import type { GalleryStrings } from "#core/protocol/pages/gallery-strings.ts";
import type { CountedFilter } from "#core/protocol/server/counted-filter.ts";
import { countedPart, type FilterPart, filterParts } from "./filter-parts.ts";

/** The parts of a filter without a field, as removable chips. */
export interface FilterChips {
	readonly element: HTMLElement;
	readonly filter: () => CountedFilter;
	/** Shows these parts of a filter, without notifying. */
	readonly set: (filter: CountedFilter) => void;
	/** Whether lines contain objects, not classes of whole images. */
	readonly showObjects: (hasObjects: boolean) => void;
}

export interface FilterChipsEvents {
	/** A chip was removed. */
	readonly changed: () => void;
	/** The focus has to go elsewhere, because the last chip had it. */
	readonly left: () => void;
}

export function createFilterChips(
	strings: GalleryStrings,
	{ changed, left }: FilterChipsEvents,
): FilterChips {
	let filter: CountedFilter = {};
	let hasObjects = true;
	const list = html("ul", { class: "parts", "aria-label": strings.filterParts });
	// A chip announces how to remove it; this announces what is filtered now.
	const announcer = html("p", { class: "only-read", role: "status" });
	const element = html("div", { class: "parts-row" }, list, announcer);
	const draw = () => {
		const parts = filterParts(filter, strings, hasObjects);
		list.replaceChildren(
			...parts.map((each) =>
				html(
					"li",
					{},
					chip(each, strings, () => remove(each)),
				),
			),
		);
		list.hidden = parts.length === 0;
		const says = parts.map(({ text }) => text).join("; ");
		announcer.textContent = says === "" ? "" : format(strings.filterPart, strings.filterParts, says);
	};
	const remove = ({ key }: FilterPart) => {
		const at = Object.keys(filter).indexOf(key);
		const { [key]: _, ...rest } = filter;
		filter = rest;
		draw();
		const buttons = list.querySelectorAll("button");
		const next = buttons[Math.min(at, buttons.length - 1)];
		if (next) {
			next.focus();
		} else {
			left();
		}
		changed();
	};
	draw();
	return {
		element,
		filter: () => filter,
		set(next) {
			filter = countedPart(next);
			draw();
		},
		showObjects(has) {
			if (has !== hasObjects) {
				hasObjects = has;
				draw();
			}
		},
	};
}

function chip({ text, detail }: FilterPart, strings: GalleryStrings, remove: () => void): HTMLButtonElement {
	const label = format(strings.removeClass, text);
	const button = html(
		"button",
		{
			type: "button",
			class: "picked",
			"aria-label": label,
			title: detail === undefined ? label : `${label} (${detail})`,
		},
		html("span", { class: "name" }, text),
		icon(ICONS.close),
	);
	button.addEventListener("click", remove);
	button.addEventListener("keydown", (event) => {
		if (event.key === "Delete" || event.key === "Backspace") {
			// Otherwise the key would remove lines.
			event.stopPropagation();
			event.preventDefault();
			remove();
		}
	});
	return button;
}
