import { checkText } from "#core/checking/check-text.ts";
import type { FileForecast } from "#core/forecast/file-forecast.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { type FileContent, reportFile } from "#core/report/file-report.ts";
import { type UsedClass, usedClasses } from "#core/report/used-classes.ts";
import { taskById } from "#core/tasks/index.ts";

/** The report about a text, run to its end, with the forecast that it must agree with. */
export function reported(
	text: string,
	taskId: TaskId,
): FileContent & {
	readonly forecast: FileForecast;
	readonly pauses: number;
	readonly used: readonly UsedClass[];
} {
	const task = taskById(taskId);
	const { findings, forecast, facts } = checkText(text, task);
	const steps = reportFile({ facts, findings, forecast });
	for (let pauses = 0; ; pauses++) {
		const step = steps.next();
		if (step.done) {
			return { ...step.value, forecast, pauses, used: usedClasses(facts) };
		}
	}
}

/** A line for an image. */
export function line(image: string, label: string): string {
	return `{"image_url":"AmlDatastore://data/${image}.jpg","label":${label}}`;
}

/** A detection object; without `bottomX` its box is fine. */
export function object(label: string, bottomX = "1"): string {
	return `{"label":${JSON.stringify(label)},"topX":0,"topY":0,"bottomX":${bottomX},"bottomY":1}`;
}
