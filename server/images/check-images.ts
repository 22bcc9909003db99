import type { TextReport } from "#core/file-rules/check-text.ts";
import type { FileFinding } from "#core/file-rules/file-rule.ts";
import { checkImage } from "#core/image-rules/index.ts";
import type { ImagePlaces } from "./find-image.ts";
import { ImageReader } from "./image-reader.ts";
import { imageUrlOf } from "./image-url-of.ts";
import { KnownImages } from "./known-images.ts";

/** So many images are looked for at once. */
const BATCH = 16;

/**
 * Holds the records of a checked text against the files of their images. Annotation files often lie far from their
 * images, and then it would say of every line that its image is missing: `if-some-are-there` speaks of that only where
 * at least one image is found.
 */
export async function checkImages(
	{ task, records, facts: { textOf } }: TextReport,
	places: ImagePlaces,
	when: "always" | "if-some-are-there",
): Promise<FileFinding[]> {
	if (!task) {
		return [];
	}
	const images = new KnownImages();
	images.reset(when);
	const named = records.flatMap(({ line, facts }) => {
		return facts.imageKey === undefined ? [] : [{ line, facts, key: facts.imageKey }];
	});
	for (const { line, key } of named) {
		images.get(key, textOf(line));
	}
	const reader = new ImageReader();
	for (let batch = images.takeWanted(BATCH); batch.length > 0; batch = images.takeWanted(BATCH)) {
		await Promise.all(
			batch.map(async ({ key, line }) => images.set(key, await reader.read(imageUrlOf(line), places))),
		);
	}
	return named.flatMap(({ line, facts, key }) => {
		const text = textOf(line);
		const file = images.get(key, text);
		const isSaid = file && (file.kind !== "missing" || images.saysMissing);
		return isSaid ? checkImage({ task, facts, text }, file).map((finding) => ({ ...finding, line })) : [];
	});
}
