import { format } from "#client/webview/page/text.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import type { LineProblem } from "#core/protocol/server/line-view.ts";

/** What a screen reader says about the problems of a line: the first one that loses data, and how many more there are. */
export function problemsSaid(problems: readonly LineProblem[], strings: PageStrings): string {
	const [first, ...more] = problems.filter(
		({ loses, severity }) => loses || severity === "error" || severity === "warning",
	);
	if (!first || more.length === 0) {
		return first?.message ?? "";
	}
	const rest = more.length === 1 ? strings.oneMoreProblem : format(strings.moreProblems, more.length);
	return `${first.message}, ${rest}`;
}
