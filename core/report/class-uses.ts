import type { FileFacts } from "#core/facts/file-facts.ts";
import { outcomesOf } from "#core/facts/file-outcomes.ts";
import { type ClassValue, classValue } from "#core/forecast/class-value.ts";
import { forecastLine } from "#core/forecast/line-forecast.ts";
import { findValue, type JsonNode } from "#core/jsonl/json-node.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { ClassUse } from "#core/protocol/server/training-report.ts";
import { className } from "#core/rules/reading/class-facts.ts";
import type { Task } from "#core/tasks/task.ts";

/** The uses of a file's classes, by class name. */
export type ClassUses = Map<string, { -readonly [Key in keyof ClassUse]: number }>;

/**
 * Counts how often each class is used and lost. It pauses after each record, because lines with losses are read again:
 * the facts do not include lost classes.
 */
export function* countClassUses(file: FileFacts): Generator<void, ClassUses> {
	const uses: ClassUses = new Map();
	const { task } = file;
	for (const [line, facts, outcome] of outcomesOf(file)) {
		// In classification, a later line with the same image may replace even a valid line.
		const isUsed = outcome !== "skipped";
		count(uses, facts.classes, isUsed ? "used" : "lost");
		if (isUsed) {
			count(uses, new Set(facts.classes.map(className)), "images");
		}
		if (task && (facts.outcome === "skipped" || facts.objects.kept < facts.objects.total)) {
			count(uses, lostClasses(file.textOf(line), task), "lost");
		}
		yield;
	}
	return uses;
}

function count(uses: ClassUses, classes: Iterable<ClassValue | string>, as: keyof ClassUse): void {
	for (const each of classes) {
		const name = typeof each === "string" ? each : className(each);
		const known = uses.get(name);
		const use = known ?? { used: 0, lost: 0, images: 0 };
		use[as]++;
		if (!known) {
			uses.set(name, use);
		}
	}
}

/** The classes on a line that training never sees. */
function lostClasses(text: string, task: Task): ClassValue[] {
	const line = parseLine(text);
	const label = line.root?.kind === "object" ? findValue(line.root, "label") : undefined;
	const items = label?.kind === "array" ? label.items : label ? [label] : [];
	if (!task.hasObjects) {
		return items.flatMap(namedClass);
	}
	const { fates } = forecastLine(line, task);
	return items.flatMap((item, i) => (fates[i] && fates[i].fate !== "kept" ? classOfObject(item) : []));
}

function classOfObject(item: JsonNode): ClassValue[] {
	return item.kind === "object" ? namedClass(findValue(item, "label")) : [];
}

/** Null is not a class. */
function namedClass(node: JsonNode | undefined): ClassValue[] {
	const value = node && classValue(node);
	return value && value.type !== "NoneType" ? [value] : [];
}
