import { chordOf, type KeyPress } from "#client/webview/page/actions.ts";
import type { HelpSection } from "#client/webview/widgets/help.ts";
import type { GalleryStrings } from "#core/protocol/pages/gallery-strings.ts";
import type { GridMove } from "./grid-layout.ts";

/** What a key press means for the grid. */
export type GridCommand =
	| { readonly kind: "move"; readonly move: GridMove; readonly extends: boolean }
	| {
			readonly kind:
				| "toggle"
				| "all"
				| "none"
				| "open"
				| "remove"
				| "relabel"
				| "filter"
				| "larger"
				| "smaller"
				| "help";
	  };

/** The help text of some keys, and what each of them means. */
interface GridKeys {
	readonly text: HelpText;
	/** By chord. Keys that the workbench handles, and the page ignores, have no command. */
	readonly commands: Readonly<Record<string, GridCommand | undefined>>;
}

/** Texts that are a single string. */
type HelpText = {
	[Key in keyof GalleryStrings]: GalleryStrings[Key] extends string ? Key : never;
}[keyof GalleryStrings];

const ARROWS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" } as const;
const PAGES = { PageUp: "page-up", PageDown: "page-down" } as const;
const ENDS = { Home: "first", End: "last" } as const;

/** All keys of the gallery, by help group and in its order. */
const GROUPS: readonly (readonly [HelpText, readonly GridKeys[]])[] = [
	[
		"groupMove",
		[
			{ text: "moveByArrows", commands: moves(ARROWS) },
			{ text: "moveByPages", commands: moves(PAGES) },
			{ text: "moveToEnds", commands: moves(ENDS) },
		],
	],
	[
		"groupSelect",
		[
			keys("toggle", "selectOne", " ", "Ctrl+ "),
			{ text: "selectRange", commands: moves({ ...ARROWS, ...PAGES, ...ENDS }, "Shift+") },
			keys("all", "selectAll", "Ctrl+A"),
			keys("none", "selectNone", "Escape"),
		],
	],
	[
		"groupEdit",
		[
			keys("open", "open", "Enter"),
			keys("remove", "remove", "Delete", "Backspace"),
			keys("relabel", "relabel", "R", "C"),
			{ text: "undo", commands: { "Ctrl+Z": undefined } },
			{ text: "redo", commands: { "Ctrl+Y": undefined, "Ctrl+Shift+Z": undefined } },
		],
	],
	[
		"groupView",
		[
			keys("filter", "filterLines", "/"),
			keys("larger", "larger", "+", "="),
			keys("smaller", "smaller", "-"),
			keys("help", "showHelp", "?"),
		],
	],
];

/** With Shift, a move extends the selection. */
function moves(byKey: Readonly<Record<string, GridMove>>, shift: "" | "Shift+" = ""): GridKeys["commands"] {
	const commandFor = (move: GridMove): GridCommand => ({ kind: "move", move, extends: shift !== "" });
	return Object.fromEntries(Object.entries(byKey).map(([key, move]) => [shift + key, commandFor(move)]));
}

function keys(
	kind: Exclude<GridCommand["kind"], "move">,
	text: HelpText,
	...chords: readonly string[]
): GridKeys {
	return { text, commands: Object.fromEntries(chords.map((chord) => [chord, { kind }])) };
}

const COMMANDS: ReadonlyMap<string, GridCommand | undefined> = new Map(
	GROUPS.flatMap(([, group]) => group.flatMap(({ commands }) => Object.entries(commands))),
);

/** The command of a key press; `undefined` if it has none. */
export function commandOf(press: KeyPress): GridCommand | undefined {
	return COMMANDS.get(chordOf(press));
}

/** The help for the keys. */
export function gridHelp(strings: GalleryStrings): HelpSection[] {
	return GROUPS.map(([title, group]) => ({
		title: strings[title],
		rows: group.map(({ text, commands }) => ({ text: strings[text], keys: Object.keys(commands) })),
	}));
}
