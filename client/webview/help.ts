import type { PageStrings } from "#core/protocol/preview-strings.ts";
import type { Action, ActionGroup } from "./actions.ts";
import { createDialog, type Dialog } from "./dialog.ts";
import { html } from "./elements.ts";
import { chordTexts } from "./key-text.ts";

/** The dialog that lists all actions by their groups, with their keys. */
export function createHelp(strings: PageStrings, actions: readonly Action[]): Dialog {
	const groups: readonly (readonly [ActionGroup, string])[] = [
		["walk", strings.groupWalk],
		["view", strings.groupView],
		["edit", strings.groupEdit],
	];
	const isMac = navigator.userAgent.includes("Mac");
	const sections = groups.flatMap(([group, title]) => {
		const members = actions.filter((action) => action.group === group);
		return members.length > 0 ? section(title, members, strings, isMac) : [];
	});
	// What is longer than the window is scrolled, also by keyboard.
	const body = html(
		"div",
		{ class: "help-body", tabindex: "0", role: "group", "aria-label": strings.helpTitle },
		...sections,
	);
	return createDialog("help", strings.helpTitle, strings.closeDialog, body);
}

function section(
	title: string,
	actions: readonly Action[],
	strings: PageStrings,
	isMac: boolean,
): HTMLElement {
	const rows = actions.map(({ text, keys }) =>
		html(
			"div",
			{ class: "help-row" },
			html("dt", {}, strings[text]),
			html("dd", {}, ...chordTexts(keys, isMac).map(chord)),
		),
	);
	return html("section", {}, html("h3", {}, title), html("dl", {}, ...rows));
}

function chord(keys: readonly string[]): HTMLElement {
	return html("span", { class: "chord" }, ...keys.map((key) => html("kbd", {}, key)));
}
