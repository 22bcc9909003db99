import fc from "fast-check";
import type { Split } from "#core/model/split.ts";
import type { PartTable } from "#core/splits/part-table.ts";
import { splitRuleById } from "#core/splits/rules/index.ts";
import { PARTS, type Part, type SplitImage, type SplitSettings } from "#core/splits/split-rule.ts";
import { startSplit } from "#core/splits/start-split.ts";

/** Training and validation 80 to 20, groups by folder. */
export const SETTINGS: SplitSettings = {
	shares: [0.8, 0.2],
	seed: 1,
	groupOf: (path) => path.slice(0, path.lastIndexOf("/")),
	ownParts: PARTS,
};

/** The part of each image, in order, and the table. */
export function split(
	id: string,
	images: readonly SplitImage[],
	settings: Partial<SplitSettings> = {},
): { readonly parts: readonly Part[]; readonly table: PartTable } {
	const rule = splitRuleById(id);
	if (!rule) {
		throw new Error(`There is no rule ${id}`);
	}
	const running = startSplit(rule, { ...SETTINGS, ...settings });
	const taken = images.flatMap((image) => running.take(image) ?? []);
	const { parts, table } = running.finish();
	return { parts: [...taken, ...parts], table };
}

/** The datasets of tests also have their own split. */
function ownPartOf(place: number): Split {
	return PARTS[place % PARTS.length] as Split;
}

/** An image with one object of each of the classes. */
export function imageOf(place: number, ...classes: readonly string[]): SplitImage {
	const counts = new Map(classes.map((name) => [name, 1]));
	return { path: `f/${place}.jpg`, place, classes: counts, ownPart: ownPartOf(place) };
}

/** This many images with one class each. */
export function imagesOfClasses(counts: Readonly<Record<string, number>>): SplitImage[] {
	const classes = Object.entries(counts).flatMap(([name, count]) => new Array<string>(count).fill(name));
	return classes.map((name, place) => imageOf(place, name));
}

/** Datasets of up to a hundred images in a few folders, with up to four of six classes each. */
export const anyImages: fc.Arbitrary<SplitImage[]> = imagesFrom(0);

/** The same, with at least this many images. */
export function imagesFrom(minLength: number): fc.Arbitrary<SplitImage[]> {
	return fc
		.array(
			fc.record({
				folder: fc.integer({ min: 0, max: 8 }),
				classes: fc.uniqueArray(fc.tuple(fc.constantFrom(..."abcdef"), fc.integer({ min: 1, max: 9 })), {
					maxLength: 4,
					selector: ([name]) => name,
				}),
			}),
			{ minLength, maxLength: 100 },
		)
		.map((images) =>
			images.map(({ folder, classes }, place) => ({
				path: `${folder}/${place}.jpg`,
				place,
				classes: new Map(classes),
				ownPart: ownPartOf(place),
			})),
		);
}

/** Shares as people request them, and lopsided ones. */
export const anyShares = fc.constantFrom(
	[0.8, 0.2],
	[0.5, 0.5],
	[0.99, 0.01],
	[0.7, 0.2, 0.1],
	[0.1, 0.1, 0.8],
);

export const anySettings: fc.Arbitrary<SplitSettings> = fc.record({
	shares: anyShares,
	seed: fc.integer({ min: 0, max: 2 ** 31 }),
	groupOf: fc.constant(SETTINGS.groupOf),
});
