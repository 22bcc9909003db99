import assert from "node:assert/strict";
import { BOX_KEYS } from "#core/model/box.ts";
import { clampGeometry, moveInside } from "#core/model/inside-image.ts";
import type { LineChange } from "#core/model/line-change.ts";
import type { Geometry, Shape } from "#core/model/shape.ts";

// biome-ignore lint/suspicious/noExplicitAny: what JSON.parse gives
type Json = any;

/** Half of the last decimal place that is written if the size is unknown. */
const DUST = 0.5e-5 + 1e-12;

/** The parsed record after a change, computed without text. `undefined` for a copy, whose position is arbitrary and tested separately. */
export function expectedRecord(before: Json, change: LineChange, shapes: readonly Shape[]): Json {
	const record = structuredClone(before);
	const items: Json[] = record.label;
	switch (change.kind) {
		case "set-geometry": {
			const object = items[change.index];
			items[change.index] = withGeometry(object, change.geometry, shapes);
			break;
		}
		case "add-object":
			items.push(newObject(change, items.at(-1)));
			break;
		case "delete-object":
			items.splice(change.index, 1);
			break;
		case "set-label": {
			const object = items[change.index];
			if (String(object.label) !== change.label) {
				object.label = sameType(object.label, change.label);
			}
			break;
		}
		case "set-crowd": {
			const shape = shapes.find(({ index }) => index === change.index);
			if (shape?.isCrowd !== change.isCrowd) {
				const object = items[change.index];
				const like = "isCrowd" in object ? object : items.find((each: Json) => "isCrowd" in each);
				object.isCrowd = crowd(like?.isCrowd, change.isCrowd);
			}
			break;
		}
		default:
			return undefined;
	}
	return record;
}

/** The same values with the same keys in the same order; coordinates within rounding errors. */
export function assertAlike(actual: Json, expected: Json, path = "line"): void {
	if (typeof expected === "number") {
		assert.ok(Math.abs(Number(actual) - expected) <= DUST, `${path}: ${actual}, expected ${expected}`);
		assert.equal(typeof actual, "number", path);
	} else if (typeof expected === "string" && expected !== "" && !Number.isNaN(Number(expected))) {
		assert.equal(typeof actual, "string", path);
		assert.ok(
			Math.abs(Number(actual) - Number(expected)) <= DUST,
			`${path}: ${actual}, expected ${expected}`,
		);
	} else if (typeof expected === "object" && expected !== null) {
		assert.deepEqual(Object.keys(actual), Object.keys(expected), path);
		for (const key of Object.keys(expected)) {
			assertAlike(actual[key], expected[key], `${path}.${key}`);
		}
	} else {
		assert.equal(actual, expected, path);
	}
}

function withGeometry(object: Json, geometry: Geometry, shapes: readonly Shape[]): Json {
	const inside = clampGeometry(geometry);
	if (inside.kind === "polygon") {
		return { ...object, polygon: inside.polygon };
	}
	const box = { ...inside.box };
	for (const [from, to] of [
		["topX", "bottomX"],
		["topY", "bottomY"],
	] as const) {
		const wasSwapped = Number(object[from]) > Number(object[to]);
		if (box[from] > box[to] && !wasSwapped) {
			[box[from], box[to]] = [box[to], box[from]];
		}
	}
	assert.ok(shapes.length > 0);
	const corners = BOX_KEYS.map((key) => [key, typeof object[key] === "string" ? String(box[key]) : box[key]]);
	return { ...object, ...Object.fromEntries(corners) };
}

function newObject({ label, geometry }: Extract<LineChange, { kind: "add-object" }>, last: Json): Json {
	const said: Json =
		geometry.kind === "box" ? { label, ...geometry.box } : { label, polygon: geometry.polygon };
	if (last === undefined) {
		return said;
	}
	const keys = Object.keys(last).filter((key) => key in said || key === "isCrowd");
	return Object.fromEntries(
		keys.map((key) => {
			const value =
				key === "isCrowd"
					? crowd(last.isCrowd, false)
					: key === "label"
						? sameType(last.label, label)
						: said[key];
			return [key, value];
		}),
	);
}

/** The copy of an object, moved as far as the image allows, in one direction or the other. */
export function assertCopy(copy: Json, original: Json, shape: Shape, copied: Geometry | undefined): void {
	const { topX, topY, bottomX, bottomY, polygon, ...rest } = original;
	const { topX: _x, topY: _y, bottomX: _X, bottomY: _Y, polygon: _p, ...others } = copy;
	assert.deepEqual(others, rest);
	assert.deepEqual(Object.keys(copy), Object.keys(original));
	assert.ok(copied);
	const [from, to] = [numbersOf(shape.geometry), numbersOf(copied)];
	for (const axis of [0, 1]) {
		const moves = to.map((value, i) => value - (from[i] as number)).filter((_, i) => i % 2 === axis);
		assert.ok(Math.max(...moves) - Math.min(...moves) <= 2 * DUST);
	}
	assert.deepEqual(numbersOf(clampGeometry(copied)), to);
	assert.deepEqual(numbersOf(moveInside(shape.geometry, 0, 0)), from);
}

function numbersOf(geometry: Geometry): number[] {
	return geometry.kind === "polygon" ? geometry.polygon.flat() : BOX_KEYS.map((key) => geometry.box[key]);
}

function sameType(old: Json, label: string): Json {
	return typeof old === "number" && /^\d+$/.test(label) ? Number(label) : label;
}

function crowd(old: Json, isCrowd: boolean): Json {
	switch (typeof old) {
		case "boolean":
			return isCrowd;
		case "string":
			return (
				{ "0": ["0", "1"], "1": ["0", "1"], False: ["False", "True"], True: ["False", "True"] }[old]?.[
					Number(isCrowd)
				] ?? String(isCrowd)
			);
		default:
			return Number(isCrowd);
	}
}
