import type { ExportedText, Exporter, ExportImage, ExportReport } from "#core/formats/writing/exporter.ts";
import { pixelsBetween, pixelsOf } from "#core/formats/writing/pixels.ts";
import { hasHole, polygonArea } from "#core/formats/writing/ring-area.ts";
import type { Box } from "#core/model/box.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import { boxOfPolygon, type Polygon } from "#core/model/polygon.ts";
import type { Shape } from "#core/model/shape.ts";

const FILE = "annotations.json";

/** COCO object instances in one file. Ids count from 1; categories are in the order of first use. */
export const coco: Exporter = { id: "coco", name: "COCO", write };

function* write(images: Iterable<ExportImage>, report: ExportReport): Generator<ExportedText> {
	const categories = new Map<string, number>();
	const annotations: string[] = [];
	let count = 0;
	yield piece('{"images":[');
	for (const image of images) {
		const { width, height } = image.size;
		const id = ++count;
		yield piece(`${id > 1 ? "," : ""}\n${JSON.stringify({ id, file_name: image.path, width, height })}`);
		for (const shape of image.shapes) {
			const category = categories.get(shape.label) ?? categories.size + 1;
			categories.set(shape.label, category);
			warn(shape, image.line, report);
			const annotation = { id: annotations.length + 1, image_id: id, category_id: category };
			annotations.push(JSON.stringify({ ...annotation, ...geometryOf(shape, image.size) }));
		}
	}
	yield piece('\n],\n"annotations":[');
	for (const [index, annotation] of annotations.entries()) {
		yield piece(`${index > 0 ? "," : ""}\n${annotation}`);
	}
	const list = [...categories].map(([name, id]) => `\n${JSON.stringify({ id, name, supercategory: "" })}`);
	yield piece(`\n],\n"categories":[${list.join(",")}\n]}\n`);
}

function piece(text: string): ExportedText {
	return { file: FILE, text };
}

function geometryOf({ geometry, isCrowd }: Shape, size: ImageSize) {
	const iscrowd = isCrowd ? 1 : 0;
	if (geometry.kind === "box") {
		const bbox = bboxOf(geometry.box, size);
		return { bbox, area: areaOf(bbox), iscrowd };
	}
	const segmentation = geometry.polygon.map((segment) =>
		segment.map((value, i) => pixelsOf(value, i % 2 === 0 ? size.width : size.height)),
	);
	const bbox = bboxOf(boxOfPolygon(geometry.polygon) as Box, size);
	return { bbox, segmentation, area: rounded(polygonArea(segmentation)), iscrowd };
}

/** COCO's box: left, top, width and height in pixels. */
function bboxOf({ topX, topY, bottomX, bottomY }: Box, { width, height }: ImageSize): number[] {
	const [left, top] = [pixelsOf(topX, width), pixelsOf(topY, height)];
	return [
		left,
		top,
		pixelsBetween(left, pixelsOf(bottomX, width)),
		pixelsBetween(top, pixelsOf(bottomY, height)),
	];
}

function areaOf([, , width = 0, height = 0]: readonly number[]): number {
	return rounded(width * height);
}

/** A hundredth of a pixel is precise enough for an area. */
function rounded(area: number): number {
	return Math.round(area * 100) / 100;
}

/** COCO fills what any of an object's polygons covers; training fills what an odd number of them covers. */
function warn({ geometry, label, index }: Shape, line: number, report: ExportReport): void {
	if (geometry.kind === "polygon" && hasHole(geometry.polygon as Polygon)) {
		report(
			line,
			"warning",
			`Object ${index + 1} (${label}) has a hole, which COCO polygons cannot represent: readers that join its segments fill the hole`,
		);
	}
}
