import type { Action } from "#client/webview/page/actions.ts";
import { createFlash } from "#client/webview/widgets/flash.ts";
import { createHelp, helpOfActions } from "#client/webview/widgets/help.ts";
import { switchByKey } from "#client/webview/widgets/hold.ts";
import { ICONS, iconButton } from "#client/webview/widgets/icon-button.ts";
import type { WalkOutcome, WalkWish } from "#core/protocol/pages/preview-requests.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { createFilterBar } from "./filter-bar.ts";
import { createGoToLine } from "./go-to-line.ts";
import type { HiddenShapes } from "./hidden-shapes.ts";
import { createShapeList, type ShapeList } from "./shape-list.ts";
import { keep, keptState } from "./state.ts";
import { walkActions } from "./walk-actions.ts";
import { createWalker, type Walker } from "./walker.ts";

/** Walking from line to line, with its panels. */
export interface Walking {
	readonly walker: Walker;
	/** All actions of the page. */
	readonly actions: readonly Action[];
	/** For the header. */
	readonly buttons: readonly HTMLButtonElement[];
	readonly filterBar: HTMLElement;
	readonly list: ShapeList;
	readonly flash: HTMLElement;
	readonly dialogs: readonly HTMLElement[];
	readonly isDialogOpen: () => boolean;
}

export interface WalkingParts {
	readonly ask: (wish: WalkWish) => Promise<WalkOutcome>;
	readonly classes: () => Promise<readonly string[]>;
	readonly step: (by: 1 | -1) => void;
	readonly choose: (index: number) => void;
	readonly openGallery: () => void;
	readonly place: () => { readonly line: number; readonly lineCount: number };
	readonly hidden: HiddenShapes;
	readonly focusStage: () => void;
	/** The other actions of the page: the help lists them too, and they take precedence for keys. */
	readonly otherActions: readonly Action[];
}

export function createWalking(strings: PageStrings, parts: WalkingParts): Walking {
	const { hidden, focusStage } = parts;
	const flash = createFlash();
	const bar = createFilterBar(strings, {
		classes: parts.classes,
		walk: (by) => walker.step(by),
		left: focusStage,
	});
	const walker = createWalker(strings, {
		ask: parts.ask,
		stepAtOnce: parts.step,
		filter: bar.filter,
		place: parts.place,
		say: flash.say,
	});
	const goToLine = createGoToLine(strings, () => parts.place().lineCount, walker.line);
	const list = createShapeList(strings, parts.choose);
	const showList = (isOpen: boolean) => {
		list.setOpen(isOpen);
		listButton.setAttribute("aria-expanded", String(isOpen));
	};
	const toggleList = () => {
		const isOpen = list.element.hidden !== false;
		showList(isOpen);
		keep({ isListOpen: isOpen });
	};
	const listButton = iconButton(strings.toggleList, ICONS.list, toggleList, "L");
	listButton.setAttribute("aria-controls", list.element.id);
	showList(keptState().isListOpen === true);
	const own = walkActions(walker, {
		openFilter: bar.open,
		openGoToLine: goToLine.open,
		openHelp: () => help.open(),
		toggleList() {
			const hadFocus = list.element.contains(document.activeElement);
			toggleList();
			if (!list.element.hidden) {
				list.focus();
			} else if (hadFocus) {
				focusStage();
			}
		},
		hideShapes: switchByKey("H", () => {
			hidden.toggleAll();
			flash.say(hidden.now().all ? strings.allHidden : strings.allShown);
		}),
	});
	const actions = [...parts.otherActions, ...own];
	const help = createHelp(strings, helpOfActions(strings, actions));
	const galleryButton = iconButton(strings.openGallery, ICONS.gallery, parts.openGallery);
	const helpButton = iconButton(strings.showHelp, ICONS.help, help.open, "?");
	const dialogs = [goToLine, help];
	return {
		walker,
		actions,
		buttons: [bar.button, listButton, galleryButton, helpButton],
		filterBar: bar.element,
		list,
		flash: flash.element,
		dialogs: dialogs.map(({ element }) => element),
		isDialogOpen: () => dialogs.some(({ element }) => element.open),
	};
}
