import { findValue, type JsonObject } from "#core/jsonl/json-node.ts";
import type { ImageSize } from "#core/model/image-size.ts";
import type { Geometry } from "#core/model/shape.ts";
import type { ObjectSize } from "#core/protocol/gallery.ts";
import { declaredSize } from "#core/tasks/declared-size.ts";
import type { Task } from "#core/tasks/task.ts";

/** What an image is taken for whose line declares no size: most of COCO's, for which the limits were made, are so. */
const USUAL_SIZE: ImageSize = { width: 640, height: 480 };
/** Below these areas in pixels an object is small, or medium. */
const SMALL = 32 * 32;
const MEDIUM = 96 * 96;

/** The areas of a record's objects in pixels, in the order of the text. Objects that cannot be drawn are left out. */
export function objectAreas(record: JsonObject, task: Task): number[] {
	const shapes = task.readShapes(record);
	if (shapes.length === 0) {
		return [];
	}
	const { width, height } = declaredSize(findValue(record, "image_details")) ?? USUAL_SIZE;
	return shapes.map(({ geometry }) => areaOf(geometry) * width * height);
}

/** The size class of an area in pixels. */
export function objectSizeOf(area: number): ObjectSize {
	if (area < SMALL) {
		return "small";
	}
	return area < MEDIUM ? "medium" : "large";
}

/** The share of the image that a geometry covers. Of a polygon that is the sum of its rings, as far as they are apart. */
function areaOf(geometry: Geometry): number {
	if (geometry.kind === "polygon") {
		return geometry.polygon.reduce((sum, ring) => sum + ringArea(ring), 0);
	}
	const { topX, topY, bottomX, bottomY } = geometry.box;
	return Math.abs((bottomX - topX) * (bottomY - topY));
}

/** By the shoelace formula. A number without a partner is no point. */
function ringArea(ring: readonly number[]): number {
	const end = ring.length - (ring.length % 2);
	let twice = 0;
	for (let i = 0; i < end; i += 2) {
		const j = (i + 2) % end;
		twice += (ring[i] as number) * (ring[j + 1] as number) - (ring[j] as number) * (ring[i + 1] as number);
	}
	return Math.abs(twice) / 2;
}
