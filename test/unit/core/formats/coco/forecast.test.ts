// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { forecastLine } from "#core/forecast/line-forecast.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { taskById } from "#core/tasks/index.ts";
import { cocoOf } from "#test/unit/core/formats/coco/support/coco.ts";
import { convert } from "#test/unit/core/formats/support/convert.ts";

/** In pixels of an image of 100 x 50; at and around its edges, and far away. */
const pixel = fc.oneof(
	fc.constantFrom(0, 1, 50, 100, 100.00001, -0.00001, 101, -1, 1e308, -1e308, 1e-320),
	fc.double({ min: -20, max: 130, noNaN: true }),
);
const bbox = fc.oneof(fc.array(pixel, { minLength: 3, maxLength: 5 }), fc.constant(null));
const part = fc.array(pixel, { maxLength: 9 });
const runs = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 }).map((counts) => ({
	size: [1, counts.reduce((sum, count) => sum + count)],
	counts,
}));
const segmentation = fc.oneof(part, fc.array(part, { maxLength: 4 }), runs, fc.constant(null));

/** Ensures that the file as a whole is in pixels. */
const OTHER = { bbox: [10, 10, 20, 30], segmentation: [[10, 10, 90, 10, 90, 40]] };

describe("a converted line", () => {
	for (const id of ["object-detection", "instance-segmentation"] as const) {
		it(`for ${id} loses in training what the conversion reported, and nothing else`, async () => {
			await fc.assert(
				fc.asyncProperty(bbox, segmentation, async (bbox, segmentation) => {
					const { annotations, problems } = await convert(cocoOf({ bbox, segmentation }, OTHER), {
						task: id,
					});
					const task = taskById(id);
					for (const annotation of annotations) {
						const forecast = forecastLine(parseLine(task.write(annotation) as string), task);
						assert.equal(forecast.outcome, "used");
						const { objects, segments } = forecast;
						const lost = objects.total - objects.kept + segments.total - segments.kept > 0;
						const told = problems.some(
							({ severity, reason }) => severity === "error" && /training drops/.test(reason),
						);
						assert.equal(lost, told, `${JSON.stringify(annotation.content)} ${JSON.stringify(problems)}`);
					}
				}),
				{ numRuns: 3000 },
			);
		});
	}
});
