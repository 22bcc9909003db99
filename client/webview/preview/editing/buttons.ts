import type { Action } from "#client/webview/page/actions.ts";
import { html } from "#client/webview/page/elements.ts";
import { actionButton } from "#client/webview/widgets/toolbar.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { isOfClasses } from "./class-changes.ts";
import type { EditContext } from "./context.ts";

/** The edit buttons, and why nothing can be edited next to them. */
export interface EditButtons {
	readonly element: HTMLElement;
	readonly show: (state: ButtonState) => void;
}

export interface ButtonState {
	/** `undefined` if nothing editable is shown. */
	readonly offers: "boxes" | "polygons" | "classes" | "shapes" | undefined;
	/** Why nothing can be edited, as a sentence. */
	readonly readOnly: string | undefined;
	readonly tool: "select" | "draw-box" | "draw-polygon";
	readonly hasSelection: boolean;
}

const ICONS: Readonly<Record<string, string>> = {
	select: "M4 2.5l8.5 6-4 .8 2.3 4-1.7 1-2.2-4L4 13z",
	"draw-box": "M3.5 4.5h9v7h-9zM2.5 3.5h2v2h-2zM11.5 3.5h2v2h-2zM11.5 10.5h2v2h-2zM2.5 10.5h2v2h-2z",
	"draw-polygon": "M8 2.5l5.5 4-2 6.5h-7l-2-6.5z",
	class: "M2.5 3.5h5l6 6-4.5 4.5-6.5-6zM5.2 6.1v.2",
	crowd:
		"M5 5.2a1.7 1.7 0 1 0 .1 0M11 5.2a1.7 1.7 0 1 0 .1 0M2 13c0-2.6 1.2-3.6 3-3.6s3 1 3 3.6M8 13c0-2.6 1.2-3.6 3-3.6s3 1 3 3.6",
	delete: "M3 4.5h10M6.3 4.5v-2h3.4v2M4.5 4.5l.5 9h6l.5-9M6.8 7v4M9.2 7v4",
};
const OF_SELECTION = ["class", "crowd", "delete"];
const TOOLS = ["select", "draw-box", "draw-polygon"];
const OFFERED: Readonly<Record<NonNullable<ButtonState["offers"]>, readonly string[]>> = {
	boxes: ["select", "draw-box", ...OF_SELECTION],
	polygons: ["select", "draw-box", "draw-polygon", ...OF_SELECTION],
	classes: ["class"],
	shapes: ["select", ...OF_SELECTION],
};

export function createEditButtons(strings: PageStrings, actions: readonly Action[]): EditButtons {
	const buttons = Object.entries(ICONS).map(([id, icon]) => {
		const action = actions.find((each) => each.id === id);
		if (!action) {
			throw new Error(`The toolbar's action ${id} is not in the register.`);
		}
		return { id, button: actionButton(action, icon, strings) };
	});
	const titles = new Map(buttons.map(({ id, button }) => [id, button.title]));
	const why = html("span", { class: "read-only" });
	const group = html(
		"div",
		{ class: "tools", role: "group", "aria-label": strings.editTools },
		...buttons.map(({ button }) => button),
	);
	const element = html("div", { class: "edit-tools" }, group, why);
	return {
		element,
		show({ offers, readOnly, tool, hasSelection }) {
			why.textContent = readOnly ?? "";
			why.title = readOnly ?? "";
			why.hidden = readOnly === undefined;
			group.hidden = offers === undefined;
			const offered = offers ? OFFERED[offers] : [];
			for (const { id, button } of buttons) {
				const isOff = offers !== "classes" && OF_SELECTION.includes(id) && !hasSelection;
				button.hidden = !offered.includes(id);
				button.setAttribute("aria-disabled", String(isOff));
				const title = titles.get(id) ?? "";
				button.title = isOff ? `${title}\n${strings.nothingSelected}` : title;
				if (TOOLS.includes(id)) {
					button.setAttribute("aria-pressed", String(id === tool));
				}
			}
		},
	};
}

/** Which buttons fit what is on the stage. */
export function offersOf(context: EditContext): ButtonState["offers"] {
	const picture = context.scene()?.picture;
	if (!picture) {
		return undefined;
	}
	if (isOfClasses(context)) {
		return "classes";
	}
	return picture.objectKind ? (picture.objectKind === "box" ? "boxes" : "polygons") : "shapes";
}
