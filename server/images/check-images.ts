import type { FileFacts } from "#core/facts/file-facts.ts";
import { imageUrlOf } from "#core/facts/image-url-of.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { imageNotFound } from "#core/rules/image/image-not-found.ts";
import { checkImage } from "#core/rules/image/index.ts";
import { KnownImages } from "#server/documents/known-images.ts";
import type { ImagePlaces } from "./find-image.ts";
import { ImageReader } from "./image-reader.ts";

/** How many images are looked up at once. */
const BATCH = 16;

/**
 * Compares the records of a checked file with their image files. Annotation files are often kept far from their images,
 * and then every line would be reported as having a missing image: `if-some-are-there` reports missing images only if at
 * least one image is found.
 */
export async function checkImages(
	{ task, lineCount, recordAt, textOf }: FileFacts,
	places: ImagePlaces,
	when: "always" | "if-some-are-there",
): Promise<FileFinding[]> {
	if (!task) {
		return [];
	}
	const images = new KnownImages();
	images.reset(when);
	const reader = new ImageReader();
	const findings: FileFinding[] = [];
	/** A batch of lines is kept until its images are known, so that little of a large file is in memory. */
	let waiting: { readonly line: number; readonly text: string; readonly key: number }[] = [];
	const settle = async () => {
		for (let batch = images.takeWanted(BATCH); batch.length > 0; batch = images.takeWanted(BATCH)) {
			await Promise.all(
				batch.map(async ({ key, line }) =>
					images.set(key, await reader.read(imageUrlOf(line, false), places)),
				),
			);
		}
		for (const { line, text, key } of waiting) {
			const file = images.get(key, text);
			const facts = recordAt(line);
			if (file && facts) {
				findings.push(...checkImage({ task, facts, text }, file).map((finding) => ({ ...finding, line })));
			}
		}
		waiting = [];
	};
	for (let line = 0; line < lineCount && !images.isHopeless; line++) {
		const key = recordAt(line)?.imageKey;
		if (key !== undefined) {
			const text = textOf(line);
			images.get(key, text);
			waiting.push({ line, text, key });
		}
		if (waiting.length === BATCH) {
			await settle();
		}
	}
	await settle();
	return images.saysMissing ? findings : findings.filter(({ ruleId }) => ruleId !== imageNotFound.id);
}
