import type { LineProblem } from "#core/protocol/server/line-view.ts";

/** The style of a shape according to its problems: training drops it, it has a problem, or there is a hint. */
export type ProblemLevel = "dropped" | "doubtful" | "noted";

export interface ShapeProblem {
	readonly level: ProblemLevel;
	/** The most important sentence. */
	readonly message: string;
}

const LEVELS: readonly ProblemLevel[] = ["dropped", "doubtful", "noted"];

/** The worst problem of a line that concerns one shape (its index in the label list). A line that is skipped takes all its shapes with it. */
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

/** How severe a problem is. */
export function levelOf({ loses, severity }: LineProblem): ProblemLevel {
	if (loses === "object" || loses === "line") {
		return "dropped";
	}
	return loses === "segment" || severity === "error" || severity === "warning" ? "doubtful" : "noted";
}
