import type { Tool } from "./tool.ts";
import type { StageView } from "./view.ts";
import { type Point, toImage, wheelFactor } from "./viewport.ts";

/** A press becomes a drag when the pointer has moved this far (screen pixels). */
const DRAG = 4;

/** What the pointer is doing with a button down. */
type Gesture =
	| { readonly kind: "tool" }
	| {
			readonly kind: "pan";
			readonly down: PointerEvent;
			last: PointerEvent;
			hasMoved: boolean;
			readonly canClick: boolean;
	  };

export interface StagePointer {
	/** Releases what the pointer is doing. */
	readonly cancel: () => void;
}

/**
 * Wheel and pointer on the stage: it handles zooming and panning itself, and leaves everything else to the tool (see
 * `Tool`). `pointed` is called for every move, in image pixels, and when the pointer leaves.
 */
export function listenToPointer(
	room: HTMLElement,
	view: StageView,
	tool: () => Tool,
	pointed: (at: Point | undefined, event: PointerEvent) => void,
): StagePointer {
	let gesture: Gesture | undefined;
	let holdsSpace = false;

	const onStage = (event: MouseEvent): Point => {
		const { left, top } = room.getBoundingClientRect();
		return { x: event.clientX - left, y: event.clientY - top };
	};
	const inImage = (event: MouseEvent): Point => toImage(onStage(event), view.current());
	const showCursor = (event?: PointerEvent) => {
		const isPanning = gesture?.kind === "pan" && gesture.hasMoved;
		room.classList.toggle("can-pan", holdsSpace && !isPanning);
		room.classList.toggle("is-panning", isPanning);
		if (event && !gesture) {
			room.style.cursor = holdsSpace ? "" : tool().cursor(inImage(event), event);
		}
	};
	const end = () => {
		gesture = undefined;
		showCursor();
	};

	room.addEventListener("pointerdown", (event) => {
		const isOwn = event.button === 1 || (event.button === 0 && holdsSpace);
		if (gesture || !(isOwn || event.button === 0)) {
			return;
		}
		if (!isOwn && tool().pointerDown(inImage(event), event)) {
			gesture = { kind: "tool" };
		} else {
			gesture = { kind: "pan", down: event, last: event, hasMoved: false, canClick: !isOwn };
		}
		room.setPointerCapture(event.pointerId);
		showCursor();
	});
	room.addEventListener("pointermove", (event) => {
		pointed(inImage(event), event);
		if (gesture?.kind === "pan") {
			panTo(gesture, event, view);
		} else {
			tool().pointerMove(inImage(event), event);
		}
		showCursor(event);
	});
	room.addEventListener("pointerup", (event) => {
		const ended = gesture;
		if (ended?.kind === "tool") {
			tool().pointerUp(inImage(event), event);
		} else if (ended?.canClick && !ended.hasMoved) {
			tool().click(inImage(ended.down), ended.down);
		}
		end();
	});
	room.addEventListener("pointercancel", () => {
		if (gesture?.kind === "tool") {
			tool().cancel();
		}
		end();
	});
	room.addEventListener("pointerleave", (event) => pointed(undefined, event));
	room.addEventListener("dblclick", (event) => {
		if (!tool().doubleClick(inImage(event), event)) {
			view.fit();
		}
	});
	room.addEventListener(
		"wheel",
		(event) => {
			event.preventDefault();
			view.zoom(wheelFactor(event, view.room()), onStage(event), true);
		},
		{ passive: false },
	);
	// The browser would scroll with the middle button.
	room.addEventListener("mousedown", (event) => event.button === 1 && event.preventDefault());
	listenToSpace((holds) => {
		holdsSpace = holds;
		room.style.cursor = "";
		showCursor();
	});
	return { cancel: end };
}

function panTo(gesture: Extract<Gesture, { kind: "pan" }>, event: PointerEvent, view: StageView): void {
	const { down, last } = gesture;
	gesture.hasMoved ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) >= DRAG;
	if (gesture.hasMoved) {
		view.pan({ x: event.clientX - last.clientX, y: event.clientY - last.clientY }, true);
		gesture.last = event;
	}
}

/** The space bar belongs to the button that it presses or the field that it is typed into; elsewhere it turns the pointer into a hand. */
function listenToSpace(hold: (holds: boolean) => void): void {
	document.addEventListener("keydown", (event) => {
		const isFree = !(
			event.target instanceof Element &&
			event.target.closest("button, [role=button], input, select, textarea, [contenteditable]")
		);
		if (event.key === " " && isFree) {
			event.preventDefault();
			hold(true);
		}
	});
	document.addEventListener("keyup", (event) => event.key === " " && hold(false));
	window.addEventListener("blur", () => hold(false));
}
