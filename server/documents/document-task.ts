import { detectTextTask } from "#core/checking/check-text.ts";
import { LINES_TO_DETECT_FROM } from "#core/tasks/detect-task.ts";
import { type Runtime, trainedBy } from "#core/tasks/runtime.ts";
import type { Task } from "#core/tasks/task.ts";

/** The task of a document: the user's choice, or else what its lines show. */
export class DocumentTask {
	#fixed: Task | "off" | undefined;
	#detected: Task | undefined;
	#isStale = true;
	/** The generation of the runtime that trains it. */
	runtime: Runtime = "current";

	/** `off`: the document is not an annotation file. `undefined`: the lines decide. */
	fix(task: Task | "off" | undefined): void {
		if (task !== this.#fixed) {
			this.#fixed = task;
			this.#detected = undefined;
			this.#isStale = true;
		}
	}

	/** A line was edited. The first records determine the task; there are few blank lines between them. */
	edited(line: number): void {
		this.#isStale ||= line < 2 * LINES_TO_DETECT_FROM;
	}

	/**
	 * `undefined` while nothing looks like an annotation. Once known, it stays: while the user types, the only record may
	 * be unreadable for a moment.
	 */
	of(lines: readonly string[]): Task | undefined {
		if (this.#fixed) {
			return this.#fixed === "off" ? undefined : trainedBy(this.runtime, this.#fixed);
		}
		if (this.#isStale) {
			this.#isStale = false;
			this.#detected = detectTextTask(lines) ?? this.#detected;
		}
		return this.#detected && trainedBy(this.runtime, this.#detected);
	}
}
