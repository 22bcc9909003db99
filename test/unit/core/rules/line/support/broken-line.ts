import fc from "fast-check";
import type { TaskId } from "#core/model/task-id.ts";
import { anyLine } from "./any-line.ts";

/** Lines as people break them: extra commas, a printed Python dictionary, JavaScript's numbers, truncation. */
export function brokenLine(): fc.Arbitrary<{ readonly task: TaskId; readonly text: string }> {
	return fc.tuple(anyLine(), fc.nat(), fc.constantFrom(...BREAKS)).map(([{ task, text }, at, broken]) => ({
		task,
		text: broken(text, at),
	}));
}

type Break = (text: string, at: number) => string;

const BREAKS: readonly Break[] = [
	(text) => `${text} ,`,
	(text, at) => {
		const ends = [...text.matchAll(/[}\]]/g)];
		const end = ends[at % Math.max(1, ends.length)]?.index ?? text.length;
		return `${text.slice(0, end)}, ${text.slice(end)}`;
	},
	(text) => text.replaceAll("'", "\\'").replaceAll('"', "'"),
	(text) => text.replaceAll('"', "'").replaceAll("null", "None").replaceAll("true", "True"),
	(text) => text.replaceAll("null", "None").replaceAll("false", "False"),
	(text) => text.replaceAll("0.5", "NaN").replaceAll("-1", "-Infinity"),
	(text, at) => text.slice(0, at % text.length),
	(text, at) => `${text.slice(0, at % text.length)}\u0000${text.slice(at % text.length)}`,
];
