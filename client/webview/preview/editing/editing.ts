import type { Action } from "#client/webview/page/actions.ts";
import { format } from "#client/webview/page/text.ts";
import { ask } from "#client/webview/preview/host/ask.ts";
import type { Stage } from "#client/webview/stage/stage.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { VertexPlace } from "#core/model/reshape.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { editActions } from "./actions.ts";
import { createEditButtons, offersOf } from "./buttons.ts";
import { createClassChoice } from "./class-choice.ts";
import type { EditContext, EditScene } from "./context.ts";
import { createDrawing } from "./drawing.ts";
import { createEditTool } from "./edit-tool.ts";
import { addRemoveButtons } from "./image-classes.ts";
import { createKeyboardMoves } from "./keyboard-moves.ts";
import { createLiveGesture } from "./live-gesture.ts";
import { createEditNote } from "./note.ts";
import type { Later } from "./nudge.ts";
import { createPointerReadout } from "./pointer-readout.ts";
import { createEditQueue, type Order } from "./queue.ts";

/** Editing what is on the stage: with the pointer, by keys, and by buttons. */
export interface Editing {
	readonly actions: readonly Action[];
	/** The buttons, for the toolbar. */
	readonly element: HTMLElement;
	/**
	 * A picture has arrived from the host, with the shape that the text cursor is in. Returns the shape to select,
	 * which is another one while the user is working on something, and whether the picture shows a change that the page
	 * made itself.
	 */
	readonly arrived: (
		picture: Picture,
		cursorIn: number | undefined,
	) => { readonly selected: number | undefined; readonly isOwn: boolean };
	/** A picture is on the stage, or none. */
	readonly shown: (picture: Picture | undefined, size: ImageSize) => void;
	/** Another shape is selected now. */
	readonly selected: (index: number | undefined) => void;
}

export interface EditingPage {
	readonly strings: PageStrings;
	readonly stage: Stage;
	/** Selects a shape on the page and in the text, or none. */
	readonly select: (index: number | undefined) => void;
	/** Announces a text to screen readers. */
	readonly say: (text: string) => void;
}

const later: Later = (run, milliseconds) => {
	const timer = setTimeout(run, milliseconds);
	return () => clearTimeout(timer);
};
/** While one of these is pending, the indexes in the label list may change soon. */
const STRUCTURAL = ["add-object", "duplicate-object", "delete-object", "set-label", "set-crowd"];

export function createEditing({ strings, stage, select, say }: EditingPage): Editing {
	let shown: EditScene | undefined;
	let selected: number | undefined;
	let vertex: VertexPlace | undefined;
	/** A shape that a change of the page created: the text cursor goes there. */
	let newcomer: number | undefined;
	let isFocusOnShape = false;
	let isReadOnly = true;
	const sentence = createEditNote(say);
	const note = sentence.show;
	stage.element.append(sentence.element);

	const scene = () => (shown?.picture.readOnly === undefined ? shown : undefined);
	const queue = createEditQueue(
		{
			edit: (params) => ask("edit", params),
			undo: (redo) => ask("undo", { redo }),
			done: ({ says }) => say(says),
			refused,
			later,
		},
		strings.otherDocument,
	);
	const context: EditContext = {
		strings,
		stage,
		scene,
		canUndo: () => !isReadOnly,
		selected: () => (scene() && stage.isVisible(selected) ? stage.shape(selected)?.pixels.shape : undefined),
		classes() {
			const orders = queue.pending().map(({ change }) => change);
			const last = orders.findLast((change) => change.kind === "set-classes");
			return last?.labels ?? shown?.picture.classes ?? [];
		},
		select,
		vertex: () => vertex,
		setVertex(place) {
			vertex = place;
			tool.redraw();
		},
		send(order) {
			note("");
			queue.give(order);
		},
		say,
		note,
	};
	const readout = createPointerReadout(stage);
	const gesture = createLiveGesture(context);
	const choice = createClassChoice(context, () => ask("classes", null));
	const editTool = createEditTool(context, gesture, readout);
	const tool = {
		...editTool,
		redraw() {
			editTool.redraw();
			choice.place();
		},
	};
	const moves = createKeyboardMoves(context, gesture, later);
	const drawing = createDrawing(context, choice, readout, (next) => {
		note("");
		stage.use(next ?? tool);
		showButtons();
	});
	const isWaiting = () => queue.pending().some(({ change }) => STRUCTURAL.includes(change.kind));
	const actions = editActions({ context, moves, drawing, choice, isWaiting, escape: leaveInnermost });
	const buttons = createEditButtons(strings, actions);
	stage.use(tool);
	stage.element.addEventListener("pointerdown", () => note(""));

	function refused({ change, live }: Order, reason: string): void {
		const truth = shown?.picture.shapes.find(({ index }) => index === live?.index);
		if (live && truth && !queue.pending().some((order) => order.live?.index === live.index)) {
			stage.redrawShape(live.index, truth.geometry);
			setVertexIfGone();
			tool.redraw();
		}
		if (change.kind === "add-object") {
			drawing.forget();
		}
		choice.refresh();
		if (reason !== "") {
			note(format(strings.notChanged, reason));
		}
	}

	function setVertexIfGone(): void {
		const geometry = context.selected()?.geometry;
		const ring = geometry?.kind === "polygon" && vertex ? geometry.polygon[vertex.segment] : undefined;
		if (vertex && vertex.point * 2 + 1 >= (ring?.length ?? 0)) {
			vertex = undefined;
		}
	}

	function leaveInnermost(): boolean {
		if (gesture.isOn()) {
			moves.drop();
			stage.use(tool);
			gesture.cancel();
			tool.redraw();
			say(strings.changeGivenUp);
			return true;
		}
		if (drawing.stop()) {
			say(strings.drawingGivenUp);
			return true;
		}
		if (vertex) {
			context.setVertex(undefined);
			say(strings.saysPointsLeft);
			return true;
		}
		if (sentence.isShown()) {
			note("");
			return true;
		}
		if (selected !== undefined) {
			select(undefined);
			say(strings.saysDeselected);
			return true;
		}
		return false;
	}

	function showButtons(): void {
		const state = drawing.state();
		buttons.show({
			offers: offersOf(context),
			readOnly: shown?.picture.readOnly,
			tool: state === "box" || state === "polygon" ? `draw-${state}` : "select",
			hasSelection: context.selected() !== undefined,
		});
	}

	return {
		actions,
		element: buttons.element,
		arrived(picture, cursorIn) {
			isReadOnly = picture.readOnly !== undefined;
			const isSame = shown?.picture.uri === picture.uri && shown.picture.line === picture.line;
			if (!isSame) {
				leaveLine();
			}
			const order = queue.arrived(picture);
			if (!order) {
				return { selected: gesture.isOn() ? selected : cursorIn, isOwn: false };
			}
			drawing.forget();
			const next = selectionAfter(order, picture, selected);
			newcomer = order.selects && next;
			isFocusOnShape = document.activeElement?.matches(".overlay [data-index]") ?? false;
			return { selected: next, isOwn: true };
		},
		shown(picture, size) {
			if (!picture) {
				finishGesture();
			}
			shown = picture && { picture, size };
			const wasSelected = selected;
			for (const { live } of queue.pending()) {
				if (live) {
					stage.redrawShape(live.index, live.geometry);
				}
			}
			if (picture && !gesture.redrawn(picture)) {
				moves.drop();
				stage.use(tool);
				note(strings.changedUnderneath);
			}
			if (wasSelected === undefined) {
				vertex = undefined;
			}
			setVertexIfGone();
			addRemoveButtons(context);
			choice.refresh();
			showButtons();
			redrawTool();
			if (newcomer !== undefined) {
				select(newcomer);
				focusShape(newcomer);
				newcomer = undefined;
			}
		},
		selected(index) {
			if (index !== selected) {
				finishGesture();
				selected = index;
				vertex = undefined;
				showButtons();
				redrawTool();
			}
		},
	};

	/** The focus follows the selection, if it was on a shape. */
	function focusShape(index: number): void {
		const shape = stage.element.querySelector(`.overlay [data-index="${index}"]`);
		if (isFocusOnShape && shape instanceof SVGElement) {
			shape.focus({ preventScroll: true });
		}
	}

	function redrawTool(): void {
		if (drawing.state() === undefined) {
			tool.redraw();
		}
	}

	/** Changes made with the arrow keys are written; what the pointer holds is released. */
	function finishGesture(): void {
		moves.finish();
		if (gesture.isOn()) {
			stage.use(tool);
		}
		if (choice.isOpen() && drawing.state() === undefined) {
			choice.hide();
		}
	}

	function leaveLine(): void {
		finishGesture();
		choice.hide();
		if (drawing.stop()) {
			say(strings.drawingGivenUp);
		}
		note("");
		vertex = undefined;
	}
}

/** After its own change the page keeps its selection, regardless of the text cursor. */
function selectionAfter(order: Order, picture: Picture, selected: number | undefined): number | undefined {
	const wanted = order.selects ? order.selects(picture) : selected;
	return picture.shapes.some(({ index }) => index === wanted) ? wanted : picture.selected;
}
