import type { Converter } from "#core/formats/converter.ts";
import { USUAL_AZURE_FORM } from "#core/model/azure-form.ts";
import type { ImageAnnotation } from "#core/model/image-annotation.ts";
import { azureLine } from "#core/tasks/azure-line.ts";
import type { Task } from "#core/tasks/task.ts";

/** How the lines of a conversion are written. */
export interface LineForm {
	readonly converter: Converter;
	/** Absent until the converter has announced it. */
	readonly task: Task | undefined;
	/** Whether to write as the official scripts do. */
	readonly azureCompatible: boolean;
	readonly isSplit: boolean;
}

/** The line of an image, without a line end. */
export function lineText(annotation: ImageAnnotation, form: LineForm): string {
	const { converter, task, azureCompatible, isSplit } = form;
	return azureCompatible ? azureText(annotation, converter, isSplit) : taskText(annotation, task);
}

/** The official scripts that split write spaces between values; those that write one file do not. */
function azureText(annotation: ImageAnnotation, converter: Converter, isSplit: boolean): string {
	const { whole, split } = converter.azureForm ?? USUAL_AZURE_FORM;
	return isSplit ? azureLine(annotation, split, "spaced") : azureLine(annotation, whole, "compact");
}

/** The line as the task writes it. A converter that announces one kind of annotation and yields another has a bug. */
function taskText(annotation: ImageAnnotation, task: Task | undefined): string {
	const line = task?.write(annotation);
	if (line === undefined) {
		throw new Error(
			`${annotation.imageUrl}: ${task?.name ?? "no task"} cannot write ${annotation.content.kind}`,
		);
	}
	return line;
}
