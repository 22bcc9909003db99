import { URI } from "vscode-uri";
import { imageClasses } from "#core/filters/line-content.ts";
import { findValue } from "#core/jsonl/json-node.ts";
import type { Shape } from "#core/model/shape.ts";
import type { ImageLookup, LineView } from "#core/protocol/server/line-view.ts";
import type { LineContext } from "#core/rules/rule.ts";
import { declaredSize } from "#core/tasks/declared-size.ts";
import type { Task } from "#core/tasks/task.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import { findImage, type ImagePlaces } from "#server/images/find-image.ts";
import { imagePlaces } from "#server/images/image-places.ts";
import type { FindingSettings, Workspace } from "#server/workspace/workspace.ts";
import { lineProblems } from "./line-problems.ts";

/** What one line shows, regardless of its position. */
export type LineContent = Omit<LineView, "uri" | "version" | "line" | "lineCount" | "taskName">;

/**
 * What the editor is asked before lines of a document are shown, once for all of them: the check of the document may run
 * before each of the editor's answers.
 */
export interface LineSurroundings extends FindingSettings {
	/** Where images may be; absent if there is nowhere to look. */
	readonly places: ImagePlaces | undefined;
}

export async function lineSurroundings(uri: string, workspace: Workspace): Promise<LineSurroundings> {
	const [settings, places] = await Promise.all([workspace.findingSettings(uri), imagePlaces(uri, workspace)]);
	return { ...settings, places };
}

/** Reads what a line shows, and looks up its image. */
export function contentOfLine(
	document: AnnotationDocument,
	line: number,
	{ severities, places }: LineSurroundings,
): LineContent {
	const problemsWith = (shapes: readonly Shape[]) =>
		lineProblems(document.lineFindings(line), shapes, severities);
	const nothing: LineContent = {
		image: { found: false, searched: [] },
		classes: [],
		shapes: [],
		problems: [],
	};
	const context = document.contextOf(line);
	if (!context) {
		return { ...nothing, message: "This line is empty" };
	}
	const { record } = context;
	if (!record) {
		return { ...nothing, problems: problemsWith([]), message: "This line is not a JSON object" };
	}
	const shapes = context.task.readShapes(record);
	const url = context.imageUrl?.value;
	const size = declaredSize(findValue(record, "image_details"));
	return {
		...(url?.kind === "string" ? { imageUrl: url.value } : {}),
		image: url?.kind === "string" ? lookUp(url.value, places) : nothing.image,
		...(size ? { declaredSize: size } : {}),
		classes: classesOf(context),
		...kindsOf(context.task),
		shapes,
		problems: problemsWith(shapes),
	};
}

function kindsOf({
	hasObjects,
	needsPolygon,
	labelIsList,
}: Task): Pick<LineView, "objectKind" | "severalClasses"> {
	return hasObjects ? { objectKind: needsPolygon ? "polygon" : "box" } : { severalClasses: labelIsList };
}

function classesOf({ task, label }: LineContext): string[] {
	return task.hasObjects ? [] : imageClasses(label?.value);
}

/** Where the image of a URL is. */
export function lookUp(url: string, places: ImagePlaces | undefined): ImageLookup {
	const found = places ? findImage(url, places) : { searched: [] };
	return "path" in found
		? { found: true, uri: URI.file(found.path).toString() }
		: { found: false, searched: found.searched };
}
