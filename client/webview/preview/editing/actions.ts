import type { Action } from "#client/webview/page/actions.ts";
import type { Point } from "#client/webview/stage/viewport.ts";
import { changeClass, isOfClasses } from "./class-changes.ts";
import type { ClassChoice } from "./class-choice.ts";
import type { EditContext } from "./context.ts";
import type { Drawing } from "./drawing.ts";
import type { KeyboardMoves, MoveKind } from "./keyboard-moves.ts";
import { deleteShape, duplicateShape, switchCrowd } from "./object-changes.ts";
import { insertVertex, removeVertex, walkVertices } from "./vertices.ts";

export interface EditParts {
	readonly context: EditContext;
	readonly moves: KeyboardMoves;
	readonly drawing: Drawing;
	readonly choice: ClassChoice;
	/** Whether the host is changing an object, so that its next change has to wait. */
	readonly isWaiting: () => boolean;
	/** Cancels the innermost action in progress; false if there is none. */
	readonly escape: () => boolean;
}

const DIRECTIONS: Readonly<Record<string, Point>> = {
	ArrowLeft: { x: -1, y: 0 },
	ArrowRight: { x: 1, y: 0 },
	ArrowUp: { x: 0, y: -1 },
	ArrowDown: { x: 0, y: 1 },
};
const ARROWS = Object.keys(DIRECTIONS);

/** Everything that changes the line by keyboard. */
export function editActions(parts: EditParts): Action[] {
	const { context, moves, drawing, choice } = parts;
	const canEdit = () => context.scene() !== undefined;
	/** A change of the line: what the arrow keys have begun is written first. */
	const action = (id: string, text: Action["text"], keys: readonly string[], run: () => boolean): Action => ({
		id,
		text,
		group: "edit",
		keys,
		run() {
			moves.finish();
			return run();
		},
	});
	/** A change of the selected shape. */
	const ofShape = (run: (context: EditContext) => boolean) => () => {
		if (parts.isWaiting()) {
			return canEdit();
		}
		return run(context) || sayNothingSelected(context);
	};
	const byArrows = (
		id: string,
		text: Action["text"],
		kind: MoveKind,
		modifiers: string,
		pixels: number,
	): Action => ({
		id,
		text,
		group: "edit",
		keys: ARROWS.map((arrow) => `${modifiers}${arrow}`),
		run(event) {
			const direction = DIRECTIONS[event?.key ?? ""];
			if (!event || !direction || drawing.state() !== undefined) {
				return false;
			}
			const by = { x: direction.x * pixels, y: direction.y * pixels };
			return (
				(parts.isWaiting() && context.selected() !== undefined) ||
				moves.press(kind, by, event.key, event.repeat)
			);
		},
	});
	const onVertex = (run: () => void) => () => {
		if (!context.vertex()) {
			return false;
		}
		run();
		return true;
	};
	return [
		action("cancel", "cancelEdit", ["Escape"], parts.escape),
		action("close-polygon", "closePolygon", ["Enter"], drawing.close),
		action("take-back", "takeBack", ["Backspace"], drawing.takeBack),
		byArrows("move", "moveByOne", "move", "", 1),
		byArrows("move-far", "moveByTen", "move", "Shift+", 10),
		byArrows("resize", "resizeByOne", "resize", "Ctrl+", 1),
		byArrows("resize-far", "resizeByTen", "resize", "Ctrl+Shift+", 10),
		action("select", "selectTool", ["S"], () => canEdit() && (drawing.stop() || true)),
		action("draw-box", "drawBox", ["B"], () => drawing.start("box")),
		action("put-box", "putBox", ["Shift+B"], () => drawing.putInTheMiddle("box")),
		action("draw-polygon", "drawPolygon", ["O"], () => drawing.start("polygon")),
		action("put-polygon", "putPolygon", ["Shift+O"], () => drawing.putInTheMiddle("polygon")),
		action("class", "changeClass", ["C"], () => {
			const isReady = isOfClasses(context) || !parts.isWaiting();
			return drawing.state() === undefined && isReady && changeClass(context, choice);
		}),
		action("crowd", "switchCrowd", ["K"], ofShape(switchCrowd)),
		action("duplicate", "duplicate", ["D"], ofShape(duplicateShape)),
		action("vertices", "vertexMode", ["V"], () => walkVertices(context, 1)),
		action(
			"next-vertex",
			"nextVertex",
			["."],
			() => context.vertex() !== undefined && walkVertices(context, 1),
		),
		action(
			"previous-vertex",
			"previousVertex",
			[","],
			() => context.vertex() !== undefined && walkVertices(context, -1),
		),
		action(
			"insert-vertex",
			"insertVertex",
			["I"],
			onVertex(() => withVertexOf(context, insertVertex)),
		),
		action(
			"remove-vertex",
			"removeVertex",
			["Delete", "Backspace"],
			onVertex(() => withVertexOf(context, removeVertex)),
		),
		action("delete", "deleteShape", ["Delete", "Backspace"], ofShape(deleteShape)),
		{ ...action("undo", "undo", ["Ctrl+Z"], () => undo(context, "undo")), isHeardByEditor: true },
		{
			...action("redo", "redo", ["Ctrl+Shift+Z", "Ctrl+Y"], () => undo(context, "redo")),
			isHeardByEditor: true,
		},
	];
}

function withVertexOf(
	context: EditContext,
	run: (context: EditContext, place: NonNullable<ReturnType<EditContext["vertex"]>>) => void,
): void {
	const place = context.vertex();
	if (place) {
		run(context, place);
	}
}

function sayNothingSelected(context: EditContext): boolean {
	if (!context.scene() || isOfClasses(context)) {
		return false;
	}
	context.note(context.strings.nothingSelected);
	return true;
}

function undo(context: EditContext, kind: "undo" | "redo"): boolean {
	if (!context.canUndo()) {
		return false;
	}
	const { strings } = context;
	context.send({ change: { kind }, says: kind === "undo" ? strings.saysUndone : strings.saysRedone });
	return true;
}
