import type { LineForecast } from "#core/forecast/line-forecast.ts";
import type { JsonMember, JsonObject } from "#core/jsonl/json-node.ts";
import type { ParsedLine } from "#core/jsonl/parsed-line.ts";
import type { Severity } from "#core/model/severity.ts";
import type { TaskId } from "#core/model/task-id.ts";
import type { ObjectFields } from "#core/tasks/object-fields.ts";
import type { Task } from "#core/tasks/task.ts";
import type { Consequence } from "./consequence.ts";
import type { Finding } from "./finding.ts";

/** One line as the rules see it, parsed only once for all of them. */
export interface LineContext {
	readonly line: ParsedLine;
	readonly task: Task;
	readonly forecast: LineForecast;
	/** The line's object; absent if the line is not a JSON object. */
	readonly record: JsonObject | undefined;
	readonly imageUrl: JsonMember | undefined;
	readonly label: JsonMember | undefined;
	/** The objects in `label` if the task has objects and `label` is a list of them (or, by mistake, a single one). */
	readonly objects: readonly ObjectFields[];
}

/** What rules of every kind have in common: what people read about them. A rule's file name is its id. */
export interface Rule {
	/** Names the defect. */
	readonly id: string;
	/** What the rule finds, in one sentence for people who have never seen it. */
	readonly summary: string;
	/** Why it matters: what the runtime does, and where such lines come from. One or two paragraphs of Markdown. */
	readonly explanation: string;
	/** What it can cost, the usual case first. Every finding has its own. */
	readonly consequences: readonly Consequence[];
	/** The severity of findings that lose nothing; otherwise severity follows from the consequence. */
	readonly severity?: Severity;
	/** Other severities that its findings set themselves. */
	readonly otherSeverities?: readonly Severity[];
}

/** A rule that checks a single line by itself. */
export interface LineRule extends Rule {
	/** A line with the defect, and the same line fixed. Tests run both; the documentation shows both. */
	readonly example: { readonly task: TaskId; readonly bad: string; readonly good: string };
	readonly check: (context: LineContext) => Iterable<Finding>;
}
