import type { Geometry } from "#core/model/shape.ts";
import type { Lines } from "./find-line.ts";

/** How many lines above and below are searched. */
const REACH = 100;

const SIGNS: Readonly<Record<Geometry["kind"], string>> = { box: '"topX"', polygon: '"polygon"' };

/** The text of a nearby line that appears to have such an object: a first object is written like those of its neighbors. */
export function findSample(
	{ lineCount, lineAt }: Lines,
	line: number,
	kind: Geometry["kind"],
): string | undefined {
	for (let distance = 1; distance <= REACH; distance++) {
		const texts = [line - distance, line + distance]
			.filter((near) => near >= 0 && near < lineCount)
			.map((near) => lineAt(near).text);
		const sample = texts.find((text) => text.includes(SIGNS[kind]));
		if (sample !== undefined) {
			return sample;
		}
	}
	return undefined;
}
