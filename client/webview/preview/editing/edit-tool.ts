import type { Tool } from "#client/webview/stage/tool.ts";
import type { Point } from "#client/webview/stage/viewport.ts";
import { type EditContext, isOnShape, toScreen } from "./context.ts";
import { type Grip, pulled } from "./grip.ts";
import { cursorOf, handleAt, handlesOf, type PlacedHandle } from "./handles.ts";
import type { LiveGesture } from "./live-gesture.ts";
import type { Readout } from "./pointer-readout.ts";
import { movedText, readoutText, resizedText } from "./texts.ts";
import { drawHandles } from "./tool-drawing.ts";
import { removeVertex } from "./vertices.ts";

/** A press becomes a drag when the pointer has moved this far (screen pixels), so that a click does not move a shape. */
const DRAG = 3;

/** The default tool: a click selects; the selected shape is moved by its inside and changed by its handles. */
export function createEditTool(context: EditContext, gesture: LiveGesture, readout: Readout): Tool {
	const { stage, strings } = context;
	let handles: readonly PlacedHandle[] = [];
	let grip: (Grip & { readonly down: PointerEvent; hasMoved: boolean }) | undefined;

	const onStage = ({ clientX, clientY }: MouseEvent): Point => {
		const { left, top } = stage.element.getBoundingClientRect();
		return { x: clientX - left, y: clientY - top };
	};
	const held = (event: MouseEvent) => handleAt(handles, onStage(event))?.handle;
	const isInside = (event: MouseEvent) => {
		const shape = context.selected();
		return shape !== undefined && isOnShape(context, shape.index, event);
	};
	const drawNow = () => {
		const shape = context.selected();
		const size = context.scene()?.size;
		handles = shape && size ? handlesOf(shape.geometry, toScreen(context, size), context.vertex()) : [];
		stage.toolLayer.replaceChildren(drawHandles(handles, context.vertex()));
	};
	const choose = (event: MouseEvent) => {
		const index = stage.shapeAt(event);
		if (index !== undefined && index !== context.selected()?.index) {
			context.select(index);
		}
	};
	return {
		cursor(_, event) {
			const handle = held(event);
			if (handle) {
				return cursorOf(handle);
			}
			if (isInside(event)) {
				return "move";
			}
			return stage.shapeAt(event) === undefined ? "" : "pointer";
		},
		pointerDown(at, event) {
			const shape = context.selected();
			const handle = held(event);
			if (!shape || !(handle || isInside(event)) || gesture.isOn()) {
				return false;
			}
			grip = { handle, geometry: shape.geometry, from: at, down: event, hasMoved: false };
			return true;
		},
		pointerMove(at, event) {
			const size = context.scene()?.size;
			if (!grip || !size) {
				return;
			}
			const { down } = grip;
			const isDrag = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) >= DRAG;
			if (!grip.hasMoved && !(isDrag && gesture.begin())) {
				return;
			}
			grip.hasMoved = true;
			if (gesture.isOn()) {
				const geometry = pulled(grip, at, size);
				gesture.show(geometry);
				readout.show(readoutText(geometry, size, strings), onStage(event));
				drawNow();
			}
		},
		pointerUp(_, event) {
			const ended = grip;
			grip = undefined;
			readout.hide();
			if (ended?.hasMoved) {
				const label = context.selected()?.label ?? "";
				gesture.commit((ended.handle ? resizedText : movedText)(label, strings));
				if (ended.handle?.kind === "middle") {
					const { segment, point } = ended.handle.place;
					context.setVertex({ segment, point: point + 1 });
				}
			} else if (ended?.handle?.kind === "vertex") {
				context.setVertex(ended.handle.place);
			} else if (ended && !ended.handle) {
				choose(event);
			}
			drawNow();
		},
		click(_, event) {
			choose(event);
		},
		doubleClick(_, event) {
			const handle = held(event);
			if (handle?.kind === "vertex") {
				removeVertex(context, handle.place);
			}
			return handle !== undefined || stage.shapeAt(event) !== undefined;
		},
		cancel() {
			grip = undefined;
			readout.hide();
			gesture.cancel();
		},
		redraw: drawNow,
	};
}
