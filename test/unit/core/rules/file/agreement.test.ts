// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkText, type TextReport } from "#core/checking/check-text.ts";
import { outcomesOf } from "#core/facts/file-outcomes.ts";
import { TASK_IDS, type TaskId } from "#core/model/task-id.ts";
import { taskById } from "#core/tasks/index.ts";
import { anyLineOf } from "#test/unit/core/rules/line/support/any-line.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";

/** Texts of up to six lines for one task, with repeated images and blank lines. */
const anyText = fc.constantFrom(...TASK_IDS).chain((task) => {
	const image = fc.constantFrom("1", "2", "3");
	const record = fc
		.tuple(anyLineOf(task), image)
		.map(([line, name]) => line.replace("data/1.jpg", `data/${name}.jpg`));
	const line = fc.oneof({ weight: 12, arbitrary: record }, { weight: 1, arbitrary: fc.constant(" ") });
	return fc.array(line, { maxLength: 6 }).map((lines) => ({ task, text: lines.join("\n") }));
});

/** Where findings and forecast of a whole file contradict each other. */
function contradictions({ forecast, findings, facts }: TextReport): string[] {
	const found: string[] = [];
	const claimsJob = findings.some(({ consequence }) => consequence === "job-fails");
	if (claimsJob !== (forecast.job === "fails")) {
		found.push(`the job ${forecast.job}, unlike what is said: ${forecast.reason}`);
	}
	for (const [line, , outcome] of outcomesOf(facts)) {
		const own = findings.filter((finding) => finding.line === line);
		const claimsLine = own.some(({ consequence }) => consequence === "line-skipped");
		const claimsMore = own.some(({ consequence }) => consequence === "job-fails");
		const isSkipped = outcome === "skipped";
		if ((claimsLine && !isSkipped) || (isSkipped && !claimsLine && !claimsMore)) {
			found.push(`line ${line + 1} is ${outcome}, unlike what is said`);
		}
	}
	return found;
}

describe("findings and forecast of a whole file", () => {
	it("agree about the job and about every line", () => {
		const jobs = new Set<string>();
		fc.assert(
			fc.property(anyText, ({ task, text }) => {
				const report = checkText(text, taskById(task));
				assert.deepEqual(contradictions(report), [], text);
				jobs.add(report.forecast.job);
			}),
			propertyRuns(),
		);
		assert.deepEqual(jobs, new Set(["runs", "fails"]));
	});

	const line = (image: string, label: string) => `{"image_url":"data/${image}","label":${label}}`;
	const object = (label: string) => `{"label":${label},"topX":0,"topY":0,"bottomX":1,"bottomY":1}`;
	const jobFails = (task: TaskId, ...lines: readonly string[]) =>
		checkText(lines.join("\n"), taskById(task)).findings.flatMap(({ ruleId, consequence, line: at }) =>
			consequence === "job-fails" ? [`${at + 1} ${ruleId}`] : [],
		);

	it("no-line-left has a finding if every line is lost, for any reason", () => {
		const lost = [line("1", '"can"'), line("2", "{}")];
		assert.deepEqual(jobFails("object-detection", "", ...lost), ["2 no-line-left"]);
		assert.deepEqual(jobFails("object-detection", ...lost, line("3", "[]")), ["3 no-objects-in-file"]);
		assert.deepEqual(jobFails("multiclass", '{"image_url":"a"}'), ["1 no-line-left"]);
	});

	it("no-objects-in-file counts lines and images, as the runtime does", () => {
		const can = `[${object('"can"')}]`;
		assert.deepEqual(jobFails("object-detection", line("1", can), line("1", "[]")), ["2 no-objects-in-file"]);
		assert.deepEqual(jobFails("object-detection", line("1", can), line("2", "[]")), []);
	});

	it("label-mixed-types ignores labels that a later line replaces, and distinguishes kinds of numbers", () => {
		assert.deepEqual(jobFails("multilabel", line("1", "[7]"), line("1", '["can"]')), []);
		assert.deepEqual(jobFails("multilabel", line("1", "[7]"), line("2", '["can"]')), ["1 label-mixed-types"]);
		const numbers = [line("1", `[${object("1")}]`), line("2", `[${object("1.5")}]`)];
		assert.deepEqual(jobFails("object-detection", ...numbers), ["2 label-mixed-types"]);
	});
});
