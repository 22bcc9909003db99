import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { convertXml, vocHead, vocObject, vocXml } from "#test/unit/core/formats/pascal-voc/support/voc.ts";

async function objectsOf(objects: string, options = {}, head?: string) {
	const { lines, told } = await convertXml(vocXml(objects, head), options);
	const boxes = lines[0]?.label.map(({ topX, topY, bottomX, bottomY }) => [topX, topY, bottomX, bottomY]);
	return { boxes, label: lines[0]?.label, told };
}

describe("boxes of VOC", () => {
	it("are normalized without a correction for pixels that count from 1", async () => {
		const { boxes, told } = await objectsOf(vocObject([1, 1, 100, 50]) + vocObject([0, "12.5", 10, 25]));
		assert.deepEqual(boxes, [
			[0.01, 0.02, 1, 1],
			[0, 0.25, 0.1, 0.5],
		]);
		assert.deepEqual(told, []);
	});

	it("are exact for pixels that count from 1, on request", async () => {
		const { boxes, told } = await objectsOf(vocObject([1, 1, 100, 50]) + vocObject([11, 11, 11, 11]), {
			oneBased: true,
		});
		assert.deepEqual(boxes, [
			[0, 0, 1, 1],
			[0.1, 0.2, 0.11, 0.22],
		]);
		assert.deepEqual(told, []);
	});

	it("with corners in the wrong order are reordered", async () => {
		for (const box of [
			[30, 10, 10, 20],
			[10, 20, 30, 10],
		]) {
			const { boxes, told } = await objectsOf(vocObject(box));
			assert.deepEqual(boxes, [[0.1, 0.2, 0.3, 0.4]]);
			assert.deepEqual(told, [
				`warning | object 1 (can) | The box (${box.join(", ")}) has its corners in the wrong order; they are swapped`,
			]);
		}
	});

	it("beyond the image are clipped to it", async () => {
		const { boxes, told } = await objectsOf(vocObject([-10, 10, 50, 60]));
		assert.deepEqual(boxes, [[0, 0.2, 0.5, 1]]);
		assert.deepEqual(told, [
			"warning | object 1 (can) | The box (-10, 10, 50, 60) extends beyond the image of 100 x 50 pixels; it is clipped to the image",
		]);
	});

	it("without an area stay, with a report that training drops them", async () => {
		const { boxes, told } = await objectsOf(vocObject([5, 5, 5, 5]) + vocObject([120, 5, 130, 9]));
		assert.deepEqual(boxes, [
			[0.05, 0.1, 0.05, 0.1],
			[1, 0.1, 1, 0.18],
		]);
		assert.deepEqual(told, [
			"error | object 1 (can) | The box (5, 5, 5, 5) has no area; training drops it",
			"error | object 2 (can) | The box (120, 5, 130, 9) extends beyond the image of 100 x 50 pixels and has no area inside; training drops it",
		]);
	});

	it("with a coordinate that is not a number are dropped", async () => {
		for (const bad of ["NaN", "Infinity", "1e400", "", "12,5", "9".repeat(1_000_000)]) {
			const { boxes, told } = await objectsOf(vocObject([bad, 1, 2, 3]) + vocObject([1, 1, 2, 2]));
			assert.equal(boxes?.length, 1);
			assert.match(
				told.join(),
				/^error \| object 1 \(can\) \| The xmin of the bndbox is ".{0,80}; the object is dropped$/,
			);
		}
		assert.match(
			(await objectsOf("<object><name>can</name></object>")).told.join(),
			/The object has no bndbox; the object is dropped/,
		);
		const far = `<object><name>can</name><robndbox><cx>1e308</cx><cy>0</cy><w>1.7e308</w><h>1.7e308</h><angle>1</angle></robndbox></object>`;
		assert.match(
			(await objectsOf(far)).told.at(-1) as string,
			/^error .* too large for a number; the object is dropped/,
		);
	});
});

describe("what VOC has instead of upright boxes", () => {
	const around = async (elements: string) => {
		const { boxes, told } = await objectsOf(`<object><name>can</name>${elements}</object>`);
		return { box: boxes?.[0]?.map((value) => Number((value as number).toFixed(6))), told };
	};
	const rotation = (degrees: unknown) =>
		`<attributes><attribute><name>rotation</name><value>${degrees}</value></attribute></attributes>`;
	const bndbox = "<bndbox><xmin>40</xmin><ymin>20</ymin><xmax>60</xmax><ymax>30</ymax></bndbox>";

	it("roLabelImg's rotated box becomes the upright one around it", async () => {
		const angle = Math.PI / 2;
		const { box, told } = await around(
			`<robndbox><cx>50</cx><cy>25</cy><w>20</w><h>10</h><angle>${angle}</angle></robndbox>`,
		);
		assert.deepEqual(box, [0.45, 0.3, 0.55, 0.7]);
		assert.match(told.join(), /^warning .* rotated by 1\.5708 radians; the upright box around it is used$/);
		const { told: bad } = await around("<robndbox><cx>50</cx></robndbox>");
		assert.match(bad.join(), /^error .* The cy of the robndbox is missing; the object is dropped$/);
	});

	it("CVAT's rotation rotates the box, but half a turn does not", async () => {
		const { box, told } = await around(bndbox + rotation("90.0"));
		assert.deepEqual(box, [0.45, 0.3, 0.55, 0.7]);
		assert.match(told.join(), /rotated by 90 degrees/);
		assert.deepEqual((await around(bndbox + rotation(180))).told, []);
		assert.deepEqual((await around(bndbox + rotation("0.0"))).box, [0.4, 0.4, 0.6, 0.6]);
	});

	it("a polygon becomes the box around it, unless the object has a box", async () => {
		const outline = "<polygon><x1>10</x1><y1>5</y1><x2>20</x2><y2>10</y2><x3>15</x3><y3>25</y3></polygon>";
		const { box, told } = await around(outline);
		assert.deepEqual(box, [0.1, 0.1, 0.2, 0.5]);
		assert.match(told.join(), /^warning .* the box around its polygon is used$/);
		assert.deepEqual((await around(outline + bndbox)).box, [0.4, 0.4, 0.6, 0.6]);
		assert.match((await around("<polygon></polygon>")).told.join(), /^error .* has no points/);
		assert.match(
			(await around("<polygon><x1>a</x1><y1>5</y1></polygon>")).told.join(),
			/^error .* a coordinate of its polygon is "a"/,
		);
	});
});

describe("names and flags of VOC objects", () => {
	it("names are trimmed, and an object without a name is dropped", async () => {
		const { label, told } = await objectsOf(
			vocObject([1, 1, 9, 9], "\n can ") + vocObject([1, 1, 9, 9], "") + vocObject([1, 1, 9, 9], " "),
		);
		assert.deepEqual(
			label?.map(({ label }) => label),
			["can"],
		);
		assert.deepEqual(told, [
			'warning | object 1 (can) | The name is "\\n can "; the surrounding white space is removed',
			'error | object 2 | The name is ""; the object is dropped',
			'error | object 3 | The name is ""; the object is dropped',
		]);
	});

	it("difficult becomes isCrowd, as in Azure's script", async () => {
		const crowd = async (text: string) => (await objectsOf(vocObject([1, 1, 9, 9], "can", text))).label?.[0];
		const cases: [string, unknown][] = [
			["<difficult>0</difficult>", 0],
			["<difficult>1</difficult>", 1],
			["<difficult> True </difficult>", 1],
			["<difficult>false</difficult>", 0],
			["<difficult/>", undefined],
			["", undefined],
		];
		for (const [text, expected] of cases) {
			assert.equal((await crowd(text))?.isCrowd, expected, text);
		}
		const { label, told } = await objectsOf(vocObject([1, 1, 9, 9], "can", "<difficult>maybe</difficult>"));
		assert.equal(label?.[0]?.isCrowd, 0);
		assert.match(told.join(), /^warning .* difficult is "maybe" instead of 0 or 1/);
	});

	it("the parts of an object are not objects", async () => {
		const part = "<part><name>lid</name><bndbox><xmin>1</xmin></bndbox></part>";
		const { label, told } = await objectsOf(vocObject([1, 1, 9, 9], "can", part));
		assert.deepEqual(
			label?.map(({ label }) => label),
			["can"],
		);
		assert.deepEqual(told, []);
	});

	it("an image without objects is a line without labels, with or without a size", async () => {
		assert.deepEqual((await objectsOf("")).label, []);
		assert.deepEqual((await objectsOf("", {}, vocHead("a.jpg", 0, 0))).label, []);
	});
});
