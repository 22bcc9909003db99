import { html } from "#client/webview/page/elements.ts";
import { format } from "#client/webview/page/text.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { fittingClasses } from "./class-completion.ts";
import { classOption, markActive } from "./class-option.ts";
import { ICONS, icon } from "./icon-button.ts";
import { swatchOf } from "./swatch.ts";

/** A field for any number of classes, which completes the typed text from the known ones. */
export interface ClassField {
	readonly element: HTMLElement;
	readonly chosen: () => readonly string[];
	readonly clear: () => void;
	/** Selects exactly these classes. */
	readonly choose: (classes: readonly string[]) => void;
	/** The classes to complete from, in the order offered. */
	readonly offer: (classes: readonly string[]) => void;
}

export type ClassFieldStrings = Pick<PageStrings, "filterClasses" | "knownClasses" | "removeClass">;

/** `changed` is called for every class that is added or removed; `submit` for Enter in the empty field. */
export function createClassField(
	strings: ClassFieldStrings,
	changed: () => void,
	submit: () => void,
): ClassField {
	const popup = html("ul", {
		class: "popup",
		id: "known-classes",
		role: "listbox",
		"aria-label": strings.knownClasses,
	});
	popup.hidden = true;
	const input = html("input", {
		class: "class-input",
		role: "combobox",
		"aria-label": strings.filterClasses,
		"aria-controls": popup.id,
		"aria-autocomplete": "list",
		"aria-expanded": "false",
		autocomplete: "off",
		placeholder: strings.filterClasses,
	});
	const picked = html("span", { class: "picked-list" });
	const element = html("div", { class: "class-field field" }, picked, input, popup);
	let known: readonly string[] | undefined;
	let chosen: readonly string[] = [];
	/** Entries made before the classes were known: their meaning must not depend on typing speed. */
	let waiting: readonly string[] = [];
	let active = -1;

	const fitting = (typed: string) =>
		fittingClasses(
			typed,
			(known ?? []).filter((name) => name !== "" && (!chosen.includes(name) || waiting.includes(name))),
		);
	const showPopup = (isOpen: boolean) => {
		const names = isOpen ? fitting(input.value) : [];
		active = input.value !== "" && names.length > 0 ? 0 : -1;
		popup.replaceChildren(...names.map((name, i) => classOption(`known-class-${i}`, name)));
		popup.hidden = names.length === 0;
		input.setAttribute("aria-expanded", String(names.length > 0));
		markActive(input, popup, active);
	};
	const show = (next: readonly string[]) => {
		chosen = next;
		waiting = waiting.filter((name) => chosen.includes(name));
		picked.replaceChildren(...chosen.map((name) => pickedButton(name, strings, () => remove(name))));
		input.placeholder = chosen.length > 0 ? "" : strings.filterClasses;
	};
	const choose = (next: readonly string[]) => {
		show(next);
		changed();
	};
	const remove = (name: string) => {
		choose(chosen.filter((each) => each !== name));
		input.focus();
	};
	const clearInput = () => {
		input.value = "";
		showPopup(false);
	};
	const add = (name: string) => {
		clearInput();
		const next = [...chosen.filter((each) => each !== name), name];
		if (known) {
			choose(next);
		} else {
			waiting = [...waiting, name];
			show(next);
		}
	};
	const move = (by: 1 | -1) => {
		if (popup.hidden) {
			showPopup(true);
		}
		const count = popup.children.length;
		active = count === 0 ? -1 : (Math.max(active, by > 0 ? -1 : 0) + by + count) % count;
		markActive(input, popup, active);
	};
	const enter = () => {
		const name = popup.children[active]?.getAttribute("data-name") ?? input.value.trim();
		if (name) {
			add(name);
		} else {
			showPopup(false);
			submit();
		}
	};
	/** Handles a key; false leaves it to the surroundings. */
	const press = (key: string): boolean => {
		switch (key) {
			case "ArrowDown":
			case "ArrowUp":
				move(key === "ArrowDown" ? 1 : -1);
				return true;
			case "Enter":
				enter();
				return true;
			case "Escape":
				if (popup.hidden) {
					return false;
				}
				showPopup(false);
				return true;
			case "Backspace":
				if (input.value !== "" || chosen.length === 0) {
					return false;
				}
				choose(chosen.slice(0, -1));
				return true;
			default:
				return false;
		}
	};
	input.addEventListener("keydown", (event) => {
		if (press(event.key)) {
			event.preventDefault();
			event.stopPropagation();
		}
	});
	input.addEventListener("input", () => showPopup(true));
	input.addEventListener("click", () => showPopup(true));
	input.addEventListener("blur", () => showPopup(false));
	// The field would lose the focus before the click arrives.
	popup.addEventListener("pointerdown", (event) => event.preventDefault());
	popup.addEventListener("click", (event) => {
		const target = event.target instanceof Element ? event.target.closest("[data-name]") : null;
		const name = target?.getAttribute("data-name");
		if (name) {
			add(name);
		}
	});
	return {
		element,
		chosen: () => chosen.filter((name) => !waiting.includes(name)),
		choose,
		clear() {
			clearInput();
			choose([]);
		},
		offer(classes) {
			known = classes;
			if (waiting.length > 0) {
				const meant = chosen.map((name) => (waiting.includes(name) ? (fitting(name)[0] ?? name) : name));
				waiting = [];
				choose([...new Set(meant)]);
			}
			if (document.activeElement === input && input.value !== "") {
				showPopup(true);
			}
		},
	};
}

function pickedButton(name: string, strings: ClassFieldStrings, remove: () => void): HTMLButtonElement {
	const label = format(strings.removeClass, name);
	const button = html(
		"button",
		{ type: "button", class: "picked", "aria-label": label, title: label },
		swatchOf(name),
		html("span", { class: "name" }, name),
		icon(ICONS.close),
	);
	button.addEventListener("click", remove);
	return button;
}
