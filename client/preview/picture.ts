import { lastPart, nameOf } from "#client/editors/document-name.ts";
import { parseImageUrl } from "#core/model/image-url.ts";
import type { Picture } from "#core/protocol/pages/preview-messages.ts";
import type { LineView } from "#core/protocol/server/line-view.ts";

/** The picture of a line. `toSource` turns the image's URI into one that the page may load; `readOnly` says why the line cannot be edited, if so. */
export function pictureOf(view: LineView, toSource: (uri: string) => string, readOnly?: string): Picture {
	const { image, imageUrl, declaredSize, objectKind, severalClasses, message } = view;
	return {
		uri: view.uri,
		line: view.line,
		lineCount: view.lineCount,
		version: view.version,
		...(readOnly === undefined ? {} : { readOnly }),
		title: (imageUrl && lastPart(parseImageUrl(imageUrl).path)) || imageUrl || nameOf(view.uri),
		taskName: view.taskName,
		...(objectKind ? { objectKind } : {}),
		...(severalClasses === undefined ? {} : { severalClasses }),
		...(imageUrl === undefined ? {} : { imageUrl }),
		...(image.found ? { imageSource: toSource(image.uri) } : {}),
		searched: image.found ? [] : image.searched,
		...(declaredSize ? { declaredSize } : {}),
		classes: view.classes,
		shapes: view.shapes,
		problems: view.problems,
		...(message === undefined ? {} : { message }),
	};
}

/** The picture of a line that cannot be shown; the message says why. `line` counts from 0. */
export function messagePicture(uri: string, line: number, lineCount: number, message: string): Picture {
	return {
		uri,
		line,
		lineCount,
		version: 0,
		title: nameOf(uri),
		taskName: "",
		searched: [],
		classes: [],
		shapes: [],
		problems: [],
		message,
	};
}
