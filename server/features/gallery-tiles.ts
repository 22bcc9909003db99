import { parseImageUrl } from "#core/model/image-url.ts";
import type { GalleryTile } from "#core/protocol/server/gallery.ts";
import type { AnnotationDocument } from "#server/documents/annotation-document.ts";
import { contentOfLine, type LineSurroundings } from "./line-content.ts";

/** What lines show as tiles. Pauses after each one, since their images are looked up on disk. */
export function* tilesOf(
	document: AnnotationDocument,
	lines: Iterable<number>,
	around: LineSurroundings,
): Generator<void, GalleryTile[]> {
	const tiles: GalleryTile[] = [];
	for (const line of lines) {
		tiles.push(tileOf(document, line, around));
		yield;
	}
	return tiles;
}

function tileOf(document: AnnotationDocument, line: number, around: LineSurroundings): GalleryTile {
	const content = contentOfLine(document, line, around);
	const { image, imageUrl, declaredSize, shapes, classes, problems, message } = content;
	return {
		line,
		title: imageUrl === undefined ? "" : (parseImageUrl(imageUrl).path.split(/[/\\]/).at(-1) ?? imageUrl),
		...(image.found ? { imageUri: image.uri } : {}),
		...(declaredSize ? { declaredSize } : {}),
		shapes,
		classes,
		problems,
		...(message === undefined ? {} : { message }),
	};
}
