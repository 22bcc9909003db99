import { html } from "#client/webview/page/elements.ts";
import { toPixelShape } from "#client/webview/stage/geometry.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { problemNote, shapeRow } from "./shape-row.ts";
import { type Hidden, isVisible } from "./visible-shapes.ts";

/** The panel beside the stage: every shape of the line, and what is wrong with the line itself. */
export interface ShapeList {
	readonly element: HTMLElement;
	/** `size` is the image's in pixels, if it is known. */
	readonly show: (picture: Picture, size: ImageSize | undefined, hidden: Hidden) => void;
	readonly select: (index: number | undefined) => void;
	/** Closed, the panel holds nothing. */
	readonly setOpen: (isOpen: boolean) => void;
	/** Puts the keyboard's focus on the selected shape, or the first one. */
	readonly focus: () => void;
}

interface Shown {
	readonly picture: Picture;
	readonly size: ImageSize | undefined;
	readonly hidden: Hidden;
}

/** The frame that a shape's sides are told of where the image has no known size: they are hundredths. */
const UNIT: ImageSize = { width: 100, height: 100 };

export function createShapeList(strings: PageStrings, choose: (index: number) => void): ShapeList {
	const title = html("h2", { id: "list-title" }, strings.listTitle);
	const problems = html("ul", { class: "line-problems", "aria-label": strings.lineProblems });
	const rows = html("ul", { class: "rows", "aria-labelledby": title.id });
	const empty = html("p", { class: "list-empty" }, strings.listEmpty);
	const element = html(
		"aside",
		{ class: "list", id: "list", "aria-labelledby": title.id, tabindex: "-1" },
		title,
		problems,
		rows,
		empty,
	);
	element.hidden = true;
	let shown: Shown | undefined;
	let selected: number | undefined;

	const buttons = () => [...rows.querySelectorAll<HTMLButtonElement>(".row")];
	const indexOf = (button: Element | null | undefined) => Number(button?.getAttribute("data-index"));
	/** One row is a stop of the Tab key; arrows go on from there. */
	const markCurrent = () => {
		const all = buttons();
		const current = all.find((button) => indexOf(button) === selected);
		for (const button of all) {
			button.tabIndex = button === (current ?? all[0]) ? 0 : -1;
			button.toggleAttribute("aria-current", false);
		}
		current?.setAttribute("aria-current", "true");
		current?.scrollIntoView({ block: "nearest" });
	};
	const focusOn = (button: HTMLButtonElement | undefined) => {
		for (const other of buttons()) {
			other.tabIndex = other === button ? 0 : -1;
		}
		(button ?? element).focus();
	};
	const focus = () => {
		const all = buttons();
		focusOn(all.find((button) => indexOf(button) === selected) ?? all[0]);
	};
	rows.addEventListener("click", (event) => {
		const button = event.target instanceof Element ? event.target.closest(".row") : null;
		if (button) {
			choose(indexOf(button));
		}
	});
	element.addEventListener("keydown", (event) => {
		const all = buttons();
		const at = all.findIndex(isFocused);
		const to = placeOfKey(event.key, at, all.length);
		if (to !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey) {
			event.preventDefault();
			focusOn(all[to]);
		}
	});
	const render = () => {
		if (!shown) {
			return;
		}
		const { picture, size, hidden } = shown;
		const hadFocus = element.contains(document.activeElement);
		const position = buttons().findIndex(isFocused);
		const isOfShape = new Set(picture.shapes.map(({ index }) => index));
		const ofLine = picture.problems.filter(({ index }) => index === undefined || !isOfShape.has(index));
		problems.replaceChildren(...ofLine.map((problem) => html("li", {}, problemNote(problem))));
		problems.hidden = ofLine.length === 0;
		rows.replaceChildren(
			...picture.shapes.map((shape) => {
				const own = picture.problems.filter(({ index }) => index === shape.index);
				const pixels = toPixelShape(shape, size ?? UNIT);
				return html("li", {}, shapeRow(pixels, size !== undefined, own, isVisible(shape, hidden), strings));
			}),
		);
		rows.hidden = picture.shapes.length === 0;
		empty.hidden = picture.shapes.length > 0;
		markCurrent();
		if (hadFocus) {
			// What had the focus is gone; the row in its place takes it.
			focusOn(buttons()[Math.min(Math.max(position, 0), picture.shapes.length - 1)]);
		}
	};
	return {
		element,
		show(picture, size, hidden) {
			shown = { picture, size, hidden };
			if (!element.hidden) {
				render();
			}
		},
		select(index) {
			selected = index;
			markCurrent();
		},
		setOpen(isOpen) {
			element.hidden = !isOpen;
			if (isOpen) {
				render();
			} else {
				rows.replaceChildren();
				problems.replaceChildren();
			}
		},
		focus,
	};
}

function isFocused(element: Element): boolean {
	return element === document.activeElement;
}

/** Which row a key leads to, from the row `at` of `count`; `undefined` for other keys. */
function placeOfKey(key: string, at: number, count: number): number | undefined {
	switch (key) {
		case "ArrowDown":
			return Math.min(at + 1, count - 1);
		case "ArrowUp":
			return Math.max(at - 1, 0);
		case "Home":
			return 0;
		case "End":
			return count - 1;
		default:
			return undefined;
	}
}
