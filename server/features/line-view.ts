import type { Connection } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { findValue, type JsonObject } from "#core/jsonl/json-node.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { readPixelCount } from "#core/model/image-size.ts";
import type { Shape } from "#core/model/shape.ts";
import {
	type ImageLookup,
	LINE_VIEW_METHOD,
	type LineView,
	type LineViewParams,
} from "#core/protocol/line-view.ts";
import type { LineContext } from "#core/rules/rule.ts";
import type { Task } from "#core/tasks/task.ts";
import { imageClasses } from "#core/walk/line-content.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import type { Documents } from "#server/documents/documents.ts";
import { findImage } from "#server/images/find-image.ts";
import { imagePlaces } from "#server/images/image-places.ts";
import type { Workspace } from "#server/workspace.ts";
import { lineProblems } from "./line-problems.ts";

/** Answers what one line shows: its image, its shapes, its classes. */
export function registerLineView(connection: Connection, documents: Documents, workspace: Workspace): void {
	connection.onRequest(LINE_VIEW_METHOD, async ({ uri, line }: LineViewParams): Promise<LineView | null> => {
		const document = documents.get(uri);
		const taskName = document?.task?.name;
		if (!document || taskName === undefined) {
			return null;
		}
		const at = Math.max(0, Math.min(line, document.lines.length - 1));
		return {
			uri,
			version: document.version,
			line: at,
			lineCount: document.recordLines,
			taskName,
			...(await content(document, at, workspace)),
		};
	});
}

type Content = Omit<LineView, "uri" | "version" | "line" | "lineCount" | "taskName">;

async function content(document: AnnotationDocument, line: number, workspace: Workspace): Promise<Content> {
	const { severities } = await workspace.findingSettings(document.uri);
	const problemsWith = (shapes: readonly Shape[]) =>
		lineProblems(document.lineFindings(line), shapes, severities);
	const nothing: Content = { image: { found: false, searched: [] }, classes: [], shapes: [], problems: [] };
	const context = document.contextOf(line);
	if (!context) {
		return { ...nothing, message: "This line is empty" };
	}
	const { record } = context;
	if (!record) {
		return { ...nothing, problems: problemsWith([]), message: "This line is no JSON object" };
	}
	const shapes = context.task.readShapes(record);
	const url = context.imageUrl?.value;
	const declaredSize = declaredSizeOf(record);
	return {
		...(url?.kind === "string" ? { imageUrl: url.value } : {}),
		image: url?.kind === "string" ? await lookUp(url.value, document.uri, workspace) : nothing.image,
		...(declaredSize ? { declaredSize } : {}),
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

/** The size that a record declares, where it can be read. */
export function declaredSizeOf(record: JsonObject): ImageSize | undefined {
	const details = findValue(record, "image_details");
	if (details?.kind !== "object") {
		return undefined;
	}
	const read = (key: string) => {
		const value = findValue(details, key);
		return readPixelCount(value?.kind === "string" || value?.kind === "number" ? value.value : undefined);
	};
	const width = read("width");
	const height = read("height");
	return width !== undefined && height !== undefined ? { width, height } : undefined;
}

/** Where the image of a URL lies, as seen from a document. */
export async function lookUp(url: string, documentUri: string, workspace: Workspace): Promise<ImageLookup> {
	const places = await imagePlaces(documentUri, workspace);
	const found = places ? findImage(url, places) : { searched: [] };
	return "path" in found
		? { found: true, uri: URI.file(found.path).toString() }
		: { found: false, searched: found.searched };
}
