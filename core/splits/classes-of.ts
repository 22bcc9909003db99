import type { AnnotationContent } from "#core/model/image-annotation.ts";

/** How often each class occurs in an image's labels. */
export function classesOf(content: AnnotationContent): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const label of labelsOf(content)) {
		counts.set(label, (counts.get(label) ?? 0) + 1);
	}
	return counts;
}

function labelsOf(content: AnnotationContent): readonly string[] {
	switch (content.kind) {
		case "class":
			return [content.label];
		case "classes":
			return content.labels;
		case "objects":
			return content.objects.map(({ label }) => label);
	}
}
