import { html } from "#client/webview/page/elements.ts";
import {
	offsetAt,
	offsetToShow,
	rowsAt,
	type ScrolledRows,
	scrolledRows,
	scrollTopAt,
} from "./scrolled-rows.ts";

/**
 * A list of rows of one height, of which only those in sight are elements: a million rows are no strain. The focus stays
 * with the list, so its rows may be made anew at any time. Where cells themselves take the focus, and are costly to make,
 * as the gallery's tiles are, that does not serve; where rows lie is reckoned the same there (`ScrolledRows`).
 */
export interface VirtualList {
	readonly element: HTMLElement;
	/** Shows so many rows, and none as chosen. */
	readonly show: (count: number) => void;
	/** Marks a row as the chosen one, and brings it into sight. */
	readonly choose: (index: number) => void;
}

export interface ListOptions {
	readonly label: string;
	/** In CSS pixels. */
	readonly rowHeight: number;
	/** What a row holds, and all of it in words for its tooltip. */
	readonly row: (index: number) => { readonly name: string; readonly content: readonly Node[] };
	/** A person chose a row. */
	readonly chosen: (index: number) => void;
	/** A person wants to open what the chosen row is about. */
	readonly opened: () => void;
}

/** So many rows beyond the edges are made too, so that scrolling meets no gap. */
const BEYOND = 4;

export function createVirtualList({ label, rowHeight, row, chosen, opened }: ListOptions): VirtualList {
	const rows = html("div", { role: "presentation", class: "rows" });
	const element = html("div", { class: "images", role: "listbox", tabindex: "0", "aria-label": label }, rows);
	let all: ScrolledRows = scrolledRows(0, rowHeight);
	let current = -1;
	let isPending = false;

	const draw = () => {
		isPending = false;
		rows.style.height = `${all.scrollHeight}px`;
		const at = offset();
		const { first, end } = rowsAt(all, at, element.clientHeight, BEYOND);
		const shift = at - element.scrollTop;
		const inSight = Array.from({ length: Math.max(0, end - first) }, (_, i) => option(first + i, shift));
		rows.replaceChildren(...inSight);
		// The chosen row is an element only while it is in sight.
		const isInSight = current >= first && current < end;
		if (isInSight) {
			element.setAttribute("aria-activedescendant", `row-${current}`);
		} else {
			element.removeAttribute("aria-activedescendant");
		}
	};
	const offset = () => offsetAt(all, element.scrollTop, element.clientHeight);
	const option = (index: number, shift: number) => {
		const { name, content } = row(index);
		const each = html(
			"div",
			{
				id: `row-${index}`,
				class: "row",
				role: "option",
				"data-row": String(index),
				"aria-selected": String(index === current),
				"aria-setsize": String(all.rows),
				"aria-posinset": String(index + 1),
				title: name,
			},
			...content,
		);
		each.style.top = `${index * rowHeight - shift}px`;
		each.style.height = `${rowHeight}px`;
		return each;
	};
	const later = () => {
		if (!isPending) {
			isPending = true;
			requestAnimationFrame(draw);
		}
	};
	const choose = (index: number) => {
		current = index;
		const { clientHeight } = element;
		element.scrollTop = scrollTopAt(all, offsetToShow(all, index, offset(), clientHeight), clientHeight);
		draw();
	};
	element.addEventListener("scroll", later, { passive: true });
	new ResizeObserver(later).observe(element);
	element.addEventListener("click", (event) => {
		const target = event.target instanceof Element ? event.target.closest("[data-row]") : null;
		if (target) {
			chosen(Number(target.getAttribute("data-row")));
		}
	});
	element.addEventListener("dblclick", () => opened());
	element.addEventListener("keydown", (event) => {
		const page = Math.max(1, Math.floor(element.clientHeight / rowHeight) - 1);
		const next = nextRow(event.key, current, all.rows, page);
		if (LIST_KEYS.open.some((key) => key === event.key)) {
			event.preventDefault();
			opened();
		} else if (next !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey) {
			event.preventDefault();
			if (next !== current && next >= 0) {
				chosen(next);
			}
		}
	});
	return {
		element,
		show(rowCount) {
			all = scrolledRows(rowCount, rowHeight);
			current = -1;
			draw();
		},
		choose,
	};
}

/** What the list does by keys: those that lead to another row, and those that open one. */
export const LIST_KEYS = {
	move: ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"],
	open: ["Enter"],
} as const;

/** The row that a key leads to; `undefined` for keys that are none of the list's. */
function nextRow(key: string, current: number, count: number, page: number): number | undefined {
	const steps: Readonly<Record<(typeof LIST_KEYS.move)[number], number>> = {
		ArrowDown: 1,
		ArrowUp: -1,
		PageDown: page,
		PageUp: -page,
		Home: -count,
		End: count,
	};
	const found = LIST_KEYS.move.find((each) => each === key);
	return found === undefined ? undefined : Math.min(count - 1, Math.max(0, current + steps[found]));
}
