import { editorOf } from "#client/editors/source-editor.ts";
import type { Place } from "#client/preview/requests/edited-panel.ts";
import type { LineView } from "#core/protocol/server/line-view.ts";
import { shapeAt } from "./shape-at.ts";

/** Where the cursor is, or was last. Where no editor shows the text: at which offset of the line it would be, or which shape would be selected. */
export interface PanelPlace extends Place {
	readonly character?: number;
	readonly index?: number | undefined;
}

/** The index in the label list of the shape that the cursor is in; `undefined` between objects, and while the view is not that of the current text. */
export function shapeUnderCursor(
	view: LineView | undefined,
	place: PanelPlace | undefined,
): number | undefined {
	if (!view || !place) {
		return undefined;
	}
	const editor = editorOf(place.uri);
	if (!editor) {
		const isThere = place.line === view.line;
		return isThere ? (place.index ?? shapeAt(view.shapes, place.character ?? 0)) : undefined;
	}
	if (editor.document.version !== view.version) {
		return undefined;
	}
	const { line, character } = editor.selection.active;
	return line === view.line ? shapeAt(view.shapes, character) : undefined;
}
