import { ruleIds } from "#core/rules/all/severity.ts";
import { fitsPattern, SEVERITY_SETTINGS } from "#core/rules/severity-settings.ts";
import { RUNTIMES } from "#core/tasks/runtime.ts";
import { TASK_SETTINGS } from "./fixed-task.ts";

type Settings = Readonly<Record<string, unknown>>;

/** The problems in the settings of the section `automlImages`, one sentence each. Invalid settings have no effect. */
export function settingProblems({ rules, tasks, runtime, imageFolders, maxFindings }: Settings): string[] {
	return [
		...entryProblems("rules", rules, ruleProblem),
		...entryProblems("tasks", tasks, taskProblem),
		...choiceProblems("runtime", runtime, RUNTIMES),
		...entryProblems("imageFolders", imageFolders, (_, folder) =>
			typeof folder === "string" ? undefined : `${shown(folder)} is not a folder`,
		),
		...(maxFindings === undefined || (Number.isInteger(maxFindings) && isIn(maxFindings as number, 1, 1000))
			? []
			: [`automlImages.maxFindings: ${shown(maxFindings)} is not a whole number from 1 to 1000`]),
	];
}

/** The problems of a setting that maps names to values, by entry. */
function entryProblems(
	name: string,
	value: unknown,
	problemOf: (key: string, value: unknown) => string | undefined,
): string[] {
	if (value === undefined || value === null) {
		return [];
	}
	if (typeof value !== "object" || Array.isArray(value)) {
		return [`automlImages.${name}: ${shown(value)} is not an object`];
	}
	return Object.entries(value).flatMap(([key, each]) => {
		const problem = problemOf(key, each);
		return problem === undefined ? [] : [`automlImages.${name}, "${key}": ${problem}`];
	});
}

function choiceProblems(name: string, value: unknown, known: readonly string[]): string[] {
	const problem = value === undefined || value === null ? undefined : notAmong(value, known);
	return problem === undefined ? [] : [`automlImages.${name}: ${problem}`];
}

function ruleProblem(id: string, severity: unknown): string | undefined {
	if (!ruleIds.some((each) => each === id || fitsPattern(each, id))) {
		return id.includes("*") ? "no rule matches this pattern" : "unknown rule";
	}
	return notAmong(severity, SEVERITY_SETTINGS);
}

function taskProblem(glob: string, task: unknown): string | undefined {
	return glob === "" ? "an empty pattern matches no file" : notAmong(task, TASK_SETTINGS);
}

function notAmong(value: unknown, known: readonly string[]): string | undefined {
	return known.includes(value as string)
		? undefined
		: `${shown(value)} is not valid; use ${known.slice(0, -1).join(", ")} or ${known.at(-1)}`;
}

function shown(value: unknown): string {
	return JSON.stringify(value);
}

function isIn(value: number, min: number, max: number): boolean {
	return min <= value && value <= max;
}
