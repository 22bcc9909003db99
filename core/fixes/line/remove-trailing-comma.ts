import { looseEdits } from "#core/fixes/editing/loose-json.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { applyLineEdits } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";

/** Removes trailing commas if that makes the line valid JSON. */
export const removeTrailingComma: QuickFix = {
	id: "remove-trailing-comma",
	ruleIds: ["json-syntax"],
	offer: (_, { line }) => {
		const { commas } = looseEdits(line.text);
		return commas.length > 0 && parseLine(applyLineEdits(line.text, commas)).root
			? [
					{
						title:
							commas.length === 1 ? "Remove the trailing comma" : `Remove ${commas.length} trailing commas`,
						edits: commas,
						preferred: true,
					},
				]
			: [];
	},
};
