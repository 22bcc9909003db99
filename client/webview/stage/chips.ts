import { html, svg } from "#client/webview/page/elements.ts";
import { classColor } from "#core/model/class-color.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { placeChips } from "./chip-placement.ts";
import { isDot, type PixelShape, type Rectangle } from "./geometry.ts";
import type { DrawnShape, Emphasis } from "./overlay.ts";
import { problemText } from "./shape-name.ts";
import type { ProblemLevel } from "./shape-problem.ts";

/** The class names next to the shapes. They repeat the accessible names of the shapes, so they are hidden from screen readers. */
export interface Chips {
	readonly element: HTMLElement;
	readonly draw: (shapes: readonly DrawnShape[]) => void;
	/** Finds a place for every chip. `scale` is screen pixels per image pixel; `room` is in screen pixels from the image's corner. */
	readonly place: (scale: number, room: Rectangle, selected: number | undefined) => void;
	/** Moves one chip with its changed shape, until all are placed again. */
	readonly follow: (shape: DrawnShape, scale: number) => void;
	/** Shows only some chips; those of hidden shapes do not take up space either. */
	readonly showOnly: (isVisible: (index: number) => boolean) => void;
	readonly emphasize: (emphasis: Emphasis) => void;
}

export function createChips(strings: PageStrings): Chips {
	const element = html("div", { class: "chips", "aria-hidden": "true" });
	let drawn: readonly PixelShape[] = [];
	let chips: HTMLElement[] = [];
	return {
		element,
		draw(shapes) {
			drawn = shapes.map(({ pixels }) => pixels);
			chips = shapes.map((shape) => chip(shape, strings));
			element.replaceChildren(...chips);
		},
		place(scale, room, selected) {
			const shown = drawn.flatMap((shape, i) => {
				const chip = chips[i] as HTMLElement;
				return chip.hidden ? [] : [{ shape, chip, anchor: anchorOf(shape, scale) }];
			});
			for (const { chip, anchor } of shown) {
				chip.dataset.beyond = beyond(anchor, room);
			}
			const sizes = shown.map(({ chip }) => chip.getBoundingClientRect());
			const requests = shown.map(({ shape, anchor }, i) => ({
				anchor,
				width: Math.ceil(sizes[i]?.width ?? 0),
				height: Math.ceil(sizes[i]?.height ?? 0),
				first: shape.shape.index === selected,
			}));
			placeChips(requests, room).forEach(({ left, top, crowdedOut }, i) => {
				const chip = (shown[i] as { chip: HTMLElement }).chip;
				chip.style.left = `${left}px`;
				chip.style.top = `${top}px`;
				chip.classList.toggle("crowded-out", crowdedOut);
			});
		},
		follow({ pixels }, scale) {
			const i = drawn.findIndex(({ shape }) => shape.index === pixels.shape.index);
			const [chip, before] = [chips[i], drawn[i]];
			if (chip && before) {
				drawn = drawn.with(i, pixels);
				const [from, to] = [anchorOf(before, scale), anchorOf(pixels, scale)];
				chip.style.left = `${Number.parseFloat(chip.style.left) + to.left - from.left}px`;
				chip.style.top = `${Number.parseFloat(chip.style.top) + to.top - from.top}px`;
			}
		},
		showOnly(isVisible) {
			chips.forEach((chip, i) => {
				chip.hidden = !isVisible((drawn[i] as PixelShape).shape.index);
			});
		},
		emphasize({ selected, hovered, focused }) {
			chips.forEach((chip, i) => {
				const index = drawn[i]?.shape.index;
				chip.classList.toggle("is-selected", index === selected);
				chip.classList.toggle("is-pointed-at", index === hovered || index === focused);
			});
		},
	};
}

function chip({ pixels: { shape }, problem, mark }: DrawnShape, strings: PageStrings): HTMLElement {
	const name = html(
		"span",
		{ class: shape.label ? "name" : "name nameless" },
		mark?.label ?? (shape.label || strings.noClass),
	);
	const title = [shape.label, ...(problem ? [problemText(problem, strings)] : [])].filter(
		(text) => text !== "",
	);
	const element = html(
		"div",
		{ class: "chip", "data-index": String(shape.index), title: title.join("\n") },
		...(problem ? [problemMark(problem.level)] : []),
		name,
	);
	if (shape.isCrowd) {
		element.append(html("span", { class: "mark" }, strings.crowd));
	}
	if (problem) {
		element.classList.add(problem.level);
	}
	if (mark) {
		element.classList.add(mark.style);
	} else {
		element.style.backgroundColor = classColor(shape.label);
	}
	return element;
}

/** A cross in a circle, a triangle, or a dot: the forms distinguish the levels without colors. */
const MARKS: Readonly<Record<ProblemLevel, string>> = {
	dropped: "M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6M4 4l4 4M8 4l-4 4",
	doubtful: "M6 1.2 11.2 10.6H.8ZM6 4.6v2.6M6 8.7v.4",
	noted: "M6 4.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3",
};

function problemMark(level: ProblemLevel): SVGSVGElement {
	return svg("svg", { class: "problem-mark", viewBox: "0 0 12 12" }, svg("path", { d: MARKS[level] }));
}

function anchorOf(shape: PixelShape, scale: number): Rectangle {
	const { left, top, right, bottom } = shape.bounds;
	const scaled = { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
	return grown(scaled, isDot(shape) ? 6 : 2);
}

/** A shape with its strokes is larger by this many screen pixels on every side. */
function grown({ left, top, right, bottom }: Rectangle, by: number): Rectangle {
	return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** The side on which a shape is completely out of view: only its chip at the edge shows it. */
function beyond(anchor: Rectangle, room: Rectangle): string {
	if (anchor.right < room.left) {
		return "left";
	}
	if (anchor.left > room.right) {
		return "right";
	}
	if (anchor.bottom < room.top) {
		return "above";
	}
	return anchor.top > room.bottom ? "below" : "";
}
