import type { KeyedAction } from "#client/webview/page/actions.ts";
import type { HelpRow, HelpSection } from "#client/webview/widgets/help.ts";
import { LIST_KEYS } from "#client/webview/widgets/virtual-list.ts";
import type { ComparisonStrings } from "#core/protocol/pages/comparison-messages.ts";

/** What a key does, and its description in the help. */
export type ToldAction = KeyedAction & HelpRow;

export interface KeyEvents {
	readonly step: (by: 1 | -1) => boolean;
	readonly stepChange: (by: 1 | -1) => boolean;
	readonly help: () => void;
}

/** The keys of the page, except those of its list, and the help for all of them. `tools` are those of the view. */
export function comparisonKeys(
	strings: ComparisonStrings,
	tools: readonly ToldAction[],
	{ step, stepChange, help }: KeyEvents,
): { readonly actions: readonly KeyedAction[]; readonly sections: readonly HelpSection[] } {
	const walk: readonly ToldAction[] = [
		{ text: strings.nextImage, keys: ["N"], run: () => step(1) },
		{ text: strings.previousImage, keys: ["P"], run: () => step(-1) },
		{ text: strings.nextChange, keys: ["W"], run: () => stepChange(1) },
		{ text: strings.previousChange, keys: ["Shift+W"], run: () => stepChange(-1) },
	];
	const view: readonly ToldAction[] = [
		...tools,
		{
			text: strings.showHelp,
			keys: ["?"],
			run() {
				help();
				return true;
			},
		},
	];
	const list: readonly HelpRow[] = [
		{ text: strings.moveInList, keys: LIST_KEYS.move },
		{ text: strings.openFromList, keys: LIST_KEYS.open },
	];
	return {
		actions: [...walk, ...view],
		sections: [
			{ title: strings.groupWalk, rows: walk },
			{ title: strings.groupList, rows: list },
			{ title: strings.groupView, rows: view },
		],
	};
}
