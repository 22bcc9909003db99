import { html } from "#client/webview/page/elements.ts";
import { number } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import { fittingClasses } from "#client/webview/widgets/class-completion.ts";
import { classOption } from "#client/webview/widgets/class-option.ts";
import { createCombobox } from "#client/webview/widgets/combobox.ts";
import { createDialog } from "#client/webview/widgets/dialog.ts";
import type { GalleryStrings } from "#core/protocol/pages/gallery-strings.ts";

/** What to replace. */
export interface RelabelWish {
	readonly from: string;
	readonly to: string;
}

/** The dialog that asks which class to replace, and with which. */
export interface RelabelDialog {
	readonly element: HTMLDialogElement;
	/** Opens the dialog; `from` is the proposed class. `classes` are those of the file, most frequent first. */
	readonly open: (count: number, from: string, classes: readonly string[]) => void;
}

export function createRelabelDialog(
	strings: GalleryStrings,
	replace: (wish: RelabelWish) => void,
): RelabelDialog {
	let known: readonly string[] = [];
	const about = html("p", { class: "quiet" });
	const [from, to] = [
		classInput("relabel-from", strings, () => known),
		classInput("relabel-to", strings, () => known),
	];
	const error = html("p", { class: "field-error", id: "relabel-error", role: "alert" });
	const form = html(
		"form",
		{ class: "relabel-form" },
		about,
		html("label", { for: from.input.id }, strings.relabelFrom),
		from.element,
		html("label", { for: to.input.id }, strings.relabelTo),
		to.element,
		error,
		html("button", { type: "submit", class: "button" }, strings.relabelDo),
	);
	const dialog = createDialog("relabel", strings.relabelTitle, strings.closeDialog, form);
	const complain = (text: string) => {
		error.textContent = text;
		to.input.setAttribute("aria-invalid", String(text !== ""));
		to.input.setAttribute("aria-describedby", error.id);
	};
	for (const type of ["input", "change"]) {
		to.input.addEventListener(type, () => complain(""));
	}
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		if (to.input.value.trim() === "") {
			complain(strings.relabelNoName);
			to.input.focus();
		} else {
			dialog.close();
			replace({ from: from.input.value, to: to.input.value.trim() });
		}
	});
	return {
		element: dialog.element,
		open(count, proposed, classes) {
			about.textContent = count === 1 ? strings.relabelOneLine : format(strings.relabelLines, number(count));
			known = classes;
			from.input.value = proposed;
			to.input.value = "";
			complain("");
			dialog.open();
			to.input.focus();
		},
	};
}

/** A field for the name of a class, which may be a new one, with the known ones to complete from. */
function classInput(
	id: string,
	{ knownClasses }: GalleryStrings,
	known: () => readonly string[],
): { readonly element: HTMLElement; readonly input: HTMLInputElement } {
	const combobox = createCombobox<string>({
		id: `${id}-classes`,
		listLabel: knownClasses,
		element: (name) => classOption(name),
		// All of them: what stands in the field already is no search.
		offered: known,
		chosen: (name) => take(name),
	});
	const { input, list } = combobox;
	const take = (name: string) => {
		input.value = name;
		combobox.close();
		input.dispatchEvent(new Event("change"));
	};
	input.id = id;
	input.classList.add("field");
	list.classList.add("popup");
	// What was typed counts as it is, unless the arrows say otherwise.
	input.addEventListener("input", () => combobox.show(fittingClasses(input.value, known()), -1));
	input.addEventListener("blur", combobox.close);
	input.addEventListener("keydown", (event) => {
		const name = combobox.active();
		if (event.key === "Enter" && name !== undefined) {
			take(name);
		} else if (event.key === "Escape" && combobox.isOpen()) {
			combobox.close();
		} else if (!combobox.press(event.key)) {
			return;
		}
		event.preventDefault();
	});
	return { element: html("div", { class: "class-name-field" }, input, list), input };
}
