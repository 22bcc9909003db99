import { html } from "#client/webview/page/elements.ts";
import { format } from "#client/webview/page/text.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { fittingClasses } from "./class-completion.ts";
import { classOption } from "./class-option.ts";
import { createCombobox } from "./combobox.ts";
import { ICONS, icon } from "./icon-button.ts";
import { swatchOf } from "./swatch.ts";

/** A field for any number of classes, which completes the typed text from the known ones. */
export interface ClassFilter {
	readonly element: HTMLElement;
	readonly chosen: () => readonly string[];
	readonly clear: () => void;
	/** Selects exactly these classes. */
	readonly choose: (classes: readonly string[]) => void;
	/** The classes to complete from, in the order offered. */
	readonly offer: (classes: readonly string[]) => void;
}

export type ClassFilterStrings = Pick<PageStrings, "filterClasses" | "knownClasses" | "removeClass">;

/** `changed` is called for every class that is added or removed; `submit` for Enter in the empty field. */
export function createClassFilter(
	strings: ClassFilterStrings,
	changed: () => void,
	submit: () => void,
): ClassFilter {
	const combobox = createCombobox<string>({
		id: "known-classes",
		listLabel: strings.knownClasses,
		element: (name) => classOption(name),
		offered: (typed) => fitting(typed),
		chosen: (name) => add(name),
	});
	const { input, list } = combobox;
	list.classList.add("popup");
	input.classList.add("class-input");
	input.setAttribute("aria-label", strings.filterClasses);
	input.placeholder = strings.filterClasses;
	const picked = html("span", { class: "picked-list" });
	const element = html("div", { class: "class-field field" }, picked, input, list);
	let known: readonly string[] | undefined;
	let chosen: readonly string[] = [];
	/** Entries made before the classes were known: their meaning must not depend on typing speed. */
	let waiting: readonly string[] = [];

	const fitting = (typed: string) =>
		fittingClasses(
			typed,
			(known ?? []).filter((name) => name !== "" && (!chosen.includes(name) || waiting.includes(name))),
		);
	/** What was typed means the first that fits; where nothing was, only the arrows say what is meant. */
	const openPopup = () => combobox.show(fitting(input.value), input.value === "" ? -1 : 0);
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
		combobox.close();
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
	const enter = () => {
		const name = combobox.active() ?? input.value.trim();
		if (name) {
			add(name);
		} else {
			combobox.close();
			submit();
		}
	};
	/** Handles a key; false leaves it to the surroundings. */
	const press = (key: string): boolean => {
		switch (key) {
			case "Enter":
				enter();
				return true;
			case "Escape":
				if (!combobox.isOpen()) {
					return false;
				}
				combobox.close();
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
		if (combobox.press(event.key) || press(event.key)) {
			event.preventDefault();
			event.stopPropagation();
		}
	});
	input.addEventListener("input", openPopup);
	input.addEventListener("click", openPopup);
	input.addEventListener("blur", combobox.close);
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
				openPopup();
			}
		},
	};
}

function pickedButton(name: string, strings: ClassFilterStrings, remove: () => void): HTMLButtonElement {
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
