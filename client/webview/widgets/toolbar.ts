import type { Action } from "#client/webview/page/actions.ts";
import { html } from "#client/webview/page/elements.ts";
import { zoomText } from "#client/webview/page/numbers.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { iconButton } from "./icon-button.ts";

/** The toolbar between header and stage: buttons for the view, and what the pointer is on. */
export interface Toolbar {
	readonly element: HTMLElement;
	/** Screen pixels per image pixel. */
	readonly showScale: (scale: number) => void;
	/** Shows or hides a button. */
	readonly offer: (id: string, isOffered: boolean) => void;
	/** Shows a toggle as on or off. */
	readonly press: (id: string, isOn: boolean) => void;
	/** Whether there is anything that the buttons can act on. */
	readonly enable: (isEnabled: boolean) => void;
}

/** The actions with a button, in this order, with their icons. `scale` stands for the percentage, a dash for a gap. */
export const TOOL_ICONS: Readonly<Record<string, string>> = {
	"zoom-out": "M3.5 8h9",
	"zoom-in": "M3.5 8h9M8 3.5v9",
	fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10M5.5 5.5h5v5h-5z",
	"actual-size": "M3 5l1.5-1v8M11 5l1.5-1v8M8 6.2v.2M8 9.6v.2",
	shapes:
		"M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 6.2a1.8 1.8 0 1 0 0 3.6a1.8 1.8 0 1 0 0-3.6",
	rotated: "M3 8a5 5 0 1 0 1.6-3.7M3 2.8v2.4h2.4",
};
const ORDER = ["zoom-out", "scale", "zoom-in", "fit", "actual-size", "-", "shapes", "rotated"];
const SWITCHES = ["shapes", "rotated"];

/** `readout` is put at the end of the toolbar. */
export function createToolbar(
	strings: PageStrings,
	actions: readonly Action[],
	readout: HTMLElement,
): Toolbar {
	const scaleText = html("output", { class: "scale", "aria-label": strings.scale });
	const buttons = new Map<string, HTMLButtonElement>();
	const parts = ORDER.map((id) => {
		if (id === "scale" || id === "-") {
			return id === "scale" ? scaleText : html("span", { class: "gap" });
		}
		const action = actions.find((each) => each.id === id);
		if (!action) {
			throw new Error(`The toolbar's action ${id} is not in the register.`);
		}
		const button = actionButton(action, TOOL_ICONS[id] ?? "", strings);
		buttons.set(id, button);
		return button;
	});
	const group = html("div", { class: "tools", role: "group", "aria-label": strings.viewTools }, ...parts);
	const element = html("div", { class: "toolbar" }, group, readout);
	return {
		element,
		showScale(scale) {
			scaleText.textContent = zoomText(scale);
		},
		offer(id, isOffered) {
			const button = buttons.get(id);
			if (button) {
				button.hidden = !isOffered;
			}
		},
		press(id, isOn) {
			buttons.get(id)?.setAttribute("aria-pressed", String(isOn));
		},
		enable(isEnabled) {
			scaleText.classList.toggle("is-off", !isEnabled);
			for (const button of buttons.values()) {
				button.setAttribute("aria-disabled", String(!isEnabled));
			}
		},
	};
}

/** A button that does what a key does, and names the key. `path` draws its icon, 16 by 16. */
export function actionButton(action: Action, path: string, strings: PageStrings): HTMLButtonElement {
	const run = () => void action.run();
	const button = iconButton(strings[action.text], path, run, action.keys[0]);
	if (SWITCHES.includes(action.id)) {
		button.setAttribute("aria-pressed", "false");
	}
	return button;
}
