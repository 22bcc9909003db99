import { html } from "#client/webview/page/elements.ts";
import { zoomText } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import { viewActions } from "#client/webview/stage/actions.ts";
import type { StageView } from "#client/webview/stage/view.ts";
import { iconButton } from "#client/webview/widgets/icon-button.ts";
import { plainButton } from "#client/webview/widgets/plain-buttons.ts";
import { TOOL_ICONS } from "#client/webview/widgets/toolbar.ts";
import type { ComparisonStrings } from "#core/protocol/pages/comparison-messages.ts";
import type { ChangedImage, Side } from "#core/protocol/server/comparison.ts";
import type { ToldAction } from "./keys.ts";

/** The toolbar above the image: zoom, hidden shapes, and buttons for both lines. */
export interface Tools {
	readonly element: HTMLElement;
	readonly actions: readonly ToldAction[];
	readonly showScale: (scale: number) => void;
	/** Offers the lines of an image; without an image, there is nothing to open. */
	readonly offer: (image: Pick<ChangedImage, "oldLine" | "newLine"> | undefined) => void;
}

export interface ToolEvents {
	readonly hideUnchanged: (isHidden: boolean) => void;
	readonly open: (side: Side) => void;
}

/** The actions of the view that have a button. */
const BUTTONS = ["zoom-out", "zoom-in", "fit", "actual-size"];

export function createTools(strings: ComparisonStrings, view: StageView, events: ToolEvents): Tools {
	const scaleText = html("output", { class: "scale", "aria-label": strings.scale });
	const actions = viewActions(view);
	const zoomButtons = actions
		.filter(({ id }) => BUTTONS.includes(id))
		.sort((a, b) => BUTTONS.indexOf(a.id) - BUTTONS.indexOf(b.id))
		.map(({ id, text, keys, run }) =>
			iconButton(strings[text], TOOL_ICONS[id] ?? "", () => void run(), keys[0]),
		);
	let isHidden = false;
	const toggle = () => {
		isHidden = !isHidden;
		hide.setAttribute("aria-pressed", String(isHidden));
		events.hideUnchanged(isHidden);
		return true;
	};
	const hide = iconButton(strings.hideUnchanged, TOOL_ICONS.shapes ?? "", toggle, "H");
	hide.setAttribute("aria-pressed", "false");
	const openers = {
		old: plainButton("open-old", "", () => events.open("old")),
		new: plainButton("open-new", "", () => events.open("new")),
	};
	const group = html(
		"div",
		{ class: "tools", role: "group", "aria-label": strings.viewTools },
		scaleText,
		...zoomButtons,
		html("span", { class: "gap" }),
		hide,
	);
	const label = (side: Side, text: string, line: number | undefined) => {
		openers[side].hidden = line === undefined;
		openers[side].textContent = format(text, (line ?? 0) + 1);
	};
	return {
		element: html(
			"div",
			{ class: "toolbar" },
			group,
			html("div", { class: "openers" }, openers.old, openers.new),
		),
		actions: [
			...actions.map(({ text, keys, run }) => ({ text: strings[text], keys, run })),
			{ text: strings.hideUnchanged, keys: ["H"], run: toggle },
		],
		showScale(scale) {
			scaleText.textContent = zoomText(scale);
		},
		offer(image) {
			scaleText.classList.toggle("is-off", image === undefined);
			for (const button of [...zoomButtons, hide]) {
				button.setAttribute("aria-disabled", String(image === undefined));
			}
			label("old", strings.openOld, image?.oldLine);
			label("new", strings.openNew, image?.newLine);
		},
	};
}
