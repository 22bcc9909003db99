import { html, svg } from "#client/webview/page/elements.ts";
import { classColor } from "#core/model/class-color.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { Geometry, Shape } from "#core/model/shape.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import type { LineProblem } from "#core/protocol/server/line-view.ts";
import type { ShapeMark } from "./overlay.ts";
import { listenToPointer } from "./pointer.ts";
import { createSelectTool } from "./select-tool.ts";
import { createStageShapes, type StageShape, type StageShapes } from "./shapes.ts";
import type { Tool } from "./tool.ts";
import { createStageView, type StageView } from "./view.ts";
import { type Point, toImage, type View } from "./viewport.ts";

/** What is on the stage: an image or, without one, an empty frame of `size` image pixels. */
export interface Scene {
	readonly size: ImageSize;
	readonly image: HTMLElement | undefined;
	readonly shapes: readonly Shape[];
	readonly problems: readonly LineProblem[];
	readonly classes: readonly string[];
	readonly selected: number | undefined;
	/** By shape: what distinguishes it from others of its class. */
	readonly marks?: ReadonlyMap<number, ShapeMark>;
}

/**
 * The area in which the image is shown with its shapes. Tools build on it: `use` gives the pointer to one, `toolLayer`
 * is where it draws its handles, and `redrawShape` shows a shape while the tool changes it.
 */
export interface Stage {
	readonly element: HTMLElement;
	/** Shows a scene and returns how many shapes were drawn. */
	readonly show: (scene: Scene) => number;
	/** Shows a sentence, or nothing, instead of a scene. */
	readonly clear: (message: string) => void;
	readonly select: (index: number | undefined) => void;
	/** Zoom and position of the image. */
	readonly view: StageView;
	/** Gives the pointer to a tool, or back to the default tool, which selects shapes. */
	readonly use: (tool: Tool | undefined) => void;
	/**
	 * A drawing above all shapes in screen pixels from the stage's corner, which never receives pointer events. It
	 * moves along while the view is panned and is hidden while it is zoomed; `Tool.redraw` says when to draw it again.
	 */
	readonly toolLayer: SVGSVGElement;
	/** The position of an event, in image pixels. */
	readonly toImage: (event: MouseEvent) => Point;
	/** The shape of an event, by its index in the label list. */
	readonly shapeAt: (event: MouseEvent) => number | undefined;
	/** A shape as drawn now. */
	readonly shape: (index: number | undefined) => StageShape | undefined;
	/** Whether a shape is visible: it exists and is not hidden. */
	readonly isVisible: (index: number | undefined) => boolean;
	/** The classes over the image, one entry each. */
	readonly classes: HTMLElement;
	/** Draws one shape with another geometry and does not change the others; the next `show` restores it. */
	readonly redrawShape: (index: number, geometry: Geometry) => void;
	/** Shows only some shapes, in this and all later scenes. */
	readonly showOnly: (isVisible: (index: number) => boolean) => void;
	/** The place in the image under the pointer, if it is over the stage, and the shape that is pointed at or focused. */
	readonly pointed: () => { readonly at: Point | undefined; readonly shape: StageShape | undefined };
}

export interface StageEvents {
	/** The user selected a shape. */
	readonly choose: (index: number) => void;
	/** The view is moving; it may be the last time. */
	readonly moved: (view: View) => void;
	/** The view is at rest. */
	readonly rested: () => void;
	/** The pointer or the focus has moved. */
	readonly pointed: () => void;
}

/** How close (screen pixels) the pointer must be to an outline. */
const SLACK = 4;
/** From this many screen pixels on, an image pixel is drawn as a sharp square. */
const SQUARES = 4;
/** Smoothing would blur an image whose sides have no more pixels than this. */
const TINY = 64;

export function createStage(strings: PageStrings, events: StageEvents): Stage {
	const shapes = createStageShapes(strings);
	const message = html("p", { class: "message" });
	const picture = html("div", { class: "picture" });
	const classes = html("ul", { class: "image-classes", "aria-label": strings.imageClasses });
	const frame = html("div", { class: "frame" }, picture, ...shapes.overlay.elements);
	const toolLayer = svg("svg", { class: "tool-layer", "aria-hidden": "true" });
	const scene = html("div", { class: "scene" }, frame, shapes.chips.element, classes, toolLayer);
	const room = html("div", { class: "stage", tabindex: "-1" }, scene, message);
	let size: ImageSize = { width: 1, height: 1 };
	let atRest: View = { left: 0, top: 0, scale: 1 };
	let pointedAt: Point | undefined;

	const place = () => {
		const { width, height } = view.room();
		const { left, top, scale } = atRest;
		shapes.place(scale, { left: 4 - left, top: 4 - top, right: width - left - 4, bottom: height - top - 4 });
	};
	const transform = (next: View) => {
		const { left, top, scale } = next;
		const ratio = scale / atRest.scale;
		room.classList.toggle("is-zooming", ratio !== 1);
		frame.style.transform = `translate(${left}px, ${top}px) scale(${ratio})`;
		shapes.chips.element.style.transform = `translate(${left}px, ${top}px)`;
		classes.style.transform = `translate(${Math.max(0, left)}px, ${Math.max(0, top)}px)`;
		toolLayer.style.transform = `translate(${left - atRest.left}px, ${top - atRest.top}px)`;
		events.moved(next);
	};
	const rest = (next: View) => {
		atRest = next;
		frame.style.width = `${size.width * next.scale}px`;
		frame.style.height = `${size.height * next.scale}px`;
		picture.classList.toggle("pixelated", next.scale >= SQUARES || Math.max(size.width, size.height) <= TINY);
		transform(next);
		if (!scene.hidden) {
			place();
			tool.redraw();
			events.rested();
		}
	};
	const view = createStageView(() => room.getBoundingClientRect(), transform, rest);
	const onStage = (event: MouseEvent): Point => {
		const { left, top } = room.getBoundingClientRect();
		return { x: event.clientX - left, y: event.clientY - top };
	};
	const imagePoint = (event: MouseEvent) => toImage(onStage(event), view.current());
	const shapeAt = (event: MouseEvent) => {
		// A chip counts as its shape, wherever it is.
		const chip = event.target instanceof HTMLElement ? indexOf(event.target) : undefined;
		return chip ?? shapes.hit(imagePoint(event), SLACK / view.current().scale);
	};
	const selectTool = createSelectTool(shapeAt, events.choose);
	let tool: Tool = selectTool;

	new ResizeObserver(() =>
		view.resize({ width: room.clientWidth || 1, height: room.clientHeight || 1 }),
	).observe(room);
	const pointer = listenToPointer(
		room,
		view,
		() => tool,
		(at, event) => {
			pointedAt = at;
			shapes.emphasize({ hovered: at && shapeAt(event) });
			events.pointed();
		},
	);
	listenToKeyboard(room, shapes, view, events);
	return {
		element: room,
		show(next) {
			message.hidden = true;
			scene.hidden = false;
			size = next.size;
			picture.replaceChildren(...(next.image ? [next.image] : []));
			classes.replaceChildren(...next.classes.map(classEntry));
			classes.hidden = next.classes.length === 0;
			const hadFocus = shapes.emphasis().focused;
			const count = shapes.show(next.shapes, next.problems, size, next.selected, next.marks);
			view.show(size);
			if (hadFocus !== undefined) {
				// The focused element is gone. Its successor gets the focus, or the stage does, so that the keyboard position is not lost.
				room.focus({ preventScroll: true });
				shapes.overlay.focus(hadFocus);
			}
			events.pointed();
			return count;
		},
		clear(text) {
			message.textContent = text;
			message.hidden = false;
			scene.hidden = true;
			picture.replaceChildren();
			shapes.show([], [], { width: 1, height: 1 }, undefined);
			events.pointed();
		},
		select(index) {
			shapes.emphasize({ selected: index });
			const shape = shapes.find(index);
			// What was selected in the text is revealed; what was clicked stays where it is.
			if (shape && index !== shapes.emphasis().hovered) {
				view.reveal(shape.pixels.bounds);
			}
			if (!scene.hidden) {
				place();
			}
		},
		view,
		use(next) {
			pointer.cancel();
			tool.cancel();
			toolLayer.replaceChildren();
			tool = next ?? selectTool;
			tool.redraw();
		},
		toolLayer,
		toImage: imagePoint,
		shapeAt,
		shape: shapes.find,
		isVisible: shapes.isVisible,
		classes,
		redrawShape: shapes.redraw,
		showOnly(isVisible) {
			shapes.showOnly(isVisible);
			place();
		},
		pointed() {
			const { hovered, focused } = shapes.emphasis();
			return { at: pointedAt, shape: shapes.find(hovered ?? focused) };
		},
	};
}

function classEntry(name: string): HTMLLIElement {
	const entry = html("li", { title: name }, name);
	entry.style.backgroundColor = classColor(name);
	return entry;
}

/** Focus and keys on the shapes. The listeners are on the container: in Chromium, an SVG element with a focus listener becomes focusable. */
function listenToKeyboard(
	room: HTMLElement,
	shapes: StageShapes,
	view: StageView,
	events: StageEvents,
): void {
	room.addEventListener("keydown", (event) => {
		const index = indexOf(event.target);
		if (index !== undefined && (event.key === "Enter" || event.key === " ")) {
			event.preventDefault();
			events.choose(index);
		}
	});
	// A screen reader activates a shape with a click without a pointer.
	room.addEventListener("click", (event) => {
		const index = indexOf(event.target);
		if (index !== undefined && event.detail === 0) {
			events.choose(index);
		}
	});
	room.addEventListener("focusin", (event) => {
		const isByKeyboard = event.target instanceof Element && event.target.matches(":focus-visible");
		const focused = isByKeyboard ? indexOf(event.target) : undefined;
		shapes.emphasize({ focused });
		const shape = shapes.find(focused);
		if (shape) {
			view.reveal(shape.pixels.bounds);
		}
		events.pointed();
	});
	room.addEventListener("focusout", () => {
		shapes.emphasize({ focused: undefined });
		events.pointed();
	});
}

function indexOf(target: EventTarget | null): number | undefined {
	const element = target instanceof Element ? target.closest("[data-index]") : null;
	return element ? Number(element.getAttribute("data-index")) : undefined;
}
