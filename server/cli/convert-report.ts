import { countOf } from "#core/formats/describe-value.ts";
import type { ConvertResult, ReportedProblem, SplitTable } from "#core/protocol/server/conversion.ts";
import { taskById } from "#core/tasks/index.ts";
import { leftOut } from "#server/output/problem-list.ts";
import { textTable } from "./text-table.ts";

/** The result as `--format json` prints it: `{version, outcome, files, task, counts, problems}`. */
export function convertJson(result: ConvertResult): string {
	return JSON.stringify({ version: 1, ...result });
}

/** What went wrong, one line per problem. */
export function convertErrors(result: ConvertResult): string {
	switch (result.outcome) {
		case "exists":
			return `${result.files.join(", ")}: ${result.files.length === 1 ? "the file already exists; use --overwrite to replace it" : "the files already exist; use --overwrite to replace them"}\n`;
		case "cancelled":
			return "Interrupted; nothing was written\n";
		default: {
			const more = leftOut(result.problems);
			return result.problems.list.map(problemLine).join("") + (more > 0 ? `… and ${more} more\n` : "");
		}
	}
}

function problemLine({ file, element, severity, reason }: ReportedProblem): string {
	const place = element === "" ? "" : `${element}: `;
	return `${file}: ${severity === "fatal" ? "error" : severity}: ${place}${reason}\n`;
}

/** What was written, in one line; empty if nothing was. */
export function convertSummary(result: ConvertResult): string {
	if (result.outcome !== "converted") {
		return "";
	}
	const { lines, backgrounds, objects, segments } = result.counts;
	const counts = [
		countOf(lines, "line"),
		...(backgrounds > 0 ? [`${backgrounds} of them background`] : []),
		...(taskById(result.task).hasObjects ? [countOf(objects, "object")] : []),
		...(segments > 0 ? [countOf(segments, "segment")] : []),
	];
	const { error, warning } = result.problems.counts;
	const found = [
		...(error > 0 ? [countOf(error, "error")] : []),
		...(warning > 0 ? [countOf(warning, "warning")] : []),
	];
	const problems = found.length > 0 ? ` (${found.join(", ")})` : "";
	const summary = `${result.files.join(", ")}: ${counts.join(", ")} for ${result.task}${problems}\n`;
	const table = result.split ? splitText(result.split) : "";
	return result.dryRun ? `Nothing was written. This would be:\n${summary}${table}` : summary + table;
}

/** One row per class, and one for all: the images of each part, and their objects in parentheses. */
function splitText({ parts, totals, classes }: SplitTable): string {
	return textTable([
		["", ...parts],
		...[...classes, { name: "all", counts: totals }].map(({ name, counts }) => [
			name,
			...counts.map(({ images, objects }) => `${images} (${objects})`),
		]),
	]);
}

/** 0 for a conversion without loss, 1 for one with loss, 2 if nothing was written, 130 after an interruption. */
export function exitCodeOf(result: ConvertResult): number {
	switch (result.outcome) {
		case "converted":
			return result.problems.counts.error > 0 ? 1 : 0;
		case "cancelled":
			return 130;
		default:
			return 2;
	}
}
