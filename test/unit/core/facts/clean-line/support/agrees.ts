import assert from "node:assert/strict";
import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { isCleanClass } from "#core/checking/clean-class.ts";
import { CleanLineReader } from "#core/facts/clean-line/clean-line-reader.ts";
import { imageUrlOf } from "#core/facts/image-url-of.ts";
import { RecordColumns } from "#core/facts/record-columns.ts";
import { type RecordFacts, spelledFacts } from "#core/facts/record-facts.ts";
import { copyFacts } from "#core/facts/record-view.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { taskById } from "#core/tasks/index.ts";
import { type Runtime, trainedBy } from "#core/tasks/runtime.ts";
import type { Task } from "#core/tasks/task.ts";
import { createUtf8 } from "#server/files/utf8.ts";

export const utf8 = createUtf8();

/** For each task and runtime the columns of a file of two lines: the first is read in one pass, the second the careful way. */
const files = new Map<Task, ReturnType<typeof newFile>>();

/** A reader learns from what it reads, though not forever, so that now and then a new one is needed. */
export const LINES_PER_FILE = 500;

function newFile(task: Task) {
	const file = { text: "", lines: 0 };
	const columns = new RecordColumns(() => imageUrlOf(file.text, false));
	return { file, columns, reader: new CleanLineReader(task, utf8, columns, isCleanClass(task)) };
}

/** A line as it was read in one pass; `undefined` where it was not. */
export function read(id: TaskId, text: string, runtime: Runtime = "current"): RecordFacts | undefined {
	const task = trainedBy(runtime, taskById(id));
	const known = files.get(task);
	const current = known && known.file.lines++ < LINES_PER_FILE ? known : newFile(task);
	files.set(task, current);
	const { columns, reader, file } = current;
	file.text = text;
	const { bytes, length } = utf8.encode(text);
	columns.splice(0, columns.length, 2);
	reader.open(bytes);
	if (reader.read(0) !== length) {
		return undefined;
	}
	columns.putClean(0, reader);
	return copyFacts(columns.recordAt(0) as RecordFacts);
}

/** Whether the line was read in one pass; and if so, the careful way has to say the same, down to the numbers of image, classes and details. */
export function agrees(id: TaskId, text: string, runtime: Runtime = "current"): boolean {
	const quick = read(id, text, runtime);
	const task = trainedBy(runtime, taskById(id));
	if (quick) {
		const context = lineContext(parseLine(text), task);
		assert.deepEqual(checkLine(context), [], text);
		const columns = files.get(task)?.columns as RecordColumns;
		columns.put(1, spelledFacts(context.line, context.forecast));
		assert.deepEqual(quick, copyFacts(columns.recordAt(1) as RecordFacts), text);
	}
	return quick !== undefined;
}

export const HEAD =
	'{"image_url":"AmlDatastore://data/é (1).jpg","image_details":{"format":"jpg","width":640,"height":480},"label":';
export const LINES: Readonly<Record<TaskId, string>> = {
	multiclass: `${HEAD}"can"}`,
	multilabel: `${HEAD}["can","milk bottle"]}`,
	"object-detection": `${HEAD}[{"label":"can","topX":0.1,"topY":0,"bottomX":1.0,"bottomY":0.12345678901234567,"isCrowd":1},{"topX":0.25,"topY":0.5,"bottomX":0.5,"bottomY":1,"label":"carton"}]}`,
	"instance-segmentation": `${HEAD}[{"label":"can","polygon":[[0.1,0.1,0.9,0.1,0.9,0.9],[0.1,0.95,0.3,0.95,0.3,1]],"isCrowd":false}]}`,
};

/** What was learned from lines of a task is forgotten. */
export function forget(id: TaskId): void {
	files.delete(taskById(id));
}
