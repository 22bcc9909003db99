import { classColour } from "#core/model/class-colour.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { Shape } from "#core/model/shape.ts";
import type { PageStrings } from "#core/protocol/preview-strings.ts";
import { type Chips, createChips } from "./chips.ts";
import { html } from "./elements.ts";
import { fitInto } from "./fit-into.ts";
import { type PixelShape, type Rectangle, toPixelShape } from "./geometry.ts";
import { hitTest } from "./hit-test.ts";
import { createOverlay, type Overlay } from "./overlay.ts";
import { shapeName } from "./shape-name.ts";

/** What stands on the stage: an image or, without one, an empty frame of `size` image pixels. */
export interface Scene {
	readonly size: ImageSize;
	readonly image: HTMLImageElement | undefined;
	readonly shapes: readonly Shape[];
	readonly classes: readonly string[];
	readonly selected: number | undefined;
}

/** The room in which the image is shown with its shapes. */
export interface Stage {
	readonly element: HTMLElement;
	/** Shows a scene and returns how many shapes were drawn. */
	readonly show: (scene: Scene) => number;
	/** Shows a sentence, or nothing, instead of a scene. */
	readonly clear: (message: string) => void;
	readonly select: (index: number | undefined) => void;
}

/** Screen pixels kept free around the image, where shapes that leave the image can still be seen. */
const MARGIN = 32;
/** How near (screen pixels) the pointer must come to an outline. */
const SLACK = 4;

/** Parts of the stage and what is shown on them now. */
interface State {
	readonly overlay: Overlay;
	readonly chips: Chips;
	readonly frame: HTMLElement;
	readonly room: HTMLElement;
	shapes: readonly PixelShape[];
	size: ImageSize;
	selected: number | undefined;
	hovered: number | undefined;
	focused: number | undefined;
}

export function createStage(strings: PageStrings, choose: (index: number) => void): Stage {
	const overlay = createOverlay(strings.shapes);
	const chips = createChips(strings);
	const message = html("p", { class: "message" });
	const picture = html("div", { class: "picture" });
	const classes = html("ul", { class: "image-classes", "aria-label": strings.imageClasses });
	const frame = html("div", { class: "frame" }, picture, overlay.element, chips.element, classes);
	const room = html("div", { class: "stage", tabindex: "-1" }, frame, message);
	const state: State = {
		overlay,
		chips,
		frame,
		room,
		shapes: [],
		size: { width: 1, height: 1 },
		selected: undefined,
		hovered: undefined,
		focused: undefined,
	};
	listen(state, choose);
	new ResizeObserver(() => layOut(state)).observe(room);
	return {
		element: room,
		show(scene) {
			message.hidden = true;
			frame.hidden = false;
			picture.replaceChildren(...(scene.image ? [scene.image] : []));
			picture.classList.toggle("pixelated", isTiny(scene.size));
			classes.replaceChildren(...scene.classes.map(classEntry));
			classes.hidden = scene.classes.length === 0;
			return drawShapes(state, scene, strings);
		},
		clear(text) {
			message.textContent = text;
			message.hidden = false;
			frame.hidden = true;
			picture.replaceChildren();
			state.shapes = [];
			overlay.draw([], [], { width: 1, height: 1 });
			chips.draw([]);
		},
		select(index) {
			state.selected = index;
			layOut(state);
		},
	};
}

function classEntry(name: string): HTMLLIElement {
	const entry = html("li", { title: name }, name);
	entry.style.backgroundColor = classColour(name);
	return entry;
}

/** Smoothing makes a blur of an image of a few pixels. */
function isTiny({ width, height }: ImageSize): boolean {
	return Math.max(width, height) <= 64;
}

function drawShapes(state: State, scene: Scene, strings: PageStrings): number {
	const hadFocus = state.focused;
	state.size = scene.size;
	state.selected = scene.selected;
	state.hovered = undefined;
	state.focused = undefined;
	state.shapes = scene.shapes.map((shape) => toPixelShape(shape, scene.size));
	const names = scene.shapes.map((shape, i) => shapeName(shape, i, scene.shapes.length, strings));
	const count = state.overlay.draw(state.shapes, names, scene.size);
	state.chips.draw(state.shapes);
	layOut(state);
	if (hadFocus !== undefined) {
		// What had the focus is gone. Its successor takes it, or the stage does, so that the keyboard's place is not lost.
		state.room.focus({ preventScroll: true });
		state.overlay.focus(hadFocus);
	}
	return count;
}

function layOut(state: State): void {
	const { frame, room, size } = state;
	if (frame.hidden || room.clientWidth === 0) {
		return;
	}
	const shown = fitInto(size, {
		width: Math.max(1, room.clientWidth - 2 * MARGIN),
		height: Math.max(1, room.clientHeight - 2 * MARGIN),
	});
	frame.style.width = `${shown.width}px`;
	frame.style.height = `${shown.height}px`;
	const aroundX = (room.clientWidth - shown.width) / 2;
	const aroundY = (room.clientHeight - shown.height) / 2;
	const around: Rectangle = {
		left: 4 - aroundX,
		top: 4 - aroundY,
		right: shown.width + aroundX - 4,
		bottom: shown.height + aroundY - 4,
	};
	const scale = { x: shown.width / size.width, y: shown.height / size.height };
	state.chips.place(scale, around, state.selected);
	emphasise(state);
}

function emphasise(state: State): void {
	state.chips.emphasise(state);
	state.overlay.emphasise(state);
}

function listen(state: State, choose: (index: number) => void): void {
	const { room } = state;
	const setHovered = (index: number | undefined) => {
		if (index !== state.hovered) {
			state.hovered = index;
			room.classList.toggle("points-at-shape", index !== undefined);
			emphasise(state);
		}
	};
	room.addEventListener("pointermove", (event) => setHovered(indexAt(state, event)));
	room.addEventListener("pointerleave", () => setHovered(undefined));
	room.addEventListener("click", (event) => {
		const index = indexAt(state, event);
		if (index !== undefined) {
			choose(index);
		}
	});
	// Not on the drawing itself: Chromium takes an SVG element that listens for focus as one that can have it.
	room.addEventListener("keydown", (event) => {
		const index = indexOf(event.target);
		if (index !== undefined && (event.key === "Enter" || event.key === " ")) {
			event.preventDefault();
			choose(index);
		}
	});
	room.addEventListener("focusin", (event) => {
		const isByKeyboard = event.target instanceof Element && event.target.matches(":focus-visible");
		state.focused = isByKeyboard ? indexOf(event.target) : undefined;
		emphasise(state);
	});
	room.addEventListener("focusout", () => {
		state.focused = undefined;
		emphasise(state);
	});
}

/** The shape that an event means: the one whose chip it hit, or the smallest under the pointer, or, when a screen reader presses it, its target. */
function indexAt(state: State, event: MouseEvent): number | undefined {
	const own = indexOf(event.target);
	if (own !== undefined && (event.target instanceof HTMLElement || event.detail === 0)) {
		return own;
	}
	const box = state.frame.getBoundingClientRect();
	const unit = state.size.width / Math.max(1, box.width);
	const x = (event.clientX - box.left) * unit;
	const y = ((event.clientY - box.top) * state.size.height) / Math.max(1, box.height);
	return hitTest(state.shapes, x, y, SLACK * unit)?.shape.index;
}

function indexOf(target: EventTarget | null): number | undefined {
	const element = target instanceof Element ? target.closest("[data-index]") : null;
	return element ? Number(element.getAttribute("data-index")) : undefined;
}
