import { html } from "#client/webview/page/elements.ts";

/** What a combobox is made of. */
export interface ComboboxParts<Option> {
	/** The list's ID; those of its options begin with it. */
	readonly id: string;
	/** What the list holds, for screen readers. */
	readonly listLabel: string;
	/** An option as it looks; the combobox gives it its role and ID. `aria-selected` is that of the option, if it has one. */
	readonly element: (option: Option) => HTMLElement;
	/** What fits what stands in the field, for keys that open the list. */
	readonly offered: (typed: string) => readonly Option[];
	/** An option was chosen by pointer. */
	readonly chosen: (option: Option) => void;
	/** The arrows have said what is meant. */
	readonly moved?: () => void;
}

/**
 * A field with a list of what it may hold (a combobox with a list, as ARIA describes it): the focus stays in the field, and
 * the choice moves through the list by arrows and page keys. What other keys do, and when the list opens, is up to whoever
 * uses it.
 */
export interface Combobox<Option> {
	/** Without a name yet: whoever uses it labels it. */
	readonly input: HTMLInputElement;
	readonly list: HTMLElement;
	/** Offers these options, with the choice on one of them, or on none (-1). Without options there is no list. */
	readonly show: (options: readonly Option[], active: number) => void;
	readonly close: () => void;
	readonly isOpen: () => boolean;
	readonly options: () => readonly Option[];
	/** The option that the choice is on. */
	readonly active: () => Option | undefined;
	/** Puts the choice on an option, or on none (-1). */
	readonly activate: (index: number) => void;
	/** Moves the choice as a key says; false for keys that do not. */
	readonly press: (key: string) => boolean;
}

/** So many options the page keys skip. */
const PAGE = 8;

export function createCombobox<Option>(parts: ComboboxParts<Option>): Combobox<Option> {
	const { id, listLabel, element, offered, chosen, moved = () => {} } = parts;
	const input = html("input", {
		type: "text",
		role: "combobox",
		"aria-autocomplete": "list",
		"aria-expanded": "false",
		"aria-controls": id,
		autocomplete: "off",
		spellcheck: "false",
	});
	const list = html("ul", { id, role: "listbox", "aria-label": listLabel });
	list.hidden = true;
	let options: readonly Option[] = [];
	let active = -1;

	const activate = (index: number) => {
		active = index;
		for (const [i, option] of [...list.children].entries()) {
			option.classList.toggle("is-active", i === active);
		}
		const option = list.children[active];
		if (option) {
			input.setAttribute("aria-activedescendant", option.id);
			option.scrollIntoView({ block: "nearest" });
		} else {
			input.removeAttribute("aria-activedescendant");
		}
	};
	const show = (next: readonly Option[], index: number) => {
		options = next;
		list.replaceChildren(...options.map((option, i) => itemOf(element(option), `${id}-${i}`)));
		list.hidden = options.length === 0;
		input.setAttribute("aria-expanded", String(options.length > 0));
		activate(Math.min(index, options.length - 1));
	};
	const press = (key: string): boolean => {
		if (!Object.hasOwn(MOVES, key)) {
			return false;
		}
		if (list.hidden) {
			show(offered(input.value), -1);
		}
		moved();
		activate(MOVES[key]?.(active, options.length) ?? active);
		return true;
	};
	// The field would lose the focus before the click arrives.
	list.addEventListener("pointerdown", (event) => event.preventDefault());
	list.addEventListener("mousedown", (event) => event.preventDefault());
	list.addEventListener("click", (event) => {
		const item = event.target instanceof Element ? event.target.closest("[role=option]") : null;
		const option = options[[...list.children].indexOf(item as Element)];
		if (option !== undefined) {
			chosen(option);
		}
	});
	return {
		...{ input, list, show, activate, press },
		close: () => show([], -1),
		isOpen: () => !list.hidden,
		options: () => options,
		active: () => options[active],
	};
}

function itemOf(element: HTMLElement, id: string): HTMLElement {
	element.id = id;
	element.setAttribute("role", "option");
	if (!element.hasAttribute("aria-selected")) {
		element.setAttribute("aria-selected", "false");
	}
	return element;
}

/** Where each key leads to, from an option (-1: from none) of so many. The arrows go around. */
const MOVES: Readonly<Record<string, (from: number, count: number) => number>> = {
	ArrowDown: (from, count) => (count === 0 ? -1 : (from + 1) % count),
	ArrowUp: (from, count) => (count === 0 ? -1 : (Math.max(from, 0) - 1 + count) % count),
	PageDown: (from, count) => Math.min(from + PAGE, count - 1),
	PageUp: (from, count) => Math.min(Math.max(from - PAGE, 0), count - 1),
};
