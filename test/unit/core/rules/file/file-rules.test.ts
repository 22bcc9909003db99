import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkText } from "#core/checking/check-text.ts";
import { factsIn } from "#core/facts/file-facts.ts";
import { fileOutcomes } from "#core/forecast/file-forecast.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { findingSeverity } from "#core/rules/all/severity.ts";
import { fileRules } from "#core/rules/file/index.ts";
import { taskById } from "#core/tasks/index.ts";

const line = (image: number | string, label: unknown) =>
	JSON.stringify({ image_url: `AmlDatastore://data/${image}.jpg`, label });
const object = (label: unknown) => ({ label, topX: 0, topY: 0, bottomX: 0.5, bottomY: 1 });

/** Line from 1, rule, and what is marked. */
function found(lines: readonly string[], task?: TaskId) {
	const report = checkText(lines.join("\n"), task && taskById(task));
	return report.findings.map((each) => [
		each.line + 1,
		each.ruleId,
		(lines[each.line] as string).slice(each.start, each.end),
	]);
}

describe("file rules", () => {
	for (const rule of fileRules) {
		it(`${rule.id} has a finding in its bad example, and not in the good one`, () => {
			const { bad, good, split } = rule.example;
			// A hint, such as that of a background image, is not a defect of an example.
			const ids = (text: string) =>
				checkText(text, undefined, undefined, split)
					.findings.filter((finding) => findingSeverity(finding) !== "hint")
					.map(({ ruleId }) => ruleId);
			assert.ok(ids(bad).includes(rule.id));
			assert.deepEqual(ids(good), []);
		});
	}

	it("duplicate-image marks the overridden lines in classification, and points to the one that counts", () => {
		const lines = [line(1, "can"), line(2, "can"), line(1, "carton"), line(1, "can")];
		const url = '"AmlDatastore://data/1.jpg"';
		assert.deepEqual(found(lines), [
			[1, "duplicate-image", url],
			[3, "duplicate-image", url],
		]);
		const { findings, facts } = checkText(lines.join("\n"));
		assert.deepEqual(findings[0]?.related?.line, 3);
		assert.deepEqual(
			[...fileOutcomes(factsIn(facts), taskById("multiclass"))],
			["skipped", "used", "skipped", "used"],
		);
	});

	it("duplicate-image supports both generations of URL, and ignores skipped lines", () => {
		const azureml = line(1, "can").replace(
			"AmlDatastore://data/",
			"azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/data/paths/",
		);
		assert.deepEqual(
			found([line(1, null), azureml, line(1, "can")], "multiclass").map(([at, rule]) => `${at} ${rule}`),
			["1 label-type", "2 duplicate-image", "2 image-url-mixed"],
		);
	});

	it("duplicate-image says that detection merges them and loses nothing", () => {
		const lines = [line(1, [object("can")]), line(1, [object("carton")])];
		const { findings, forecast } = checkText(lines.join("\n"));
		assert.deepEqual(
			findings.map(({ line: at, consequence }) => [at, consequence]),
			[[1, "none"]],
		);
		assert.deepEqual([forecast.used, forecast.objects.kept], [2, 2]);
	});

	it("no-objects-in-file recognizes a file with only dropped objects and background", () => {
		const inverted = { ...object("can"), topX: 0.9 };
		const rules = found([line(1, []), line(2, [inverted])], "object-detection").map(([, rule]) => rule);
		assert.ok(rules.includes("no-objects-in-file"));
		const report = checkText([line(1, []), line(2, [inverted])].join("\n"), taskById("object-detection"));
		assert.equal(report.forecast.job, "fails");
	});

	it("label-mixed-types marks the classes that are not text", () => {
		const mixed = (lines: string[]) => found(lines).filter(([, rule]) => rule === "label-mixed-types");
		assert.deepEqual(mixed([line(1, "a"), line(2, 7), line(3, 7)]), [[2, "label-mixed-types", "7"]]);
		assert.deepEqual(mixed([line(1, 8), line(2, 7)]), [], "numbers alone can be sorted");
		const report = checkText([line(1, "a"), line(2, 7)].join("\n"));
		assert.equal(report.forecast.job, "fails");
	});

	it("label-variant marks the rarer spelling inside a list of objects", () => {
		const lines = [
			line(1, [object("milk_bottle"), { ...object("milk_bottle"), bottomX: 1 }]),
			line(2, [object("can"), object("Milk bottle")]),
		];
		assert.deepEqual(found(lines), [[2, "label-variant", '"Milk bottle"']]);
	});

	it("blank-line ignores empty lines at the end", () => {
		assert.deepEqual(found([line(1, "can"), "", line(2, "can"), "", ""]), [[2, "blank-line", ""]]);
	});

	it("empty-file and not-annotations say what a file without records, or with others, does in training", () => {
		for (const [text, rule] of [
			["", "empty-file"],
			["\n \n", "empty-file"],
			['{"role":"user"}', "not-annotations"],
		] as const) {
			const { findings, forecast, task } = checkText(text);
			assert.deepEqual(
				findings.map(({ ruleId, consequence }) => [ruleId, consequence]),
				[[rule, "job-fails"]],
			);
			assert.deepEqual([forecast.job, task], ["fails", undefined]);
		}
	});
});
