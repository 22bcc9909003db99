import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { objectsOf, sampleLines, sampleText } from "./samples.ts";

interface CocoAnnotation {
	readonly image_id: number;
	readonly bbox: readonly [number, number, number, number];
	readonly area: number;
	readonly iscrowd: 0 | 1;
	readonly segmentation:
		| readonly number[][]
		| { readonly counts: readonly number[]; readonly size: readonly [number, number] };
}

describe("the COCO file of the samples", () => {
	const {
		images,
		annotations,
	}: { images: { id: number; width: number; height: number }[]; annotations: CocoAnnotation[] } = JSON.parse(
		sampleText("fridge/coco.json"),
	);

	it("has the boxes of the detection file, in pixels", () => {
		const boxes = sampleLines("object-detection").flatMap(objectsOf);
		assert.equal(annotations.length, boxes.length);
		annotations.forEach(({ bbox: [x, y, width, height], image_id }, index) => {
			const image = images.find(({ id }) => id === image_id);
			const box = boxes[index];
			assert.ok(image && box);
			const expected = [
				box.topX * image.width,
				box.topY * image.height,
				box.bottomX * image.width,
				box.bottomY * image.height,
			];
			[x, y, x + width, y + height].forEach((value, corner) => {
				assert.ok(Math.abs(value - (expected[corner] ?? 0)) < 0.02);
			});
		});
	});

	it("fills as many pixels as each area says", () => {
		for (const { segmentation, area } of annotations) {
			const filled = "counts" in segmentation ? insideOf(segmentation.counts) : sumOfAreas(segmentation);
			assert.ok(Math.abs(filled - area) < area * 0.006, `${filled} ${area}`);
		}
	});

	it("writes crowds as run lengths over the whole image, all else as polygons", () => {
		for (const { segmentation, iscrowd, image_id } of annotations) {
			const image = images.find(({ id }) => id === image_id);
			assert.equal("counts" in segmentation, iscrowd === 1);
			if ("counts" in segmentation) {
				assert.deepEqual(segmentation.size, [image?.height, image?.width]);
				const total = segmentation.counts.reduce((sum, count) => sum + count, 0);
				assert.equal(total, segmentation.size[0] * segmentation.size[1]);
			}
		}
	});
});

function insideOf(counts: readonly number[]): number {
	return counts.filter((_, index) => index % 2 === 1).reduce((sum, count) => sum + count, 0);
}

function sumOfAreas(polygons: readonly (readonly number[])[]): number {
	return polygons.reduce((sum, polygon) => sum + areaOf(polygon), 0);
}

/** A cut that leads into a hole and back subtracts the hole's area, since the hole runs in the opposite direction. */
function areaOf(polygon: readonly number[]): number {
	let twice = 0;
	for (let index = 0; index < polygon.length; index += 2) {
		const [x, y] = [polygon[index] ?? 0, polygon[index + 1] ?? 0];
		const next = (index + 2) % polygon.length;
		twice += x * (polygon[next + 1] ?? 0) - (polygon[next] ?? 0) * y;
	}
	return Math.abs(twice) / 2;
}
