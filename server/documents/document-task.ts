import { detectTextTask } from "#core/checking/check-text.ts";
import { LINES_TO_DETECT_FROM } from "#core/tasks/detect-task.ts";
import { type Runtime, trainedBy } from "#core/tasks/runtime.ts";
import type { Task } from "#core/tasks/task.ts";

/** What a document is written for: as the user says, or else as its lines tell. */
export class DocumentTask {
	#fixed: Task | "off" | undefined;
	#detected: Task | undefined;
	#isStale = true;
	/** The generation of the runtime that trains it. */
	runtime: Runtime = "current";

	/** `off`: the document is none of our business. `undefined`: the lines tell. */
	fix(task: Task | "off" | undefined): void {
		if (task !== this.#fixed) {
			this.#fixed = task;
			this.#detected = undefined;
			this.#isStale = true;
		}
	}

	/** A line was edited. The task is told by the first records; blank lines between them are few. */
	edited(line: number): void {
		this.#isStale ||= line < 2 * LINES_TO_DETECT_FROM;
	}

	/**
	 * `undefined` while nothing looks like an annotation. Once it is known it stays known: while somebody types, the
	 * only record may not be readable for a moment.
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
