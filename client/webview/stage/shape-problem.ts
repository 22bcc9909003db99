import type { LineProblem } from "#core/protocol/server/line-view.ts";

/** How a shape looks for what is wrong with it: training drops it, or may not do with it what was meant, or there is something to know. */
export type ProblemLevel = "dropped" | "doubtful" | "noted";

export interface ShapeProblem {
	readonly level: ProblemLevel;
	/** The sentence that matters most. */
	readonly message: string;
}

const LEVELS: readonly ProblemLevel[] = ["dropped", "doubtful", "noted"];

/** The worst of a line's problems that concern one shape (its place in the label list). A line that is lost takes all its shapes with it. */
export function problemOf(problems: readonly LineProblem[], index: number): ShapeProblem | undefined {
	const own = problems.filter((problem) => problem.index === index || problem.loses === "line");
	for (const level of LEVELS) {
		const found = own.find((problem) => levelOf(problem) === level);
		if (found) {
			return { level, message: found.message };
		}
	}
	return undefined;
}

/** How much a problem matters. */
export function levelOf({ loses, severity }: LineProblem): ProblemLevel {
	if (loses === "object" || loses === "line") {
		return "dropped";
	}
	return loses === "segment" || severity === "error" || severity === "warning" ? "doubtful" : "noted";
}
