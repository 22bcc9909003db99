// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { compareRecords } from "#core/comparison/compare-records.ts";
import type { ChangedImage, ChangeKind } from "#core/protocol/server/comparison.ts";
import { compare, url } from "#test/unit/core/comparison/support/comparison.ts";

/** An object in a cell of a four by four grid: so far from all others that it cannot be mistaken for another. */
interface Item {
	readonly cell: number;
	readonly label: string;
	readonly isCrowd: boolean;
	/** Whether it is a box, or a polygon with six points. */
	readonly isBox: boolean;
	/** From the center of the cell, in thousandths of the image. */
	readonly x: number;
	readonly y: number;
	/** Half its width and height, in thousandths. */
	readonly size: number;
	/** How far one point of the polygon is pulled out, in thousandths. */
	readonly pull: number;
}

interface Picture {
	readonly name: string;
	readonly items: readonly Item[];
}

const LABELS = ["can", "carton", "milk bottle"];

const item = (cell: number) =>
	fc.record({
		cell: fc.constant(cell),
		label: fc.constantFrom(...LABELS),
		isCrowd: fc.boolean(),
		isBox: fc.boolean(),
		x: fc.integer({ min: -10, max: 10 }),
		y: fc.integer({ min: -10, max: 10 }),
		size: fc.integer({ min: 50, max: 60 }),
		pull: fc.constant(0),
	});

const cells = fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 8 });
const items = cells.chain((each) => fc.tuple(...each.map(item)));

/** What is done to one object. Its position changes by less than a quarter of its size, so the overlap stays above one half. */
const edit = fc.record({
	isRemoved: fc.boolean(),
	isLabelChanged: fc.boolean(),
	isCrowdChanged: fc.boolean(),
	by: fc.oneof(fc.constant(0), fc.integer({ min: -12, max: 12 })),
	pull: fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 15 })),
	isEdited: fc.boolean(),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function json({ cell, label, isCrowd, isBox, x, y, size, pull }: Item): unknown {
	const [left, top] = [(cell % 4) * 250 + 125 + x - size, Math.floor(cell / 4) * 250 + 125 + y - size];
	const [right, bottom] = [left + 2 * size, top + 2 * size];
	const crowd = { isCrowd: isCrowd ? 1 : 0 };
	const share = (value: number) => value / 1000;
	if (isBox) {
		const [topX, topY, bottomX, bottomY] = [left, top, right, bottom].map(share);
		return { label, topX, topY, bottomX, bottomY, ...crowd };
	}
	const ring = [
		left + 20,
		top,
		right,
		top,
		right + pull,
		top + 30,
		right,
		bottom,
		left,
		bottom,
		left,
		top + 20,
	];
	return { label, polygon: [ring.map(share)], ...crowd };
}

const text = ({ name, items: all }: Picture) =>
	JSON.stringify({
		image_url: url(name),
		image_details: { width: 1000, height: 1000 },
		label: all.map(json),
	});
const file = (pictures: readonly Picture[]) => pictures.map((each) => `${text(each)}\n`).join("");

interface Expected {
	readonly kinds: readonly ChangeKind[];
	readonly old?: string;
	readonly new?: string;
}

/** The object after an edit, with what the comparison must report. */
function edited(before: Item, change: Edit): { readonly after?: Item; readonly expected?: Expected } {
	if (!change.isEdited) {
		return { after: before };
	}
	if (change.isRemoved) {
		return { expected: { kinds: ["removed"], old: JSON.stringify(json(before)) } };
	}
	const kinds: ChangeKind[] = [];
	const isReshaped = !before.isBox && change.pull > 0;
	if (isReshaped || change.by !== 0) {
		kinds.push(isReshaped ? "reshaped" : "moved");
	}
	if (change.isLabelChanged) {
		kinds.push("relabeled");
	}
	if (change.isCrowdChanged) {
		kinds.push("crowd");
	}
	const after: Item = {
		...before,
		label: change.isLabelChanged ? (LABELS[(LABELS.indexOf(before.label) + 1) % 3] as string) : before.label,
		isCrowd: change.isCrowdChanged !== before.isCrowd,
		x: before.x + change.by,
		y: before.y + change.by,
		pull: before.isBox ? 0 : change.pull,
	};
	return kinds.length === 0
		? { after }
		: { after, expected: { kinds, old: JSON.stringify(json(before)), new: JSON.stringify(json(after)) } };
}

const changed = items.chain((before) =>
	fc.record({
		before: fc.constant<readonly Item[]>(before),
		edits: fc.tuple(...before.map(() => edit)),
		more: fc
			.subarray(
				Array.from({ length: 16 }, (_, cell) => cell).filter(
					(cell) => !before.some((each) => each.cell === cell),
				),
				{ maxLength: 3 },
			)
			.chain((free) => fc.tuple(...free.map(item))),
		fate: fc.constantFrom("kept", "kept", "kept", "added", "removed"),
	}),
);

type Changed = typeof changed extends fc.Arbitrary<infer T> ? T : never;

/** Both versions, and what the comparison must find. */
function applied(pictures: readonly Changed[], coin: () => number) {
	const old: Picture[] = [];
	const now: Picture[] = [];
	const expected = new Map<string, readonly Expected[]>();
	const images = { added: [] as string[], removed: [] as string[] };
	for (const [index, { before, edits, more, fate }] of pictures.entries()) {
		const name = `${index}.jpg`;
		if (fate !== "kept") {
			(fate === "removed" ? old : now).push({ name, items: before });
			images[fate].push(url(name));
			continue;
		}
		const results = before.map((each, i) => edited(each, edits[i] as Edit));
		const after = [...results.flatMap((each) => each.after ?? []), ...more];
		old.push({ name, items: before });
		now.push({ name, items: after.toSorted(() => coin() - 0.5) });
		expected.set(url(name), [
			...results.flatMap((each) => each.expected ?? []),
			...more.map((each): Expected => ({ kinds: ["added"], new: JSON.stringify(json(each)) })),
		]);
	}
	return { old, now, expected, images };
}

/** What a comparison found about the images that are in both versions, by URL. */
function found(before: string, after: string, all: readonly ChangedImage[]): Map<string, readonly string[]> {
	const [oldLines, newLines] = [before.split("\n"), after.split("\n")];
	return new Map(
		all.flatMap(({ imageUrl, oldLine, newLine }): [string, string[]][] => {
			if (oldLine === undefined || newLine === undefined) {
				return [];
			}
			const [a, b] = [oldLines[oldLine] as string, newLines[newLine] as string];
			const { objects } = compareRecords(a, b);
			const texts = objects.map(({ kinds, old: was, new: is }) => ({
				kinds,
				...(was ? { old: a.slice(was.start, was.end) } : {}),
				...(is ? { new: b.slice(is.start, is.end) } : {}),
			}));
			return [[imageUrl, inOrder(texts)]];
		}),
	);
}

const inOrder = (all: readonly Expected[]) => all.map((each) => JSON.stringify(each)).sort();

describe("a comparison of random edits", () => {
	it("recovers exactly the edits: moved, reshaped, relabeled, added, removed, reordered", () => {
		fc.assert(
			fc.property(fc.array(changed, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (pictures, order) => {
				const { old, now, expected, images } = applied(pictures, () => (order.next().value as number) % 2);
				const shuffled = now
					.map((picture) => ({ picture, at: order.next().value as number }))
					.sort((a, b) => a.at - b.at)
					.map(({ picture }) => picture);
				const [before, after] = [file(old), file(shuffled)];
				const comparison = compare(before, after);

				const wanted = new Map(
					[...expected].filter(([, all]) => all.length > 0).map(([name, all]) => [name, inOrder(all)]),
				);
				assert.deepEqual(
					new Map([...found(before, after, comparison.images)].sort()),
					new Map([...wanted].sort()),
				);
				const whole = (kind: ChangeKind) =>
					comparison.images.filter(({ counts }) => counts[kind]).map(({ imageUrl }) => imageUrl);
				assert.deepEqual(whole("image-added").sort(), images.added.sort());
				assert.deepEqual(whole("image-removed").sort(), images.removed.sort());
				assert.equal(comparison.differs, wanted.size + images.added.length + images.removed.length > 0);
				assert.deepEqual(comparison.unread, []);
			}),
			{ numRuns: 300 },
		);
	});

	it("finds only the order if only lines are reordered", () => {
		fc.assert(
			fc.property(
				fc
					.uniqueArray(fc.nat({ max: 30 }), { maxLength: 12 })
					.chain((names) =>
						fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
					),
				([names, shuffled]) => {
					const of = (all: readonly number[]) =>
						file(all.map((name) => ({ name: `${name}.jpg`, items: [] })));
					const { differs, images, reordered, unchanged } = compare(of(names), of(shuffled));
					assert.deepEqual([differs, images, unchanged], [false, [], names.length]);
					assert.equal(
						reordered === 0,
						names.every((name, i) => name === shuffled[i]),
					);
				},
			),
		);
	});
});
