import { format } from "#client/webview/page/text.ts";
import { ringsOf } from "#client/webview/stage/geometry.ts";
import type { Tool } from "#client/webview/stage/tool.ts";
import { middle } from "#client/webview/stage/viewport.ts";
import type { Geometry } from "#core/model/shape.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import type { ClassChoice } from "./class-choice.ts";
import { type EditContext, screenBounds, toScreen } from "./context.ts";
import { hexagonAround, intoImage, type ObjectKind, polygonOf, rectangleBetween } from "./draft.ts";
import { createBoxTool, toPoints } from "./draw-box-tool.ts";
import { createPolygonTool, type PolygonTool } from "./draw-polygon-tool.ts";
import type { Readout } from "./pointer-readout.ts";
import { drawOutline } from "./tool-drawing.ts";

/** Drawing of new objects, from the first press until their class is known. */
export interface Drawing {
	/** Starts a tool: a rectangle or a polygon. False if the line has no objects. */
	readonly start: (form: ObjectKind) => boolean;
	/** Adds an object in the center of the view, for users without a pointer. */
	readonly putInTheMiddle: (form: ObjectKind) => boolean;
	/** What is being drawn: the tool, or the object whose class is being asked for. */
	readonly state: () => ObjectKind | "naming" | undefined;
	/** Closes the polygon; removes its last point. False if no polygon is being drawn. */
	readonly close: () => boolean;
	readonly takeBack: () => boolean;
	/** Cancels. False if nothing is being drawn. */
	readonly stop: () => boolean;
	/** The line has been drawn again with the new object, or the object was refused. */
	readonly forget: () => void;
}

/** The side of an object added in the center, as a fraction of the visible part. */
const SHARE = 0.25;

/** `use` gives the pointer to a tool, or back to the default tool. */
export function createDrawing(
	context: EditContext,
	choice: ClassChoice,
	readout: Readout,
	use: (tool: Tool | undefined) => void,
): Drawing {
	const { stage, strings } = context;
	let state: ReturnType<Drawing["state"]>;
	let polygonTool: PolygonTool | undefined;
	/** An object that waits for its class, or for the picture that contains it. */
	let draft: Geometry | undefined;

	const end = () => {
		state = undefined;
		polygonTool = undefined;
		draft = undefined;
		choice.hide();
		use(undefined);
	};
	const kindOfLine = () => context.scene()?.picture.objectKind;
	const drawDraft = () => {
		const size = context.scene()?.size;
		const rings = draft && size ? ringsOf(draft).map((ring) => toPoints(ring, toScreen(context, size))) : [];
		stage.toolLayer.replaceChildren(...rings.map((ring) => drawOutline(ring, true)));
		choice.place();
	};
	/** While a class is asked for, the pointer pans; a click returns to the field. */
	const namingTool: Tool = {
		cursor: () => "",
		pointerDown: () => false,
		pointerMove() {},
		pointerUp() {},
		click: choice.focus,
		doubleClick: () => true,
		cancel() {},
		redraw: drawDraft,
	};
	const name = (geometry: Geometry) => {
		const size = context.scene()?.size;
		draft = geometry;
		state = "naming";
		use(namingTool);
		choice.ask({
			label: strings.classOfNew,
			anchor: () => (size ? screenBounds(context, geometry, size) : { left: 0, top: 0, right: 0, bottom: 0 }),
			current: () => [],
			isSeveral: false,
			stays: true,
			choose: (label) => add(geometry, label),
			leave() {
				end();
				context.note(strings.drawingGivenUp);
				stage.element.focus({ preventScroll: true });
			},
		});
	};
	const add = (geometry: Geometry, label: string) => {
		const before = new Set(context.scene()?.picture.shapes.map(({ index }) => index));
		context.send({
			change: { kind: "add-object", label, geometry },
			says: format(strings.saysAdded, label),
			selects: ({ shapes }: Picture) => shapes.find(({ index }) => !before.has(index))?.index,
		});
		stage.element.focus({ preventScroll: true });
	};
	const toolFor = (form: ObjectKind, kind: ObjectKind): Tool => {
		if (form === "box") {
			return createBoxTool(context, kind, readout, name, () => context.note(strings.clickDrawsNothing));
		}
		polygonTool = createPolygonTool(context, name, () => context.note(strings.tooFewPoints));
		return polygonTool;
	};
	/** What can be drawn on this line; announces if the kind cannot. */
	const kindFor = (form: ObjectKind): ObjectKind | undefined => {
		const kind = kindOfLine();
		if (!kind || (form === "polygon" && kind === "box")) {
			context.note(kind ? strings.onlyBoxes : strings.noObjectsToDraw);
			return undefined;
		}
		return kind;
	};
	return {
		start(form) {
			const kind = kindFor(form);
			if (!kind) {
				return kindOfLine() !== undefined;
			}
			if (state !== undefined) {
				end();
			}
			const tool = toolFor(form, kind);
			state = form;
			use(tool);
			context.say(form === "box" ? strings.saysDrawBox : strings.saysDrawPolygon);
			return true;
		},
		putInTheMiddle(form) {
			const kind = kindFor(form);
			const size = context.scene()?.size;
			if (!kind || !size) {
				return kindOfLine() !== undefined;
			}
			const room = stage.view.room();
			const { scale } = stage.view.current();
			const center = intoImage(middle(stage.view.current(), room), size);
			const width = Math.max(2, Math.min(size.width, room.width / scale) * SHARE);
			const height = Math.max(2, Math.min(size.height, room.height / scale) * SHARE);
			const from = { x: Math.round(center.x - width / 2), y: Math.round(center.y - height / 2) };
			const to = { x: from.x + Math.round(width), y: from.y + Math.round(height) };
			name(
				form === "box"
					? rectangleBetween(from, to, size, kind)
					: polygonOf(hexagonAround(center, width, height), size),
			);
			return true;
		},
		state: () => state,
		close() {
			polygonTool?.close();
			return state === "polygon" || state === "naming";
		},
		takeBack() {
			polygonTool?.takeBack();
			return state === "polygon";
		},
		stop() {
			const isOn = state !== undefined;
			if (isOn) {
				end();
			}
			return isOn;
		},
		forget() {
			if (draft) {
				end();
			}
		},
	};
}
