import type { LineForecast } from "#core/forecast/line-forecast.ts";
import type { JsonMember, JsonObject } from "#core/jsonl/json-node.ts";
import type { ParsedLine } from "#core/jsonl/parsed-line.ts";
import type { Severity } from "#core/model/severity.ts";
import type { TaskId } from "#core/model/task-id.ts";
import type { ObjectFields } from "#core/tasks/object-fields.ts";
import type { Task } from "#core/tasks/task.ts";
import type { Consequence } from "./consequence.ts";
import type { Finding } from "./finding.ts";

/** One line as the rules see it: read once, looked up once. */
export interface LineContext {
	readonly line: ParsedLine;
	readonly task: Task;
	readonly forecast: LineForecast;
	/** The line's object; absent where the line is no JSON object. */
	readonly record: JsonObject | undefined;
	readonly imageUrl: JsonMember | undefined;
	readonly label: JsonMember | undefined;
	/** The objects in `label`, where the task has objects and `label` is a list of them (or, by mistake, is one). */
	readonly objects: readonly ObjectFields[];
}

/** What rules of every kind have in common: what people read about them. Their files' names are their ids. */
export interface Rule {
	/** It names the defect. */
	readonly id: string;
	/** What the rule finds, as one sentence for people who have never seen it. */
	readonly summary: string;
	/** Why it matters: what the runtime does with it, and how such lines come about. Markdown, a paragraph or two. */
	readonly explanation: string;
	/** What it can cost, the usual case first. Every finding carries its own. */
	readonly consequences: readonly Consequence[];
	/** How loud the rule is where nothing is lost but the value is probably wrong; elsewhere severity follows from the consequence. */
	readonly severity?: Severity;
	/** What else its findings name as their own severity. */
	readonly otherSeverities?: readonly Severity[];
}

/** A rule that judges one line by itself. */
export interface LineRule extends Rule {
	/** A line with the defect, and the same line mended. Tests run both, the documentation shows both. */
	readonly example: { readonly task: TaskId; readonly bad: string; readonly good: string };
	readonly check: (context: LineContext) => Iterable<Finding>;
}
