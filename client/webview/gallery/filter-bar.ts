import { html } from "#client/webview/page/elements.ts";
import { createClassFilter } from "#client/webview/widgets/class-filter.ts";
import { filterTextField } from "#client/webview/widgets/filter-text-field.ts";
import { ICONS, iconButton } from "#client/webview/widgets/icon-button.ts";
import { isPressed, switchButton } from "#client/webview/widgets/switch-button.ts";
import { filterOf } from "#client/webview/widgets/walk-filter.ts";
import type { GalleryStrings } from "#core/protocol/pages/gallery-strings.ts";
import { COUNTED_BOX_SIZES, type CountedBoxSize } from "#core/protocol/server/counted-filter.ts";
import {
	GALLERY_CONSEQUENCES,
	type GalleryConsequence,
	type GalleryFile,
	type GalleryFilter,
} from "#core/protocol/server/gallery.ts";
import { createFilterChips } from "./filter-chips.ts";
import { selectField } from "./select-field.ts";

/** The filter bar: which lines are shown. */
export interface GalleryFilterBar {
	readonly element: HTMLElement;
	readonly filter: () => GalleryFilter;
	/** Shows a filter as if the user had entered it, without notifying. */
	readonly set: (filter: GalleryFilter) => void;
	readonly focus: () => void;
	/** The parts of the dataset to choose from; with a single file there is no choice. */
	readonly offerFiles: (files: readonly GalleryFile[]) => void;
	/** Hides what does not apply to lines with classes of whole images. */
	readonly showObjects: (hasObjects: boolean) => void;
}

export interface FilterBarEvents {
	readonly changed: () => void;
	/** The classes to choose from. They are requested when the user is about to choose, because the whole file has to be read for them. */
	readonly classes: () => Promise<readonly string[]>;
	/** The user wants the gallery of another file. */
	readonly openFile: (uri: string) => void;
	/** Escape with nothing left to clear, and Enter. */
	readonly left: () => void;
}

export function createGalleryFilterBar(strings: GalleryStrings, events: FilterBarEvents): GalleryFilterBar {
	let isSetting = false;
	const changed = () => {
		clear.setAttribute("aria-disabled", String(Object.keys(filter()).length === 0));
		if (!isSetting) {
			events.changed();
		}
	};
	const text = filterTextField(strings.filterText);
	const classes = createClassFilter(strings, changed, events.left);
	const problems = switchButton(strings.filterProblems, ICONS.warning, changed);
	const crowds = switchButton(strings.filterCrowds, ICONS.crowd, changed);
	const empty = switchButton(strings.filterEmpty, ICONS.empty, changed);
	const consequence = selectField<GalleryConsequence | "">(strings.consequence, changed);
	consequence.offer([
		["", strings.anyConsequence],
		...GALLERY_CONSEQUENCES.map((each) => [each, strings.consequences[each]] as const),
	]);
	const boxSize = selectField<CountedBoxSize | "">(strings.boxSize, changed);
	boxSize.offer([
		["", strings.anySize],
		...COUNTED_BOX_SIZES.map((each) => [each, strings.boxSizeChoices[each]] as const),
	]);
	const split = selectField<string>(strings.split, () => {
		const uri = split.value();
		// The choice shows which file is open, so it stays.
		split.set(own);
		events.openFile(uri);
	});
	split.element.hidden = true;
	let own = "";
	const chips = createFilterChips(strings, { changed, left: () => text.focus() });
	const clear = iconButton(strings.filterClear, ICONS.close, () => set({}, true));
	const switches = html("div", { class: "switches" }, problems, crowds, empty);
	const element = html(
		"form",
		{ class: "filter", role: "search", "aria-label": strings.filterLines },
		text,
		classes.element,
		switches,
		consequence.element,
		boxSize.element,
		split.element,
		clear,
		chips.element,
	);
	const filter = (): GalleryFilter => {
		const [loss, size] = [consequence.value(), boxSize.value()];
		return {
			...filterOf({
				text: text.value,
				classes: classes.chosen(),
				hasProblem: isPressed(problems),
				hasCrowd: isPressed(crowds),
				isEmpty: isPressed(empty),
			}),
			...(loss === "" ? {} : { consequence: loss }),
			...(size === "" ? {} : { boxSize: size }),
			...chips.filter(),
		};
	};
	const set = (next: GalleryFilter, tells: boolean) => {
		isSetting = true;
		text.value = next.text ?? "";
		classes.choose(next.classes ?? []);
		problems.setAttribute("aria-pressed", String(next.hasProblem === true));
		crowds.setAttribute("aria-pressed", String(next.hasCrowd === true));
		empty.setAttribute("aria-pressed", String(next.isEmpty === true));
		consequence.set(next.consequence ?? "");
		boxSize.set(next.boxSize ?? "");
		chips.set(next);
		isSetting = !tells;
		changed();
		isSetting = false;
	};
	classes.element.addEventListener("focusin", () => {
		// Without the list of classes, a class can still be typed in full.
		void events.classes().then(classes.offer, () => classes.offer([]));
	});
	text.addEventListener("input", changed);
	element.addEventListener("submit", (event) => event.preventDefault());
	element.addEventListener("keydown", (event) => {
		if (event.key === "Escape") {
			event.preventDefault();
			if (Object.keys(filter()).length > 0) {
				set({}, true);
				// The focused chip has been removed.
				if (!element.contains(document.activeElement)) {
					text.focus();
				}
			} else {
				events.left();
			}
		} else if (event.key === "Enter" && event.target === text) {
			event.preventDefault();
			events.left();
		}
	});
	set({}, false);
	return {
		element,
		filter,
		set: (next) => set(next, false),
		focus: () => text.focus(),
		offerFiles(files) {
			own = files.find(({ isOwn }) => isOwn)?.uri ?? "";
			split.offer(
				files.map((file) => [
					file.uri,
					file.split
						? strings.fileOfSplit.replace("{0}", strings.splits[file.split]).replace("{1}", file.name)
						: file.name,
				]),
			);
			split.set(own);
			split.element.hidden = files.length < 2;
		},
		showObjects(hasObjects) {
			crowds.hidden = !hasObjects;
			boxSize.element.hidden = !hasObjects;
			chips.showObjects(hasObjects);
		},
	};
}
