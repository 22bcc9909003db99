// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { splitRules } from "#core/splits/rules/index.ts";
import { PARTS, type Part, type SplitImage } from "#core/splits/split-rule.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";
import { anyImages, anySettings, imagesFrom, split } from "#test/unit/core/splits/support/split-images.ts";

const countOf = (parts: readonly Part[], part: Part | undefined) =>
	parts.filter((each) => each === part).length;

/** The numbers of the images of each class. */
function byClass(images: readonly SplitImage[]): Map<string, number[]> {
	const found = new Map<string, number[]>();
	for (const [index, { classes }] of images.entries()) {
		for (const name of classes.keys()) {
			found.set(name, [...(found.get(name) ?? []), index]);
		}
	}
	return found;
}

/** How far each class's images in the parts are from the target, in images. */
function distances(images: readonly SplitImage[], parts: readonly Part[], shares: readonly number[]) {
	return [...byClass(images)].map(([name, members]) => {
		const got = members.map((index) => parts[index] as Part);
		const off = shares.map((share, i) => Math.abs(countOf(got, PARTS[i]) - share * members.length));
		return [name, off.reduce((sum, each) => sum + each, 0)] as const;
	});
}

describe("every split rule", () => {
	for (const { id } of splitRules) {
		it(`${id} puts every image into exactly one part, the same one each time, and counts it there`, () => {
			fc.assert(
				fc.property(anyImages, anySettings, (images, settings) => {
					const { parts, table } = split(id, images, settings);
					assert.equal(parts.length, images.length);
					assert.deepEqual(split(id, images, settings).parts, parts);
					for (const [index, part] of table.parts.entries()) {
						assert.equal(table.totals[index]?.images, countOf(parts, part));
					}
					assert.equal(
						table.totals.reduce((sum, { images: count }) => sum + count, 0),
						images.length,
					);
					for (const { name, counts } of table.classes) {
						const objects = images.reduce((sum, { classes }) => sum + (classes.get(name) ?? 0), 0);
						assert.equal(
							counts.reduce((sum, count) => sum + count.objects, 0),
							objects,
						);
					}
				}),
				{ ...propertyRuns(), numRuns: Math.min(propertyRuns().numRuns, 500) },
			);
		});
	}
});

describe("split rules", () => {
	it("ratio is within one image of the target", () => {
		fc.assert(
			fc.property(anyImages, anySettings, (images, settings) => {
				const { parts } = split("ratio", images, settings);
				for (const [index, share] of settings.shares.entries()) {
					assert.ok(Math.abs(countOf(parts, PARTS[index]) - share * images.length) < 1);
				}
			}),
			propertyRuns(),
		);
	});

	it("group keeps a group together, and leaves no part empty if there are enough groups", () => {
		fc.assert(
			fc.property(anyImages, anySettings, (images, settings) => {
				const { parts } = split("group", images, settings);
				const partOf = new Map<string, Part>();
				for (const [index, { path }] of images.entries()) {
					const name = settings.groupOf(path);
					const part = parts[index] as Part;
					assert.equal(partOf.get(name) ?? part, part);
					partOf.set(name, part);
				}
				assert.equal(new Set(parts).size, Math.min(partOf.size, settings.shares.length));
			}),
			propertyRuns(),
		);
	});

	it("hash moves no images when others are added", () => {
		fc.assert(
			fc.property(anyImages, anyImages, anySettings, (before, others, settings) => {
				const joined = [...others.map((image) => ({ ...image, path: `new/${image.path}` })), ...before];
				const { parts } = split("hash", joined, settings);
				assert.deepEqual(parts.slice(others.length), split("hash", before, settings).parts);
			}),
			propertyRuns(),
		);
	});

	it("stratified is on average closer to the target than ratio, for every class", () => {
		// If a part's share of a class is less than one image, stratified still gives it one.
		const large = fc.tuple(
			imagesFrom(40),
			fc.constantFrom([0.8, 0.2], [0.5, 0.5], [0.7, 0.2, 0.1]),
			fc.nat(),
		);
		const sums = { stratified: new Map<string, number>(), ratio: new Map<string, number>() };
		fc.assert(
			fc.property(large, ([images, shares, seed]) => {
				for (const id of ["stratified", "ratio"] as const) {
					for (const [name, off] of distances(images, split(id, images, { shares, seed }).parts, shares)) {
						sums[id].set(name, (sums[id].get(name) ?? 0) + off);
					}
				}
			}),
			{ ...propertyRuns(), numRuns: 300 },
		);
		for (const [name, off] of sums.stratified) {
			assert.ok(off < 0.8 * (sums.ratio.get(name) ?? 0), `${name}: ${off} against ${sums.ratio.get(name)}`);
		}
	});

	it("stratified leaves no part without a class if another part can spare an image of it", () => {
		fc.assert(
			fc.property(anyImages, anySettings, (images, settings) => {
				const { parts } = split("stratified", images, settings);
				const members = byClass(images);
				const canBeSpared = (index: number) =>
					[...(images[index]?.classes.keys() ?? [])].every((name) =>
						members.get(name)?.some((other) => other !== index && parts[other] === parts[index]),
					);
				for (const indexes of members.values()) {
					const hasAll = new Set(indexes.map((index) => parts[index])).size === settings.shares.length;
					assert.ok(hasAll || !indexes.some(canBeSpared));
				}
			}),
			propertyRuns(),
		);
	});

	it("stratified has each class with enough images in every part, if images have one class", () => {
		const oneClass = anyImages.map((images) =>
			images.map((image) => ({ ...image, classes: new Map([...image.classes].slice(0, 1)) })),
		);
		fc.assert(
			fc.property(oneClass, anySettings, (images, settings) => {
				const { parts } = split("stratified", images, settings);
				for (const members of byClass(images).values()) {
					const found = new Set(members.map((index) => parts[index]));
					assert.equal(found.size, Math.min(members.length, settings.shares.length));
				}
			}),
			propertyRuns(),
		);
	});
});
