import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { TaskId } from "#core/model/task-id.ts";
import type { Task } from "#core/tasks/task.ts";
import { checkLine, lineContext } from "./check-line.ts";

/** A label with this class, as JSON, without a defect of its own. */
const LABELS: Readonly<Record<TaskId, (name: string) => string>> = {
	multiclass: (name) => name,
	multilabel: (name) => `[${name}]`,
	"object-detection": (name) =>
		`[{"label": ${name}, "topX": 0.1, "topY": 0.1, "bottomX": 0.9, "bottomY": 0.9, "isCrowd": 0}]`,
	"instance-segmentation": (name) =>
		`[{"label": ${name}, "isCrowd": 0, "polygon": [[0.1, 0.1, 0.9, 0.1, 0.9, 0.9]]}]`,
};

/**
 * Whether no rule finds anything in a line because of this class. The one-pass reader asks it once per class of a file,
 * so that a new rule about classes need not be known to it.
 */
export function isCleanClass(task: Task): (name: string) => boolean {
	return (name) => {
		const label = LABELS[task.id](JSON.stringify(name));
		const line = parseLine(`{"image_url": "AmlDatastore://data/1.jpg", "label": ${label}}`);
		return checkLine(lineContext(line, task)).length === 0;
	};
}
