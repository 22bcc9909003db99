import type { Action } from "./actions.ts";

/** Going to the line before and the line behind, by keyboard. */
export function stepActions(step: (by: 1 | -1) => void): Action[] {
	const action = (id: string, text: Action["text"], keys: readonly string[], by: 1 | -1): Action => ({
		id,
		text,
		group: "walk",
		keys,
		run: () => {
			step(by);
			return true;
		},
	});
	return [
		action("next-line", "nextLine", ["N", "ArrowDown", "ArrowRight"], 1),
		action("previous-line", "previousLine", ["P", "ArrowUp", "ArrowLeft"], -1),
	];
}
