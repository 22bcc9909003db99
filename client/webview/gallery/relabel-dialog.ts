import { html } from "#client/webview/page/elements.ts";
import { format } from "#client/webview/page/text.ts";
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
	const known = html("datalist", { id: "relabel-classes" });
	const about = html("p", { class: "quiet" });
	const field = (id: string) =>
		html("input", { id, class: "field", list: known.id, autocomplete: "off", spellcheck: "false" });
	const [from, to] = [field("relabel-from"), field("relabel-to")];
	const error = html("p", { class: "field-error", id: "relabel-error", role: "alert" });
	const form = html(
		"form",
		{ class: "relabel-form" },
		about,
		html("label", { for: from.id }, strings.relabelFrom),
		from,
		html("label", { for: to.id }, strings.relabelTo),
		to,
		known,
		error,
		html("button", { type: "submit", class: "button" }, strings.relabelDo),
	);
	const dialog = createDialog("relabel", strings.relabelTitle, strings.closeDialog, form);
	const complain = (text: string) => {
		error.textContent = text;
		to.setAttribute("aria-invalid", String(text !== ""));
		to.setAttribute("aria-describedby", error.id);
	};
	to.addEventListener("input", () => complain(""));
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		if (to.value.trim() === "") {
			complain(strings.relabelNoName);
			to.focus();
		} else {
			dialog.close();
			replace({ from: from.value, to: to.value.trim() });
		}
	});
	return {
		element: dialog.element,
		open(count, proposed, classes) {
			about.textContent = count === 1 ? strings.relabelOneLine : format(strings.relabelLines, count);
			known.replaceChildren(...classes.map((value) => html("option", { value })));
			from.value = proposed;
			to.value = "";
			complain("");
			dialog.open();
			to.focus();
		},
	};
}
