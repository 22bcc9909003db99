import { svg } from "#client/webview/page/elements.ts";
import { classColor } from "#core/model/class-color.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { PixelShape } from "./geometry.ts";
import { focusRing, type OutlineKind, outline } from "./outline.ts";
import type { ShapeProblem } from "./shape-problem.ts";

/** Which shapes are highlighted, each by its index in the label list. */
export interface Emphasis {
	readonly selected: number | undefined;
	readonly hovered: number | undefined;
	/** The shape with the keyboard focus, while the user is using the keyboard. */
	readonly focused: number | undefined;
}

/** A shape with its texts. */
export interface DrawnShape {
	readonly pixels: PixelShape;
	/** What a screen reader says. */
	readonly name: string;
	readonly problem: ShapeProblem | undefined;
	/** Its style, if not by its class. */
	readonly mark?: ShapeMark;
}

/** What distinguishes a shape from others of its class, such as that it was added. */
export interface ShapeMark {
	/** The CSS class for outline and label. */
	readonly style: string;
	/** The text of the label instead of the class alone. */
	readonly label: string;
	/** What a screen reader says before the name of the shape. */
	readonly name: string;
}

/**
 * The drawing above the image. Its units are image pixels; the browser scales it, except for the strokes. Highlighted
 * shapes are drawn on a layer of their own, so that a thousand shapes are not painted again because the pointer has
 * moved to another one.
 */
export interface Overlay {
	readonly elements: readonly SVGSVGElement[];
	/** Draws shapes again and returns how many there are. */
	readonly draw: (shapes: readonly DrawnShape[], size: ImageSize) => number;
	/** Draws one shape again, by its index in the label list. */
	readonly redraw: (shape: DrawnShape) => void;
	readonly emphasize: (emphasis: Emphasis) => void;
	readonly focus: (index: number) => void;
	/** Updates everything that keeps its size on the screen: `scale` is screen pixels per image pixel. */
	readonly rescale: (scale: number) => void;
	/** Shows only some shapes; the others cannot be focused either. */
	readonly showOnly: (isVisible: (index: number) => boolean) => void;
}

/** The frame has the proportions of the image, except for the browser's rounding. */
const STRETCHED = { preserveAspectRatio: "none" };
/** The distance between the lines of the hatching, in screen pixels. */
const HATCH = 9;

export function createOverlay(label: string): Overlay {
	const pattern = hatching();
	const shapesLayer = svg("g", { role: "group", "aria-label": label });
	const element = svg("svg", { class: "overlay", ...STRETCHED }, svg("defs", {}, pattern), shapesLayer);
	const top = svg("svg", { class: "overlay", "aria-hidden": "true", ...STRETCHED });
	let drawn: readonly DrawnShape[] = [];
	let emphasis: Emphasis = { selected: undefined, hovered: undefined, focused: undefined };
	let scale = 1;

	let groups: ReadonlyMap<number | undefined, SVGGElement> = new Map();

	const emphasize = () => {
		const { selected, hovered, focused } = emphasis;
		for (const child of shapesLayer.querySelectorAll("[aria-current]")) {
			child.removeAttribute("aria-current");
		}
		groups.get(selected)?.setAttribute("aria-current", "true");
		const find = (index: number | undefined) => drawn.find(({ pixels }) => pixels.shape.index === index);
		const copy = (index: number | undefined, kind: OutlineKind) => {
			const shape = find(index);
			return shape ? [outlined(shape, kind)] : [];
		};
		const focusedShape = find(focused);
		top.replaceChildren(
			...(hovered === selected ? [] : copy(hovered, "hovered")),
			...copy(selected, "selected"),
			...(focusedShape ? [focusRing(focusedShape.pixels, scale)] : []),
		);
	};
	return {
		elements: [element, top],
		draw(shapes, size) {
			drawn = shapes;
			for (const layer of [element, top]) {
				layer.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
			}
			groups = new Map(shapes.map((shape) => [shape.pixels.shape.index, shapeGroup(shape)]));
			shapesLayer.replaceChildren(...groups.values());
			top.replaceChildren();
			return shapesLayer.childElementCount;
		},
		redraw(shape) {
			const { index } = shape.pixels.shape;
			drawn = drawn.map((each) => (each.pixels.shape.index === index ? shape : each));
			const button = groups.get(index);
			button?.replaceChildren(...outlined(shape, "shape").childNodes);
			button?.setAttribute("aria-label", shape.name);
			emphasize();
		},
		emphasize(next) {
			emphasis = next;
			emphasize();
		},
		focus(index) {
			groups.get(index)?.focus({ preventScroll: true });
		},
		rescale(next) {
			scale = next;
			pattern.setAttribute("patternTransform", `scale(${1 / scale}) rotate(45)`);
			emphasize();
		},
		showOnly(isVisible) {
			for (const { pixels } of drawn) {
				groups.get(pixels.shape.index)?.classList.toggle("is-hidden", !isVisible(pixels.shape.index));
			}
		},
	};
}

/** For the keyboard, a shape is a button: Enter selects it. */
function shapeGroup(shape: DrawnShape): SVGGElement {
	const button = outlined(shape, "shape");
	button.setAttribute("role", "button");
	button.setAttribute("tabindex", "0");
	button.setAttribute("aria-label", shape.name);
	button.setAttribute("data-index", String(shape.pixels.shape.index));
	return button;
}

function outlined({ pixels, problem, mark }: DrawnShape, kind: OutlineKind): SVGGElement {
	const group = outline(pixels, kind, classColor(pixels.shape.label), problem?.level);
	if (mark) {
		group.classList.add(mark.style);
	}
	return group;
}

/** Light and dark lines side by side, which are visible on any image. */
function hatching(): SVGPatternElement {
	const bar = (className: string, x: number) =>
		svg("rect", { class: className, x: String(x), width: "1.5", height: String(HATCH) });
	return svg(
		"pattern",
		{ id: "hatching", patternUnits: "userSpaceOnUse", width: String(HATCH), height: String(HATCH) },
		bar("hatch-dark", 0),
		bar("hatch-light", 1.5),
	);
}
