import fc from "fast-check";
import type { LineChange } from "#core/model/line-change.ts";
import type { Geometry, Shape } from "#core/model/shape.ts";

const CLASS = fc.constantFrom("can", "milk bottle", "Brötchen 🧀", 'q"\\\n\u2028', "7", "12");
const SHARE = fc.double({ min: 0, max: 1, noNaN: true });

/** What the user does next to a line with these shapes: chosen once the shapes are known. */
export type Gesture = (shapes: readonly Shape[], kind: Geometry["kind"]) => LineChange;

/** Gestures that move something of a shape: corners, vertices, or all of it. */
export function anyMove(): fc.Arbitrary<Gesture> {
	return fc
		.tuple(
			fc.nat(),
			fc.nat(),
			fc.constantFrom("move", "insert", "remove", "shift", "ring", "unring"),
			SHARE,
			SHARE,
		)
		.map(([which, at, how, x, y]) => (shapes, kind) => {
			const shape = shapes[which % Math.max(1, shapes.length)];
			return shape
				? { kind: "set-geometry", index: shape.index, geometry: moved(shape.geometry, at, how, x, y) }
				: { kind: "add-object", label: "can", geometry: fresh(kind, x, y) };
		});
}

/** Any gesture on a line with objects. */
export function anyGesture(): fc.Arbitrary<Gesture> {
	const other = fc
		.tuple(fc.nat(), fc.constantFrom("add", "duplicate", "delete", "label", "crowd"), CLASS, SHARE, SHARE)
		.map(
			([which, what, label, x, y]): Gesture =>
				(shapes, kind) => {
					const index = shapes[which % Math.max(1, shapes.length)]?.index;
					if (what === "add" || index === undefined) {
						return { kind: "add-object", label, geometry: fresh(kind, x, y) };
					}
					switch (what) {
						case "duplicate":
							return { kind: "duplicate-object", index, byX: x - 0.5, byY: y - 0.5 };
						case "delete":
							return { kind: "delete-object", index };
						case "label":
							return { kind: "set-label", index, label };
						case "crowd":
							return { kind: "set-crowd", index, isCrowd: x < 0.5 };
					}
				},
		);
	return fc.oneof(anyMove(), other);
}

export function anyClasses(): fc.Arbitrary<string[]> {
	return fc.uniqueArray(CLASS, { maxLength: 5 });
}

function fresh(kind: Geometry["kind"], x: number, y: number): Geometry {
	const [topX, topY, bottomX, bottomY] = [x * 0.4, y * 0.4, 0.5 + x * 0.5, 0.5 + y * 0.5];
	return kind === "box"
		? { kind, box: { topX, topY, bottomX, bottomY } }
		: { kind, polygon: [[topX, topY, bottomX, topY, bottomX, bottomY]] };
}

function moved(geometry: Geometry, at: number, how: string, x: number, y: number): Geometry {
	if (geometry.kind === "box") {
		const { box } = geometry;
		const shift = how === "shift" ? x / 100 : 0;
		const corners = [
			how === "shift" ? {} : { topX: x, topY: y },
			how === "shift" ? {} : { bottomX: x },
			how === "shift" ? {} : { bottomY: y },
			{ topX: box.topX + shift, bottomX: box.bottomX + shift },
		];
		return { kind: "box", box: { ...box, ...corners[at % corners.length] } };
	}
	const { polygon } = geometry;
	const ring = at % polygon.length;
	const segment = polygon[ring] ?? [];
	const vertex = 2 * (at % (segment.length / 2));
	const edited = {
		move: segment.with(vertex, x).with(vertex + 1, y),
		insert: segment.toSpliced(vertex, 0, x, y),
		remove: segment.toSpliced(vertex, 2),
		shift: segment.map((value) => value + x / 100),
	}[how];
	if (edited) {
		return { kind: "polygon", polygon: polygon.with(ring, edited) };
	}
	return {
		kind: "polygon",
		polygon:
			how === "ring" ? polygon.toSpliced(ring, 0, [x, y, 0, 0, 1, 0.5, 0.3, 1]) : polygon.toSpliced(ring, 1),
	};
}
