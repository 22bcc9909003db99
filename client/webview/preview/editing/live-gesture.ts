import { ringsOf } from "#client/webview/stage/geometry.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { Geometry } from "#core/model/shape.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import type { EditContext } from "./context.ts";
import { isNear } from "./grip.ts";

/** One shape being changed by pointer or keyboard, from the first movement until it is written or canceled. */
export interface LiveGesture {
	/** Starts with the selected shape. False if none can be changed. */
	readonly begin: () => boolean;
	readonly isOn: () => boolean;
	/** The shape as it was when the gesture began. */
	readonly base: () => Geometry | undefined;
	/** The shape as it is now. */
	readonly now: () => Geometry | undefined;
	/** Shows the shape with another geometry. */
	readonly show: (geometry: Geometry) => void;
	/** Sends the change, if there is one. `says` is for screen readers. */
	readonly commit: (says: (geometry: Geometry, size: ImageSize) => string) => void;
	/** Restores the shape. True if there was one to restore. */
	readonly cancel: () => boolean;
	/** The line has been drawn again. False if that has ended the gesture: its shape is gone or has changed. */
	readonly redrawn: (picture: Picture) => boolean;
}

interface Live {
	readonly uri: string;
	readonly line: number;
	readonly index: number;
	readonly base: Geometry;
	now: Geometry;
}

export function createLiveGesture(context: EditContext): LiveGesture {
	const { stage } = context;
	let live: Live | undefined;

	const end = () => {
		const ended = live;
		live = undefined;
		stage.element.classList.remove("is-changing");
		return ended;
	};
	return {
		begin() {
			const shape = context.selected();
			const picture = context.scene()?.picture;
			if (shape && picture && !live) {
				const { uri, line } = picture;
				live = { uri, line, index: shape.index, base: shape.geometry, now: shape.geometry };
				stage.element.classList.add("is-changing");
			}
			return live !== undefined;
		},
		isOn: () => live !== undefined,
		base: () => live?.base,
		now: () => live?.now,
		show(geometry) {
			if (live) {
				live.now = geometry;
				stage.redrawShape(live.index, geometry);
			}
		},
		commit(says) {
			const size = context.scene()?.size;
			const ended = end();
			if (!ended || !size) {
				return;
			}
			const { index, base, now } = ended;
			if (JSON.stringify(ringsOf(base)) === JSON.stringify(ringsOf(now))) {
				stage.redrawShape(index, base);
			} else {
				context.send({
					change: { kind: "set-geometry", index, geometry: now },
					live: { index, geometry: now },
					says: says(now, size),
				});
			}
		},
		cancel() {
			const ended = end();
			if (ended) {
				stage.redrawShape(ended.index, ended.base);
			}
			return ended !== undefined;
		},
		redrawn({ uri, line }) {
			const size = context.scene()?.size;
			if (!live) {
				return true;
			}
			const drawn = stage.shape(live.index)?.pixels.shape.geometry;
			if (drawn && size && uri === live.uri && line === live.line && isNear(drawn, live.base, size)) {
				stage.redrawShape(live.index, live.now);
				return true;
			}
			end();
			return false;
		},
	};
}
