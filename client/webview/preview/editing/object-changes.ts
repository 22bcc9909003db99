import { format } from "#client/webview/page/text.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import type { EditContext } from "./context.ts";

/** How far from the original (image pixels) a duplicate lies. */
const ASIDE = 8;

/** Deletes the selected shape. The next one is selected then, or the one before where it was the last. */
export function deleteShape(context: EditContext): boolean {
	const { strings } = context;
	const shape = context.selected();
	if (!shape) {
		return false;
	}
	const { index, label, geometry } = shape;
	const form = geometry.kind === "box" ? strings.box : strings.polygon;
	context.send({
		change: { kind: "delete-object", index },
		says: format(strings.saysDeleted, form, label || strings.noClass),
		selects: ({ shapes }: Picture) => (shapes.find((each) => each.index >= index) ?? shapes.at(-1))?.index,
	});
	return true;
}

/** Puts a copy of the selected shape beside it, inside the image, and selects that. */
export function duplicateShape(context: EditContext): boolean {
	const { strings, stage } = context;
	const shape = context.selected();
	const size = context.scene()?.size;
	const bounds = stage.shape(shape?.index)?.pixels.bounds;
	if (!shape || !size || !bounds) {
		return false;
	}
	const { index, label } = shape;
	// At the right or bottom edge there is room on the other side only.
	const byX = bounds.right + ASIDE <= size.width ? ASIDE : -Math.min(ASIDE, Math.max(0, bounds.left));
	const byY = bounds.bottom + ASIDE <= size.height ? ASIDE : -Math.min(ASIDE, Math.max(0, bounds.top));
	context.send({
		change: { kind: "duplicate-object", index, byX: byX / size.width, byY: byY / size.height },
		says: format(strings.saysDuplicated, label || strings.noClass),
		selects: ({ shapes }: Picture) => shapes.find((each) => each.index === index + 1)?.index ?? index,
	});
	return true;
}

/** Makes the selected shape a crowd, or one object again. */
export function switchCrowd(context: EditContext): boolean {
	const { strings } = context;
	const shape = context.selected();
	if (!shape) {
		return false;
	}
	const { index, isCrowd } = shape;
	context.send({
		change: { kind: "set-crowd", index, isCrowd: !isCrowd },
		says: isCrowd ? strings.saysNoCrowd : strings.saysCrowd,
	});
	return true;
}
