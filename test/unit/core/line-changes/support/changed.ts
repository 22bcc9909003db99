import assert from "node:assert/strict";
import { applyLineEdits } from "#core/jsonl/line-edit.ts";
import { changeLine } from "#core/line-changes/change-line.ts";
import type { ChangeOptions } from "#core/line-changes/changed-line.ts";
import { isRefusal } from "#core/line-changes/line-to-change.ts";
import type { LineChange } from "#core/model/line-change.ts";

/** The line after a change that must be accepted. */
export function changed(text: string, change: LineChange, options?: ChangeOptions): string {
	const result = changeLine(text, change, options);
	assert.ok(!isRefusal(result), isRefusal(result) ? result.refused : "");
	return applyLineEdits(text, result.edits);
}

/** Why a change is rejected, which it must be. */
export function refusal(text: string, change: LineChange, options?: ChangeOptions): string {
	const result = changeLine(text, change, options);
	assert.ok(isRefusal(result), "The change was made");
	return result.refused;
}

/** The text between the braces of the line's only object, wrapped in a record. */
export function recordWith(label: string): string {
	return `{"image_url": "AmlDatastore://data/1.jpg", "label": ${label}}`;
}
