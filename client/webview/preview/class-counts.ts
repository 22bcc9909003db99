import type { Shape } from "#core/model/shape.ts";

export interface ClassCount {
	readonly label: string;
	readonly count: number;
}

/** How many shapes each class has: the most frequent first, then by name. */
export function countClasses(shapes: readonly Shape[]): ClassCount[] {
	const counts = new Map<string, number>();
	for (const { label } of shapes) {
		counts.set(label, (counts.get(label) ?? 0) + 1);
	}
	return [...counts]
		.map(([label, count]) => ({ label, count }))
		.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
