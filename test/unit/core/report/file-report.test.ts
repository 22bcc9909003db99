// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { TASK_IDS } from "#core/model/task-id.ts";
import { line, object, reported } from "#test/unit/core/report/support/reported.ts";
import { anyLine } from "#test/unit/core/rules/line/support/any-line.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";

const DETECTION = [
	line("1", `[${object("can")},${object("carton")},${object("can", "1.5")}]`),
	"",
	line("2", `[${object("carton", "-1")}]`),
	line("3", "[]"),
	line("4", `[${object("can")},${object("can")}]`),
	line("5", `[${object("jug")},{"label":"can","topX":0}]`),
].join("\n");

describe("the report about a file", () => {
	it("counts what is used, what is lost and the number of images for each class", () => {
		const { classes } = reported(DETECTION, "object-detection");
		assert.deepEqual(Object.fromEntries(classes), {
			can: { used: 3, lost: 2, images: 2 },
			carton: { used: 1, lost: 1, images: 1 },
			jug: { used: 0, lost: 1, images: 0 },
		});
	});

	it("lists only the used classes on request, the most frequent first", () => {
		assert.deepEqual(reported(DETECTION, "object-detection").used, [
			{ name: "can", count: 3 },
			{ name: "carton", count: 1 },
		]);
	});

	it("counts a label that a later line replaces as lost", () => {
		const text = [line("1", '"can"'), line("1", '"carton"'), line("2", "null"), line("3", "1.5")].join("\n");
		assert.deepEqual(Object.fromEntries(reported(text, "multiclass").classes), {
			can: { used: 0, lost: 1, images: 0 },
			carton: { used: 1, lost: 0, images: 1 },
			"1.5": { used: 0, lost: 1, images: 0 },
		});
	});

	it("says why data is lost, the worst reasons first, with the places", () => {
		const { losses } = reported(DETECTION, "object-detection").report;
		assert.deepEqual(
			losses.map(({ ruleId, consequence, count, places }) => [
				ruleId,
				consequence,
				count,
				places.map((place) => place.line),
			]),
			[
				["no-valid-object", "line-skipped", 1, [2]],
				["box-missing-key", "line-skipped", 1, [5]],
				["box-out-of-range", "object-dropped", 2, [0, 2]],
			],
		);
		const [place] = losses[2]?.places ?? [];
		assert.equal(DETECTION.slice(place?.start, place?.end), "1.5");
		assert.match(losses[2]?.summary ?? "", /^A box coordinate is outside the image/);
	});

	it("keeps the first places of many and counts them all", () => {
		const text = Array.from({ length: 50 }, (_, i) => line(String(i), `[${object("can", "2")}]`)).join("\n");
		const loss = reported(text, "object-detection").report.losses.find(
			({ ruleId }) => ruleId === "box-out-of-range",
		);
		assert.deepEqual([loss?.count, loss?.places.length, loss?.places.at(-1)?.line], [50, 20, 19]);
	});

	it("names the place that makes the job fail, and only if it does", () => {
		const broken = reported(`${line("1", '"can"')}\n{"image_url":\n`, "multiclass").report;
		assert.equal(broken.job, "fails");
		assert.equal(broken.cause?.line, 1);
		assert.match(broken.sentence, /^training fails/);
		assert.ok(!("cause" in reported(DETECTION, "object-detection").report));
		const background = reported(`${line("1", "[]")}\n`, "object-detection").report;
		assert.match(background.reason ?? "", /^No objects in dataset/);
		assert.equal(background.cause?.line, 0);
	});

	it("counts the objects per image, combining the lines of an image", () => {
		const text = `${DETECTION}\n${line("4", `[${object("can")}]`)}`;
		assert.deepEqual(reported(text, "object-detection").report.perImage, {
			images: 3,
			least: 0,
			median: 2,
			mean: 5 / 3,
			most: 3,
			mostLine: 4,
		});
		const even = [line("1", '["a"]'), line("2", '["a","b"]')].join("\n");
		assert.equal(reported(even, "multilabel").report.perImage?.median, 1.5);
		assert.ok(!("perImage" in reported(line("1", '"can"'), "multiclass").report));
		assert.ok(!("perImage" in reported("{", "object-detection").report));
	});

	it("agrees with the forecast in every count, for any lines", () => {
		const anyFile = fc.constantFrom(...TASK_IDS).chain((task) =>
			fc.record({
				task: fc.constant(task),
				lines: fc.array(
					fc.oneof(
						anyLine().map(({ text }) => text),
						fc.constant(""),
					),
					{ maxLength: 6 },
				),
			}),
		);
		fc.assert(
			fc.property(anyFile, ({ task, lines }) => {
				const { report, classes, forecast, pauses, used } = reported(lines.join("\n"), task);
				const counts = forecast;
				const { sentence: _s, losses, cause: _c, perImage, ...rest } = report;
				assert.deepEqual(rest, counts);
				assert.equal(pauses, counts.lines);
				assert.ok(used.every(({ name, count }) => classes.get(name)?.used === count));
				assert.equal(used.length, [...classes.values()].filter((each) => each.used > 0).length);
				const sum = (of: "used" | "lost") => [...classes.values()].reduce((all, each) => all + each[of], 0);
				if (task === "object-detection" || task === "instance-segmentation") {
					assert.equal(sum("used"), counts.objects.kept);
					assert.ok(sum("lost") <= counts.objects.total - counts.objects.kept);
				} else if (task === "multiclass") {
					assert.equal(sum("used"), counts.used);
				}
				const claimed = losses.some(({ consequence }) => /line-skipped|job-fails/.test(consequence));
				assert.ok(claimed || counts.skipped === 0, "every lost line has a reason");
				assert.ok(!perImage || perImage.images <= counts.used + counts.background);
			}),
			propertyRuns(),
		);
	});
});
