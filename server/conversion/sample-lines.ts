import type { ImageAnnotation } from "#core/model/image-annotation.ts";

/** How many lines are shown. */
const MOST = 3;

/** Keeps the first few lines with something to look at: an object, or a class. */
export class SampleLines {
	readonly lines: string[] = [];

	take({ content }: ImageAnnotation, line: string): void {
		if (this.lines.length < MOST && (content.kind !== "objects" || content.objects.length > 0)) {
			this.lines.push(line);
		}
	}
}
