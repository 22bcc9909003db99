// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fixFile } from "#core/fixes/all/fix-file.ts";
import { fileFixes } from "#core/fixes/file/index.ts";
import { CONSEQUENCES } from "#core/rules/consequence.ts";
import type { FileFinding } from "#core/rules/file-rule.ts";
import { type CheckedFile, checkedFile, editedFile } from "#test/unit/core/fixes/file/support/cured-file.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";

type Text = fc.Arbitrary<string>;

const URLS = fc.constantFrom(
	"AmlDatastore://d/1.jpg",
	"AmlDatastore://d/2.jpg",
	"AmlDatastore://d/b/3.jpg",
	"azureml://datastores/d/paths/1.jpg",
	"azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/e/paths/4 (1).jpg",
);
const DETAILS = fc.constantFrom(
	'"image_details":{"width":640,"height":480},',
	'"image_details": {"width":20},',
	"",
);

/** One record with such a label, or two on one line, or one over several lines, or none. */
function lines(label: Text): Text {
	const record = fc
		.tuple(URLS, DETAILS, label)
		.map(([url, details, value]) => `{"image_url": "${url}",${details}"label":${value}}`);
	const pretty = record.map((text) => text.replace(/([,:{}[\]])(?![^"]*"[,:}\]])/g, "$1\n  "));
	return fc.oneof(
		{ weight: 12, arbitrary: record },
		{
			weight: 1,
			arbitrary: fc.tuple(record, fc.constantFrom("", " ", ", "), record).map((all) => all.join("")),
		},
		{ weight: 1, arbitrary: pretty },
		{ weight: 1, arbitrary: fc.constantFrom("", " ", "{", "x") },
	);
}

const CLASS = fc.oneof(
	{ weight: 9, arbitrary: fc.constantFrom('"milk_bottle"', '"Milk bottle"', '"can"', '"Can"', '"carton"') },
	{ weight: 1, arbitrary: fc.constantFrom('"\\u0043an"', "7", "8.5", '"7"', "null", '"botle"') },
);
const BOX = fc
	.tuple(
		CLASS,
		fc.constantFrom("0,0,0.5,1", "0.5,0.1,0.25,0.5", "64,48,320,240", "10,20,600,470", "0,0,1.02,1"),
	)
	.map(([label, corners]) => {
		const [topX, topY, bottomX, bottomY] = corners.split(",");
		return `{"label": ${label},"topX": ${topX},"topY": ${topY},"bottomX": ${bottomX},"bottomY": ${bottomY}}`;
	});
const PIXELS = fc.tuple(CLASS, fc.constantFrom("64,48,320,240", "10,20,600,470")).map(([label, corners]) => {
	const [left, top, right, bottom] = corners.split(",");
	return `{"label":${label},"polygon":[[${left},${top},${right},${top},${right},${bottom}]]}`;
});
/** Not empty: training counts background lines, not images, so removing one of several can change the outcome of a file. */
const listOf = (item: Text) =>
	fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(", ")}]`);
const frequent = '{"image_url":"AmlDatastore://f/N.jpg","label":"bottle"}';
const manyBottles = Array.from({ length: 20 }, (_, i) => frequent.replace("N", String(i)));

const anyFile = fc
	.tuple(
		fc.oneof(
			fc.array(lines(CLASS), { minLength: 1, maxLength: 6 }),
			fc.array(lines(listOf(CLASS)), { minLength: 1, maxLength: 6 }),
			fc.array(lines(listOf(BOX)), { minLength: 1, maxLength: 6 }),
			fc.array(lines(listOf(PIXELS)), { minLength: 2, maxLength: 4 }),
			fc.array(lines(CLASS), { minLength: 1, maxLength: 3 }).map((some) => [...manyBottles, ...some]),
		),
		fc.constantFrom("\n", "\r\n"),
		fc.boolean(),
	)
	.map(([all, end, isEnded]) => all.join("\n").replaceAll("\n", end) + (isEnded ? end : ""));

const rank = ({ consequence }: FileFinding) => CONSEQUENCES.indexOf(consequence);
/** A job may fail without a finding that says so, if all lines are skipped. Once fixed, it may fail because of what they hid. */
const worst = ({ findings, job }: CheckedFile) =>
	job === "fails" ? 0 : Math.min(CONSEQUENCES.length, ...findings.map(rank));

/** What a finding is about, wherever it is. */
const identity = ({ ruleId, line, start, end }: FileFinding, { file }: CheckedFile) =>
	`${ruleId} ${file.textOf(line).slice(start, end)}`;
const count = (checked: CheckedFile, finding: FileFinding, from: CheckedFile) =>
	checked.findings.filter((each) => identity(each, checked) === identity(finding, from)).length;

describe("every fix of a file", () => {
	it("removes its finding and adds nothing worse", () => {
		const offered = new Set<string>();
		fc.assert(
			fc.property(anyFile, (text) => {
				const before = checkedFile(text);
				for (const finding of before.findings) {
					for (const fix of fileFixes.filter(({ ruleIds }) => ruleIds.includes(finding.ruleId))) {
						for (const { title, edits } of fix.offer(finding, before.file)) {
							const result = editedFile(text, edits());
							const after = checkedFile(result, before.file.task?.id);
							const [was, is] = [count(before, finding, before), count(after, finding, before)];
							assert.ok(is < was, `"${title}" leaves ${finding.ruleId} in\n${result}`);
							assert.ok(worst(after) >= worst(before), `"${title}" does harm in\n${result}`);
							offered.add(`${fix.id} for ${finding.ruleId}`);
						}
					}
				}
			}),
			propertyRuns(),
		);
		const all = fileFixes.flatMap((fix) => fix.ruleIds.map((ruleId) => `${fix.id} for ${ruleId}`));
		assert.deepEqual(
			all.filter((each) => !offered.has(each)),
			[],
		);
	});

	/** Applies fixes that go together until none is left. */
	const mended = (text: string, rule?: string): string => {
		let result = text;
		for (let round = 0; round < 10; round++) {
			const { file, findings } = checkedFile(result);
			const edits = fixFile(findings, file, rule);
			if (edits.length === 0) {
				return result;
			}
			result = editedFile(result, edits);
		}
		assert.fail(`no end in ${result}`);
	};

	it("combines with the others of its rule, until nothing is left", () => {
		const rules = fc.constantFrom(...fileFixes.flatMap((fix) => fix.ruleIds));
		fc.assert(
			fc.property(anyFile, rules, (text, rule) => void mended(text, rule)),
			propertyRuns(),
		);
	});

	it("that is safe changes nothing but white space and the commas between records", () => {
		const said = (text: string) => text.replace(/\s/g, "").replaceAll('},{"image', '}{"image');
		fc.assert(
			fc.property(anyFile, (text) => assert.equal(said(mended(text)), said(text))),
			propertyRuns(),
		);
	});
});
