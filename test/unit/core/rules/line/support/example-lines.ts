import type { TaskId } from "#core/model/task-id.ts";
import { lineRules } from "#core/rules/line/index.ts";

/** The bad examples of all rules: beside generated lines they have the defect of a rule that the generators do not know. */
export const EXAMPLE_LINES: readonly { readonly task: TaskId; readonly text: string }[] = lineRules.map(
	({ example: { task, bad } }) => ({ task, text: bad }),
);
