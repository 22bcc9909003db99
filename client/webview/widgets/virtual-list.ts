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
 * A list of rows with equal heights. Only visible rows are elements, so even a million rows are fast. The focus stays on the
 * list, so its rows can be replaced at any time. The gallery's tiles take the focus themselves and are costly to create, so
 * the gallery has a grid of its own; both compute the positions of rows with `ScrolledRows`.
 */
export interface VirtualList {
	readonly element: HTMLElement;
	/** Shows this many rows, with none selected. */
	readonly show: (count: number) => void;
	/** Selects a row and reveals it. */
	readonly choose: (index: number) => void;
}

export interface ListOptions {
	readonly label: string;
	/** In CSS pixels. */
	readonly rowHeight: number;
	/** The content of a row, and all of it in words for its tooltip. */
	readonly row: (index: number) => { readonly name: string; readonly content: readonly Node[] };
	/** The user selected a row. */
	readonly chosen: (index: number) => void;
	/** The user wants to open the selected row. */
	readonly opened: () => void;
}

/** How many additional rows are rendered beyond the edges, so that scrolling does not show gaps. */
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
		// The selected row is an element only while it is visible.
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

/** The keyboard handling of the list: keys that go to another row, and keys that open one. */
export const LIST_KEYS = {
	move: ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"],
	open: ["Enter"],
} as const;

/** The row that a key goes to; `undefined` for keys that the list does not handle. */
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
