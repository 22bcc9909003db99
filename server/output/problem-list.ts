import type { ConversionProblem } from "#core/formats/converter.ts";
import type { ProblemList } from "#core/protocol/server/conversion.ts";

/** How many problems are kept for reading; the others are only counted. */
const MAX_PROBLEMS = 1000;

/** Collects problems in bounded memory. */
export interface ProblemCollector {
	readonly add: (problem: ConversionProblem) => void;
	readonly list: () => ProblemList;
}

/** An empty collection. */
export function collectProblems(): ProblemCollector {
	const fatal: ConversionProblem[] = [];
	const others: ConversionProblem[] = [];
	const counts = { fatal: 0, error: 0, warning: 0, info: 0 };
	return {
		add: (problem) => {
			counts[problem.severity]++;
			const kept = problem.severity === "fatal" ? fatal : others;
			if (kept.length < MAX_PROBLEMS) {
				kept.push(problem);
			}
		},
		list: () => ({ list: [...fatal, ...others], counts: { ...counts } }),
	};
}

/** How many problems the list does not contain. */
export function leftOut({ list, counts }: ProblemList): number {
	return counts.fatal + counts.error + counts.warning + counts.info - list.length;
}
