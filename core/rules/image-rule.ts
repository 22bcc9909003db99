import type { RecordFacts } from "#core/facts/record-facts.ts";
import type { ImageFile } from "#core/image-files/image-file.ts";
import type { TaskId } from "#core/model/task-id.ts";
import type { Task } from "#core/tasks/task.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";

/** A record with an image, as the image rules see it. */
export interface ImageRecord {
	readonly task: Task;
	readonly facts: RecordFacts;
	/** The line's text. It is parsed only to mark a token in it, because most images match their record. */
	readonly text: string;
}

/**
 * A rule that compares a record with its image file. What such a file costs is not part of the forecast, because
 * training reads another copy of it.
 */
export interface ImageRule extends Rule {
	/** A line and its image file, with the defect and without it. */
	readonly example: {
		readonly task: TaskId;
		readonly bad: ImageExample;
		readonly good: ImageExample;
	};
	readonly check: (record: ImageRecord, file: ImageFile) => Iterable<Finding>;
}

export interface ImageExample {
	readonly line: string;
	readonly file: ImageFile;
}
