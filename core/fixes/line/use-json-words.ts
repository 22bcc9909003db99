import { looseEdits } from "#core/fixes/editing/loose-json.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { applyLineEdits } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";

/**
 * Replaces Python's `True`, `False`, and `None` with JSON literals, and numbers that JSON does not have with `null`.
 */
export const useJsonWords: QuickFix = {
	id: "use-json-words",
	ruleIds: ["json-syntax"],
	offer: (_, { line }) => {
		const { quotes, words, commas } = looseEdits(line.text);
		const edits = [...words, ...commas];
		if (words.length === 0 || quotes.length > 0 || !parseLine(applyLineEdits(line.text, edits)).root) {
			return [];
		}
		const changes = words.map((edit) => `${line.text.slice(edit.start, edit.end)} with ${edit.text}`);
		return [
			{
				title: `Replace ${[...new Set(changes)].join(", ")}`,
				edits,
				// A missing number may be intended, but then the box is lost.
				preferred: changes.every((change) => /^[TFN]\w+e with /.test(change)),
			},
		];
	},
};
