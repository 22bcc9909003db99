import { looseEdits } from "#core/fixes/editing/loose-json.ts";
import type { QuickFix } from "#core/fixes/quick-fix.ts";
import { applyLineEdits } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";

/** Turns a printed Python dictionary into JSON if that requires replacing single quotes. */
export const useDoubleQuotes: QuickFix = {
	id: "use-double-quotes",
	ruleIds: ["json-syntax"],
	offer: (_, { line }) => {
		const { quotes, words, commas } = looseEdits(line.text);
		const edits = [...quotes, ...words, ...commas];
		return quotes.length > 0 && parseLine(applyLineEdits(line.text, edits)).root
			? [
					{
						title: words.length > 0 ? "Use double quotes and JSON literals" : "Use double quotes",
						edits,
						preferred: true,
					},
				]
			: [];
	},
};
