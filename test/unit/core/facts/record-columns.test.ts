// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { lineContext } from "#core/checking/check-line.ts";
import { FileTotals } from "#core/facts/file-totals.ts";
import { RecordColumns } from "#core/facts/record-columns.ts";
import { type RecordFacts, spelledFacts } from "#core/facts/record-facts.ts";
import { copyFacts } from "#core/facts/record-view.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { taskById } from "#core/tasks/index.ts";

const multilabel = taskById("multilabel");

/** A line with an image, and this many classes, each one often; none for a blank line. */
interface PlainLine {
	readonly image: string;
	readonly classes: number;
}

const factsOf = ({ image, classes }: PlainLine) => {
	const label = Array.from({ length: classes }, (_, i) => `class ${i % 200}`);
	const text = JSON.stringify({ image_url: image, image_details: { width: classes }, label });
	const { line, forecast } = lineContext(parseLine(text), multilabel);
	return spelledFacts(line, forecast);
};

/** Columns, and a plain array of the lines that they should contain. */
class Both {
	readonly lines: (PlainLine | undefined)[] = [];
	readonly columns = new RecordColumns((line) => this.lines[line]?.image ?? "");

	splice(first: number, removed: number, added: number): void {
		this.columns.splice(first, removed, added);
		this.lines.splice(first, removed, ...new Array<undefined>(added).fill(undefined));
	}

	put(line: number, content: PlainLine): void {
		this.columns.put(line, factsOf(content));
		this.lines[line] = content;
	}

	/** The counts that are kept while lines change are those of the lines. */
	compareTotals(): void {
		const records = [...this.columns];
		const { classesAreText: _, ...tally } = new FileTotals(this.columns).tally();
		assert.deepEqual(tally, {
			lines: records.length,
			...Object.fromEntries(
				(["used", "background", "skipped"] as const).map((outcome) => [
					outcome,
					records.filter((record) => record.outcome === outcome).length,
				]),
			),
			objects: { total: 0, kept: 0 },
			segments: { total: 0, kept: 0 },
			hasImageUrl: records.length > 0,
			hasLabel: records.length > 0,
			endsJob: false,
		});
		const uses = new Map<string, number>();
		for (const { key } of records.flatMap(({ classes }) => classes)) {
			uses.set(key, (uses.get(key) ?? 0) + 1);
		}
		const counted = new FileTotals(this.columns).classUses().map(({ value, count }) => [value.key, count]);
		assert.deepEqual(new Map(counted as [string, number][]), uses);
		const images = records.map(({ imageKey }) => imageKey);
		assert.equal(new FileTotals(this.columns).imagesDiffer, new Set(images).size === images.length);
	}

	compare(): void {
		this.compareTotals();
		const images = new Map<number, string>();
		this.lines.forEach((content, line) => {
			const facts = this.columns.recordAt(line);
			assert.equal(facts === undefined, content === undefined);
			if (!facts || !content) {
				return;
			}
			const { imageKey: _, ...expected } = factsOf(content);
			assert.deepEqual(facts.classes, expected.classes);
			assert.equal(facts.outcome, expected.outcome);
			const key = facts.imageKey as number;
			assert.equal(images.get(key) ?? content.image, content.image, "one number stands for one image");
			images.set(key, content.image);
		});
		const different = new Set(this.lines.flatMap((content) => content?.image ?? []));
		assert.equal(images.size, different.size, "one image has one number");
	}
}

describe("the columns of a file", () => {
	it("contain what was put into them, whatever lines are added and removed", () => {
		const line = fc.record({
			image: fc.constantFrom("a", "b", "c", "d"),
			classes: fc.integer({ min: 0, max: 5 }),
		});
		const edit = fc.record({ at: fc.nat(), removed: fc.nat(3), added: fc.array(line, { maxLength: 4 }) });
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
				const both = new Both();
				for (const { at, removed, added } of edits) {
					const first = at % (both.lines.length + 1);
					both.splice(first, Math.min(removed, both.lines.length - first), added.length);
					for (const [i, content] of added.entries()) {
						both.put(first + i, content);
					}
					both.compare();
				}
			}),
			{ numRuns: 500 },
		);
	});

	it("keep at most twice what they need, and lose nothing when they compact", () => {
		const both = new Both();
		both.splice(0, 0, 20);
		for (let round = 0; round < 10; round++) {
			for (let line = 0; line < 20; line++) {
				both.put(line, { image: `${(line + round) % 15}`, classes: 1500 + round });
			}
			both.compare();
		}
	});

	it("know whether all images differ, whatever lines are added and removed", () => {
		const both = new Both();
		const areDifferent = () => new FileTotals(both.columns).imagesDiffer;
		both.put(0, { image: "a", classes: 1 });
		both.put(1, { image: "b", classes: 1 });
		assert.equal(areDifferent(), true);
		both.put(2, { image: "a", classes: 1 });
		assert.equal(areDifferent(), false);
		both.splice(2, 1, 0);
		assert.equal(areDifferent(), true);
		both.splice(0, 1, 0);
		both.put(1, { image: "a", classes: 1 });
		assert.equal(areDifferent(), true);
	});

	it("return classes, their number and their first line", () => {
		const both = new Both();
		both.put(0, { image: "a", classes: 1 });
		both.put(1, { image: "b", classes: 2 });
		assert.deepEqual(
			new FileTotals(both.columns).classUses().map(({ value, count, line }) => [value.key, count, line]),
			[
				["text class 0", 2, 0],
				["text class 1", 1, 1],
			],
		);
	});

	it("show the current record, and a copy as it was", () => {
		const both = new Both();
		both.put(0, { image: "a", classes: 1 });
		const view = both.columns.recordAt(0) as RecordFacts;
		const copy = copyFacts(view);
		both.put(0, { image: "a", classes: 2 });
		assert.deepEqual([view.classes.length, copy.classes.length], [2, 1]);
	});
});
