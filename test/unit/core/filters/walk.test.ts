// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkLines } from "#core/checking/check-lines.ts";
import { LineChecker } from "#core/checking/line-checker.ts";
import { lineFilter } from "#core/filters/line-filter.ts";
import { lineContent } from "#core/filters/record-content.ts";
import { walkLines } from "#core/filters/walk-lines.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { TextLines } from "#core/jsonl/text-lines.ts";
import type { WalkFilter } from "#core/protocol/server/walk.ts";
import { instanceSegmentation } from "#core/tasks/instance-segmentation.ts";
import { multiclass } from "#core/tasks/multiclass.ts";
import { multilabel } from "#core/tasks/multilabel.ts";
import { objectDetection } from "#core/tasks/object-detection.ts";
import type { Task } from "#core/tasks/task.ts";
import { createUtf8 } from "#server/files/utf8.ts";

const utf8 = createUtf8();

const anyClass = fc.constantFrom('"can"', '"Can"', '"a\\u0062"', '"ab"', "7", "7.0", "null", '""', "[1]");
const anyCrowd = fc.constantFrom(
	"",
	',"isCrowd":0',
	',"isCrowd": 1',
	',"isCrowd":false',
	',"isCrowd":"true"',
	',"is\\u0043rowd":1',
	',"isCrowd":0.0',
);
const anyBox = fc.constantFrom(
	'"topX":0.1,"topY":0.1,"bottomX":0.5,"bottomY":0.5',
	'"topX":1,"topY":0.1',
	"",
);
const anyObject = fc
	.tuple(anyClass, anyBox, anyCrowd)
	.map(([label, box, crowd]) => `{"label":${label}${box && `,${box}`}${crowd}}`);
const anyPolygon = fc
	.tuple(anyClass, fc.constantFrom("[[0.1,0.1,0.5,0.1,0.5,0.5]]", "[]", "[[0.1]]"), anyCrowd)
	.map(([label, polygon, crowd]) => `{"label":${label},"polygon":${polygon}${crowd}}`);
const listOf = (item: fc.Arbitrary<string>) =>
	fc
		.array(fc.oneof({ weight: 8, arbitrary: item }, fc.constant("3")), { maxLength: 3 })
		.map((items) => `[${items}]`);
const lineWith = (label: fc.Arbitrary<string>) =>
	fc.oneof(
		{
			weight: 9,
			arbitrary: fc
				.tuple(fc.constantFrom("a", "b", "ab"), label)
				.map(([image, value]) => `{"image_url":"AmlDatastore://d/${image}.jpg","label":${value}}`),
		},
		fc.constantFrom("", "  ", "{", "[]", '{"label":"can"}', '{"image_url":"AmlDatastore://d/a.jpg"}'),
	);

const tasks: readonly [Task, fc.Arbitrary<string>][] = [
	[objectDetection, lineWith(listOf(anyObject))],
	[instanceSegmentation, lineWith(listOf(anyPolygon))],
	[multiclass, lineWith(anyClass)],
	[multilabel, lineWith(listOf(anyClass))],
];

const anyFilter: fc.Arbitrary<WalkFilter> = fc.record(
	{
		classes: fc.subarray(["can", "ab", "7", "7.0", ""]),
		hasProblem: fc.boolean(),
		hasCrowd: fc.boolean(),
		isEmpty: fc.boolean(),
		text: fc.constantFrom("", "CAN", "/AB.jpg", "iscrowd"),
	},
	{ requiredKeys: [] },
);

/** The same request with every line read, and every condition checked. */
function naiveFit(text: string, isBad: boolean, filter: WalkFilter, task: Task): boolean {
	const { root } = parseLine(text);
	const content = root?.kind === "object" ? lineContent(root, task) : undefined;
	const { classes = [] } = filter;
	return (
		(classes.length === 0 || classes.some((name) => content?.classes.includes(name))) &&
		(!filter.hasProblem || isBad) &&
		(!filter.hasCrowd || content?.hasCrowd === true) &&
		(!filter.isEmpty || content?.isEmpty === true) &&
		(!filter.text || text.toLowerCase().includes(filter.text.toLowerCase()))
	);
}

function found(walk: Generator<void, number | undefined>): number | undefined {
	let step = walk.next();
	while (!step.done) {
		step = walk.next();
	}
	return step.value;
}

describe("navigation through lines", () => {
	for (const [task, anyLine] of tasks) {
		it(`stops where a naive one does, whatever is known about the lines: ${task.name}`, () => {
			fc.assert(
				fc.property(
					fc.array(anyLine, { minLength: 1, maxLength: 8 }),
					anyFilter,
					fc.boolean(),
					fc.nat(7),
					fc.constantFrom<1 | -1>(1, -1),
					(texts, filter, isKnown, from, by) => {
						const start = from % texts.length;
						const checker = new LineChecker(task, (line) => texts[line] ?? "", utf8);
						if (isKnown) {
							for (const _ of checkLines(checker, new TextLines(texts.join("\n")), utf8, () => {})) {
								// Iterating performs the check.
							}
						}
						const isBad = (line: number) => (texts[line]?.length ?? 0) % 2 === 1;
						const walk = walkLines(
							texts.length,
							(line) => ({
								text: texts[line] ?? "",
								facts: checker.columns.recordAt(line),
								hasProblem: () => isBad(line),
							}),
							lineFilter(filter, task),
							{ start, by },
						);
						const ahead = [...texts.keys()].filter((line) => (by > 0 ? line > start : line < start));
						const naive = (by > 0 ? ahead : ahead.reverse()).find((line) =>
							naiveFit(texts[line] ?? "", isBad(line), filter, task),
						);
						assert.equal(found(walk), naive);
					},
				),
				{ numRuns: 400 },
			);
		});
	}

	it("reads no line that its text or its facts can decide", () => {
		const facts = new LineChecker(objectDetection, () => "", utf8);
		const text =
			'{"image_url":"AmlDatastore://d/a.jpg","label":[{"label":"can","topX":0.1,"topY":0.1,"bottomX":0.5,"bottomY":0.5,"isCrowd":0}]}';
		facts.checkText(0, text);
		const known = facts.columns.recordAt(0);
		assert.ok(known);
		// This is not JSON, so reading it would find no record.
		const line = { text: `${text}!`, facts: known, hasProblem: () => assert.fail("asked for problems") };
		const fits = (filter: WalkFilter) => lineFilter(filter, objectDetection)(line);
		assert.equal(fits({ classes: ["can"] }), true);
		assert.equal(fits({ classes: ["carton"], hasProblem: true }), false);
		assert.equal(fits({ isEmpty: true, text: "CAN" }), false);
		assert.equal(fits({ hasCrowd: true, hasProblem: true }), false);
	});
});
