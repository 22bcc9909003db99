import { html, svg } from "#client/webview/page/elements.ts";
import { format } from "#client/webview/page/text.ts";
import { isOfClasses, toggleClass } from "./class-changes.ts";
import type { EditContext } from "./context.ts";

/** Adds a button to every class over the image to remove it, if the line may have several classes. */
export function addRemoveButtons(context: EditContext): void {
	const picture = context.scene()?.picture;
	if (!picture?.severalClasses || !isOfClasses(context)) {
		return;
	}
	for (const [i, entry] of [...context.stage.classes.children].entries()) {
		const name = picture.classes[i];
		if (name !== undefined) {
			entry.append(removeButton(context, name));
		}
	}
}

function removeButton(context: EditContext, name: string): HTMLElement {
	const label = format(context.strings.removeClass, name);
	const icon = svg(
		"svg",
		{ viewBox: "0 0 16 16", "aria-hidden": "true" },
		svg("path", { d: "M4 4l8 8M12 4l-8 8" }),
	);
	const button = html(
		"button",
		{ type: "button", class: "remove-class", "aria-label": label, title: label },
		icon,
	);
	// Otherwise the stage would treat the press as the beginning of a drag.
	button.addEventListener("pointerdown", (event) => event.stopPropagation());
	button.addEventListener("click", () => {
		toggleClass(context, name);
		context.stage.element.focus({ preventScroll: true });
	});
	return button;
}
