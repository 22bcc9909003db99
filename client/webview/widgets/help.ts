import type { Action, ActionGroup } from "#client/webview/page/actions.ts";
import { html } from "#client/webview/page/elements.ts";
import { chordTexts } from "#client/webview/page/key-text.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { createDialog, type Dialog } from "./dialog.ts";

/** Keys that belong together, with their title. */
export interface HelpSection {
	readonly title: string;
	readonly rows: readonly HelpRow[];
}

/** What some keys do; the keys are chords as named by `chordOf`. */
export interface HelpRow {
	readonly text: string;
	readonly keys: readonly string[];
}

/** The dialog that lists the keys of a page. */
export function createHelp(
	{ helpTitle, closeDialog }: Pick<PageStrings, "helpTitle" | "closeDialog">,
	sections: readonly HelpSection[],
): Dialog {
	const isMac = navigator.userAgent.includes("Mac");
	// If it is longer than the window, it can be scrolled, also by keyboard.
	const body = html(
		"div",
		{ class: "help-body", tabindex: "0", role: "group", "aria-label": helpTitle },
		...sections.filter(({ rows }) => rows.length > 0).map((section) => sectionOf(section, isMac)),
	);
	return createDialog("help", helpTitle, closeDialog, body);
}

/** All actions of the preview, by group. */
export function helpOfActions(strings: PageStrings, actions: readonly Action[]): HelpSection[] {
	const groups: readonly (readonly [ActionGroup, string])[] = [
		["walk", strings.groupWalk],
		["view", strings.groupView],
		["edit", strings.groupEdit],
	];
	return groups.map(([group, title]) => {
		const members = actions.filter((action) => action.group === group);
		return { title, rows: members.map(({ text, keys }) => ({ text: strings[text], keys })) };
	});
}

function sectionOf({ title, rows }: HelpSection, isMac: boolean): HTMLElement {
	const elements = rows.map(({ text, keys }) =>
		html(
			"div",
			{ class: "help-row" },
			html("dt", {}, text),
			html("dd", {}, ...chordTexts(keys, isMac).map(chord)),
		),
	);
	return html("section", {}, html("h3", {}, title), html("dl", {}, ...elements));
}

function chord(keys: readonly string[]): HTMLElement {
	return html("span", { class: "chord" }, ...keys.map((key) => html("kbd", {}, key)));
}
