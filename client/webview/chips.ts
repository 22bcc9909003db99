import { classColour } from "#core/model/class-colour.ts";
import type { PageStrings } from "#core/protocol/preview-strings.ts";
import { placeChips } from "./chip-placement.ts";
import { html } from "./elements.ts";
import { isDot, type PixelShape, type Rectangle } from "./geometry.ts";
import type { Emphasis } from "./overlay.ts";

/** The class names beside the shapes. They repeat what the shapes' accessible names say, so they are hidden from readers. */
export interface Chips {
	readonly element: HTMLElement;
	readonly draw: (shapes: readonly PixelShape[]) => void;
	/** Finds every chip its place. `scale` is screen pixels per image pixel along x and y; `room` is in screen pixels from the image's corner. */
	readonly place: (scale: Scale, room: Rectangle, selected: number | undefined) => void;
	readonly emphasise: (emphasis: Emphasis) => void;
}

export interface Scale {
	readonly x: number;
	readonly y: number;
}

export function createChips(strings: PageStrings): Chips {
	const element = html("div", { class: "chips", "aria-hidden": "true" });
	let drawn: readonly PixelShape[] = [];
	let chips: HTMLElement[] = [];
	return {
		element,
		draw(shapes) {
			drawn = shapes;
			chips = shapes.map((shape) => chip(shape, strings));
			element.replaceChildren(...chips);
		},
		place(scale, room, selected) {
			const anchors = drawn.map((shape) => grown(scaled(shape.bounds, scale), isDot(shape) ? 6 : 2));
			chips.forEach((chip, i) => {
				chip.dataset.beyond = beyond(anchors[i] as Rectangle, room);
			});
			const sizes = chips.map((chip) => chip.getBoundingClientRect());
			const requests = anchors.map((anchor, i) => ({
				anchor,
				width: Math.ceil(sizes[i]?.width ?? 0),
				height: Math.ceil(sizes[i]?.height ?? 0),
				first: drawn[i]?.shape.index === selected,
			}));
			placeChips(requests, room).forEach(({ left, top, crowdedOut }, i) => {
				const chip = chips[i] as HTMLElement;
				chip.style.left = `${left}px`;
				chip.style.top = `${top}px`;
				chip.classList.toggle("crowded-out", crowdedOut);
			});
		},
		emphasise({ selected, hovered, focused }) {
			chips.forEach((chip, i) => {
				const index = drawn[i]?.shape.index;
				chip.classList.toggle("is-selected", index === selected);
				chip.classList.toggle("is-pointed-at", index === hovered || index === focused);
			});
		},
	};
}

function chip({ shape }: PixelShape, strings: PageStrings): HTMLElement {
	const name = html(
		"span",
		{ class: shape.label ? "name" : "name nameless" },
		shape.label || strings.noClass,
	);
	const element = html("div", { class: "chip", "data-index": String(shape.index), title: shape.label }, name);
	if (shape.isCrowd) {
		element.append(html("span", { class: "mark" }, strings.crowd));
	}
	element.style.backgroundColor = classColour(shape.label);
	return element;
}

function scaled({ left, top, right, bottom }: Rectangle, { x, y }: Scale): Rectangle {
	return { left: left * x, top: top * y, right: right * x, bottom: bottom * y };
}

/** A shape with its strokes is this many screen pixels larger on every side. */
function grown({ left, top, right, bottom }: Rectangle, by: number): Rectangle {
	return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** The side on which a shape lies wholly out of sight: its chip at the edge is all that shows it. */
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
