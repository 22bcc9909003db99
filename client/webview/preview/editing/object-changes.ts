import { format } from "#client/webview/page/text.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import type { EditContext } from "./context.ts";

/** The distance of a duplicate from the original (image pixels). */
const ASIDE = 8;

/** Deletes the selected shape. Then the next one is selected, or the previous one if it was the last. */
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

/** Puts a copy of the selected shape next to it, inside the image, and selects the copy. */
export function duplicateShape(context: EditContext): boolean {
	const { strings, stage } = context;
	const shape = context.selected();
	const size = context.scene()?.size;
	const bounds = stage.shape(shape?.index)?.pixels.bounds;
	if (!shape || !size || !bounds) {
		return false;
	}
	const { index, label } = shape;
	// At the right or bottom edge, there is only space on the other side.
	const byX = bounds.right + ASIDE <= size.width ? ASIDE : -Math.min(ASIDE, Math.max(0, bounds.left));
	const byY = bounds.bottom + ASIDE <= size.height ? ASIDE : -Math.min(ASIDE, Math.max(0, bounds.top));
	context.send({
		change: { kind: "duplicate-object", index, byX: byX / size.width, byY: byY / size.height },
		says: format(strings.saysDuplicated, label || strings.noClass),
		selects: ({ shapes }: Picture) => shapes.find((each) => each.index === index + 1)?.index ?? index,
	});
	return true;
}

/** Makes the selected shape a crowd, or a single object again. */
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
