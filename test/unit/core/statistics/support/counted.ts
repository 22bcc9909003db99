import { checkText } from "#core/checking/check-text.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import type { TaskId } from "#core/model/task-id.ts";
import type { FileFigures } from "#core/protocol/server/statistics.ts";
import { countFile } from "#core/statistics/count-file.ts";
import { taskById } from "#core/tasks/index.ts";

/** The figures of a text, with the forecast that they must agree with. */
export function counted(text: string, taskId: TaskId): FileFigures & { readonly forecast: FileForecast } {
	const task = taskById(taskId);
	const { facts, forecast } = checkText(text, task);
	const steps = countFile({ task, facts, forecast, texts: text.split("\n") });
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) {
			return { ...step.value, forecast };
		}
	}
}
