import { classColour } from "#core/model/class-colour.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { svg } from "./elements.ts";
import { isDot, type PixelShape } from "./geometry.ts";

/** Which shapes stand out, each by its place in the label list. */
export interface Emphasis {
	readonly selected: number | undefined;
	readonly hovered: number | undefined;
	/** The shape that has the keyboard's focus, while the keyboard is what a person uses. */
	readonly focused: number | undefined;
}

/** The drawing above the image. Its units are image pixels; the browser scales it, but for the strokes. */
export interface Overlay {
	readonly element: SVGSVGElement;
	/** Draws shapes anew and returns how many there are now. */
	readonly draw: (shapes: readonly PixelShape[], names: readonly string[], size: ImageSize) => number;
	readonly emphasise: (emphasis: Emphasis) => void;
	readonly focus: (index: number) => void;
}

/** Room between a shape and the ring of the keyboard's focus, in screen pixels. */
const RING_GAP = 5;

export function createOverlay(label: string): Overlay {
	const shapesLayer = svg("g", { role: "group", "aria-label": label });
	const topLayer = svg("g", { "aria-hidden": "true" });
	const element = svg("svg", { class: "overlay", preserveAspectRatio: "none" }, shapesLayer, topLayer);
	let drawn: readonly PixelShape[] = [];

	const group = (index: number | undefined) => shapesLayer.querySelector(`[data-index="${index}"]`);
	return {
		element,
		draw(shapes, names, size) {
			drawn = shapes;
			element.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
			shapesLayer.replaceChildren(...shapes.map((shape, i) => shapeGroup(shape, names[i] ?? "")));
			topLayer.replaceChildren();
			return shapesLayer.childElementCount;
		},
		emphasise({ selected, hovered, focused }) {
			for (const child of shapesLayer.querySelectorAll("[aria-current]")) {
				child.removeAttribute("aria-current");
			}
			group(selected)?.setAttribute("aria-current", "true");
			const find = (index: number | undefined) => drawn.find(({ shape }) => shape.index === index);
			const selectedShape = find(selected);
			const hoveredShape = find(hovered);
			const focusedShape = find(focused);
			topLayer.replaceChildren(
				...(hoveredShape && hovered !== selected ? [outline(hoveredShape, "hovered")] : []),
				...(selectedShape ? [outline(selectedShape, "selected")] : []),
				...(focusedShape ? [focusRing(focusedShape, element)] : []),
			);
		},
		focus(index) {
			const target = group(index);
			if (target instanceof SVGElement) {
				target.focus({ preventScroll: true });
			}
		},
	};
}

/** A button is what a shape is to a person at the keyboard: Enter chooses it. */
function shapeGroup(shape: PixelShape, name: string): SVGGElement {
	const button = outline(shape, "shape");
	button.setAttribute("role", "button");
	button.setAttribute("tabindex", "0");
	button.setAttribute("aria-label", name);
	button.setAttribute("data-index", String(shape.shape.index));
	return button;
}

/** Filling, dark halo and bright line, one above the other. */
function outline(shape: PixelShape, className: string): SVGGElement {
	const colour = classColour(shape.shape.label);
	const classes = [className, ...(shape.shape.isCrowd ? ["crowd"] : []), ...(isDot(shape) ? ["dot"] : [])];
	const group = svg("g", { class: classes.join(" ") });
	if (shape.area > 0) {
		group.append(svg(...form(shape, { class: "filling", fill: colour })));
	}
	group.append(svg(...form(shape, { class: "halo" })));
	if (className === "selected") {
		group.append(svg(...form(shape, { class: "band" })));
	}
	group.append(svg(...form(shape, { class: "line", stroke: colour })));
	return group;
}

function form(
	shape: PixelShape,
	attributes: Record<string, string>,
): ["rect" | "path", Record<string, string>] {
	const { left, top, right, bottom } = shape.bounds;
	if (shape.shape.geometry.kind === "box" && right > left && bottom > top) {
		const sides = {
			x: number(left),
			y: number(top),
			width: number(right - left),
			height: number(bottom - top),
		};
		return ["rect", { ...sides, ...attributes }];
	}
	return ["path", { d: shape.rings.map(pathOf).join(""), ...attributes }];
}

/** One ring. A ring of one place would draw nothing; a line of almost no length with round ends is a dot. */
function pathOf(ring: readonly number[]): string {
	const isOnePlace = ring.every((value, i) => value === ring[i % 2]);
	const points = isOnePlace ? [...ring.slice(0, 2), (ring[0] ?? 0) + 0.001, ring[1] ?? 0] : ring;
	let path = "";
	for (let i = 0; i < points.length; i += 2) {
		path += `${i === 0 ? "M" : "L"}${number(points[i] ?? 0)} ${number(points[i + 1] ?? 0)}`;
	}
	return `${path}Z`;
}

/** A thousandth of a pixel is more than the screen shows. */
function number(value: number): string {
	return String(Math.round(value * 1000) / 1000);
}

function focusRing(shape: PixelShape, overlay: SVGSVGElement): SVGGElement {
	const { left, top, right, bottom } = shape.bounds;
	const box = overlay.viewBox.baseVal;
	const gapX = (RING_GAP * box.width) / Math.max(1, overlay.clientWidth);
	const gapY = (RING_GAP * box.height) / Math.max(1, overlay.clientHeight);
	const sides = {
		x: number(left - gapX),
		y: number(top - gapY),
		width: number(right - left + 2 * gapX),
		height: number(bottom - top + 2 * gapY),
	};
	return svg("g", { class: "focus-ring" }, svg("rect", sides), svg("rect", sides));
}
