import { numberText } from "#core/fixes/editing/number-text.ts";
import { replace } from "#core/fixes/editing/targets.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { findMember } from "#core/jsonl/json-node.ts";
import { readPixelCount } from "#core/model/image-size.ts";

/** Sets the actual size of the image file if another one is given. */
export const setImageSize: QuickFix = {
	id: "set-image-size",
	ruleIds: ["size-mismatch"],
	offer: ({ data }, { record }) => {
		const details = record && findMember(record, "image_details")?.value;
		const size = data?.size;
		if (details?.kind !== "object" || !size) {
			return [];
		}
		const edits = (["width", "height"] as const).flatMap((side) => {
			const value = findMember(details, side)?.value;
			const declared =
				value?.kind === "number" || value?.kind === "string" ? readPixelCount(value.value) : undefined;
			return value && declared !== undefined && declared !== size[side]
				? [replace(value, numberText(size[side]))]
				: [];
		});
		const title = `Set the actual image size (${size.width} × ${size.height})`;
		return edits.length > 0 ? [{ title, edits, preferred: true }] : [];
	},
};
