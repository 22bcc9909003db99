import { isWhole, type RecordFacts } from "#core/facts/record-facts.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { WalkFilter } from "#core/protocol/server/walk.ts";
import type { Task } from "#core/tasks/task.ts";
import { type LineContent, lineContent } from "./line-content.ts";

/** A line on a walk, with what is already known about it. */
export interface WalkedLine {
	readonly text: string;
	/** Absent if the line has not been checked, or has no record. */
	readonly facts: RecordFacts | undefined;
	/** May have to check the line, so it is called only after all cheap tests. */
	readonly hasProblem: () => boolean;
}

/**
 * Whether a walk stops at a line. A file may have 100,000 lines, and most filters match few of them, so each line is
 * tested by its text and by what is known about it, and parsed only if that is not enough.
 */
export function lineFilter(filter: WalkFilter, task: Task): (line: WalkedLine) => boolean {
	const tests = [...textTests(filter)];
	if (filter.hasProblem) {
		tests.push(({ hasProblem }) => hasProblem());
	}
	if (asksForContent(filter)) {
		tests.push((line) => fitsContent(filter, contentOf(line, filter, task)));
	}
	return (line) => tests.every((test) => test(line));
}

function asksForContent({ classes = [], hasCrowd, isEmpty }: WalkFilter): boolean {
	return classes.length > 0 || hasCrowd === true || isEmpty === true;
}

function* textTests({ text, classes = [], hasCrowd }: WalkFilter): Generator<(line: WalkedLine) => boolean> {
	if (text) {
		const wanted = text.toLowerCase();
		yield (line) => line.text.toLowerCase().includes(wanted);
	}
	if (classes.length > 0) {
		yield (line) => hasEscapes(line) || classes.some((name) => line.text.includes(name));
	}
	if (hasCrowd) {
		yield (line) => hasEscapes(line) || MAY_BE_CROWD.test(line.text);
	}
}

/** Escaped JSON characters cannot be found in the text. */
function hasEscapes({ text }: WalkedLine): boolean {
	return text.includes("\\");
}

/** `isCrowd` with a value other than 0 and false, which many writers add to every object. */
const MAY_BE_CROWD = /"isCrowd"\s*:(?!\s*(?:0\s*[,}]|false))/;

function fitsContent({ classes = [], hasCrowd, isEmpty }: WalkFilter, content?: LineContent): boolean {
	return (
		content !== undefined &&
		(classes.length === 0 || classes.some((name) => content.classes.includes(name))) &&
		(!hasCrowd || content.hasCrowd) &&
		(!isEmpty || content.isEmpty)
	);
}

/** `undefined` if the line has no record. */
function contentOf({ text, facts }: WalkedLine, filter: WalkFilter, task: Task): LineContent | undefined {
	const known = facts && !filter.hasCrowd ? knownContent(facts, task) : undefined;
	if (known) {
		return known;
	}
	const { root } = parseLine(text);
	return root?.kind === "object" ? lineContent(root, task) : undefined;
}

const TEXT_KEY = "text ";

/**
 * The content according to the facts, which do not include crowds. `undefined` if something is lost or a class is not a
 * string, because the facts contain what training sees, not what is written.
 */
function knownContent(facts: RecordFacts, task: Task): LineContent | undefined {
	const { objects, classes } = facts;
	if (!isWhole(facts) || !classes.every(({ type }) => type === "str")) {
		return undefined;
	}
	const names = classes.map(({ key }) => key.slice(TEXT_KEY.length));
	if (task.hasObjects) {
		return { classes: names, hasCrowd: false, isEmpty: objects.total === 0 };
	}
	const named = names.filter((name) => name !== "");
	return { classes: named, hasCrowd: false, isEmpty: named.length === 0 };
}
