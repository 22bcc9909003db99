import { format } from "#client/webview/page/text.ts";
import type { Point } from "#client/webview/stage/viewport.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { moveInside } from "#core/model/inside-image.ts";
import { withVertex } from "#core/model/reshape.ts";
import type { Geometry } from "#core/model/shape.ts";
import type { EditContext } from "./context.ts";
import { grown } from "./grip.ts";
import type { LiveGesture } from "./live-gesture.ts";
import { createNudge, type Later } from "./nudge.ts";
import { movedText, resizedText } from "./texts.ts";
import { vertexAt } from "./vertices.ts";

export type MoveKind = "move" | "resize";

/** Moving and resizing with the arrow keys: presses without a pause are one change. */
export interface KeyboardMoves {
	/** A press of an arrow key, in image pixels. False if no shape is selected. */
	readonly press: (kind: MoveKind, by: Point, key: string, isRepeat: boolean) => boolean;
	/** Sends the changes made with the arrow keys so far. */
	readonly finish: () => void;
	/** Cancels these changes. */
	readonly drop: () => void;
	readonly isOn: () => boolean;
}

export function createKeyboardMoves(context: EditContext, gesture: LiveGesture, later: Later): KeyboardMoves {
	const { strings } = context;
	let current: MoveKind = "move";

	const says = (geometry: Geometry, size: ImageSize) => {
		const label = context.selected()?.label ?? "";
		const vertex = vertexAt(context);
		if (vertex) {
			return format(strings.saysPointMoved, Math.round(vertex.x), Math.round(vertex.y));
		}
		return (current === "move" ? movedText : resizedText)(label, strings)(geometry, size);
	};
	const nudge = createNudge(() => gesture.commit(says), later);
	document.addEventListener("keyup", ({ key }) => nudge.release(key));
	window.addEventListener("blur", nudge.finish);

	const changed = (geometry: Geometry, kind: MoveKind, by: Point, size: ImageSize): Geometry => {
		if (kind === "resize") {
			return grown(geometry, by, size);
		}
		const place = context.vertex();
		const at = vertexAt(context);
		return place && at && geometry.kind === "polygon"
			? {
					kind: "polygon",
					polygon: withVertex(
						geometry.polygon,
						place,
						(at.x + by.x) / size.width,
						(at.y + by.y) / size.height,
					),
				}
			: moveInside(geometry, by.x / size.width, by.y / size.height);
	};
	return {
		press(kind, by, key, isRepeat) {
			const shape = context.selected();
			const size = context.scene()?.size;
			if (!shape || !size) {
				return false;
			}
			if (gesture.isOn() && !nudge.isOn()) {
				// The pointer holds the shape.
				return true;
			}
			if (kind === "resize" && shape.geometry.kind === "polygon") {
				context.note(strings.onlyBoxesResize);
				return true;
			}
			if (nudge.isOn() && kind !== current) {
				nudge.finish();
			}
			current = kind;
			if (gesture.begin()) {
				nudge.press(key, isRepeat);
				gesture.show(changed(gesture.now() ?? shape.geometry, kind, by, size));
			}
			return true;
		},
		finish: nudge.finish,
		drop: nudge.drop,
		isOn: nudge.isOn,
	};
}
