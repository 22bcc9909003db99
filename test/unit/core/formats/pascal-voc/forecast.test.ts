// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { forecastLine } from "#core/forecast/line-forecast.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { taskById } from "#core/tasks/index.ts";
import { convertXml, vocObject, vocXml } from "#test/unit/core/formats/pascal-voc/support/voc.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";

/** In pixels of an image of 100 x 50; at and around its edges, and far away. */
const pixel = fc.oneof(
	fc.constantFrom(0, 1, 50, 100, 100.00001, -0.00001, 101, -1, 1e308, -1e308, 1e-320),
	fc.constantFrom("", "NaN", "1e400", " 7 ", "0x10", "1,5"),
	fc.double({ min: -20, max: 130, noNaN: true }),
);

/** The elements that the reader knows, and others, in any order and depth. */
const NAMES =
	"annotation object name difficult bndbox xmin ymin xmax ymax size width height filename path robndbox cx cy w h angle polygon pt x1 y1 x2 y2 attributes attribute value part #text __proto__ toString";
const text = fc.oneof(
	fc.string(),
	fc.constantFrom(
		"",
		"1",
		"50",
		"rotation",
		"a.jpg",
		"&amp;",
		"&#0;",
		"&x;",
		"<![CDATA[]]>",
		"<!--",
		"]]>",
		"</name>",
	),
);
const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
	element: fc
		.tuple(fc.constantFrom(...NAMES.split(" ")), tie("content"))
		.map(([name, content]) => `<${name}>${content}</${name}>`),
	content: fc.oneof(
		{ maxDepth: 6 },
		text,
		fc.array(tie("element"), { maxLength: 6 }).map((elements) => elements.join("")),
	),
}));

describe("a line converted from VOC", () => {
	for (const oneBased of [false, true]) {
		it(`loses in training what the conversion reported, pixels from ${oneBased ? 1 : 0}`, async () => {
			const task = taskById("object-detection");
			await fc.assert(
				fc.asyncProperty(fc.array(pixel, { minLength: 4, maxLength: 4 }), async (box) => {
					const { annotations, told } = await convertXml(vocXml(vocObject(box)), { oneBased });
					const forecast = forecastLine(parseLine(task.write(annotations[0] as never) as string), task);
					const { total, kept } = forecast.objects;
					assert.equal(total - kept > 0, /^error .*training drops/m.test(told.join("\n")), told.join());
					assert.equal(total === 0, /^error .*the object is dropped/m.test(told.join("\n")), told.join());
				}),
				propertyRuns(),
			);
		});
	}

	it("no tree of elements makes the conversion fail, and every line can be read", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(element), fc.boolean(), async (elements, azureCompatible) => {
				const { lines } = await convertXml(`<annotation>${elements.join("")}</annotation>`, {
					azureCompatible,
				});
				for (const { label } of lines) {
					assert.ok(label.every(({ topX }) => Number.isFinite(topX)));
				}
			}),
			propertyRuns(),
		);
	});

	it("no bytes make the conversion fail", async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
				await convertXml(bytes);
			}),
			propertyRuns(),
		);
	});
});
