// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { applyLineEdits, type LineEdit } from "#core/jsonl/line-edit.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import { changeLine } from "#core/line-changes/change-line.ts";
import { isRefusal } from "#core/line-changes/line-to-change.ts";
import type { LineChange } from "#core/model/line-change.ts";
import type { Shape } from "#core/model/shape.ts";
import { objectDetection } from "#core/tasks/object-detection.ts";
import {
	anyClasses,
	anyGesture,
	anyMove,
	type Gesture,
} from "#test/unit/core/line-changes/support/any-change.ts";
import { anyRecord } from "#test/unit/core/line-changes/support/any-record.ts";
import { assertAlike, assertCopy, expectedRecord } from "#test/unit/core/line-changes/support/model.ts";
import { anyLine } from "#test/unit/core/rules/line/support/any-line.ts";
import { propertyRuns } from "#test/unit/core/rules/line/support/property-runs.ts";

const KINDS = fc.constantFrom("box" as const, "polygon" as const);

/** Both tasks with objects read shapes in the same way. */
function shapesOf(text: string): Shape[] {
	const { root } = parseLine(text);
	return root?.kind === "object" ? objectDetection.readShapes(root) : [];
}

function made(text: string, change: LineChange) {
	const result = changeLine(text, change);
	return isRefusal(result) ? undefined : { ...result, text: applyLineEdits(text, result.edits) };
}

function inverseOf(text: string, edits: readonly LineEdit[]): LineEdit[] {
	let shift = 0;
	return edits.map(({ start, end, text: written }) => {
		const at = start + shift;
		shift += written.length - (end - start);
		return { start: at, end: at + written.length, text: text.slice(start, end) };
	});
}

describe("a change of a line of any spacing", () => {
	it("has the values that the change gives, and keeps the order of keys", () => {
		const done = new Map<string, number>();
		const anyCase = KINDS.chain((kind) => fc.tuple(fc.constant(kind), anyRecord(kind, true), anyGesture()));
		fc.assert(
			fc.property(anyCase, ([kind, text, gesture]) => {
				const shapes = shapesOf(text);
				const change = gesture(shapes, kind);
				const result = made(text, change);
				done.set(`${change.kind} ${!!result}`, (done.get(`${change.kind} ${!!result}`) ?? 0) + 1);
				if (!result) {
					return;
				}
				assert.ok(!/[\r\n]/.test(result.text));
				assert.equal(applyLineEdits(result.text, inverseOf(text, result.edits)), text);
				const [before, after] = [JSON.parse(text), JSON.parse(result.text)];
				const expected = expectedRecord(before, change, shapes);
				if (expected) {
					assertAlike(after, expected);
				} else if (change.kind === "duplicate-object") {
					const { index } = change;
					const [copy] = after.label.splice(index + 1, 1);
					const copied = shapesOf(result.text).find((shape) => shape.index === index + 1);
					assert.deepEqual(after, before);
					assertCopy(
						copy,
						before.label[index],
						shapes.find((shape) => shape.index === index) as Shape,
						copied?.geometry,
					);
				}
			}),
			propertyRuns(),
		);
		// Only what would leave no segment, two points or no area is rejected; a copy of almost nothing may also lose that.
		for (const kind of [
			"set-geometry",
			"add-object",
			"duplicate-object",
			"delete-object",
			"set-label",
			"set-crowd",
		]) {
			assert.ok((done.get(`${kind} true`) ?? 0) > 100, `${kind} was hardly tried`);
		}
		const refused = [...done].filter(([name]) => name.endsWith("false"));
		assert.deepEqual(
			refused.map(([name]) => name),
			["set-geometry false", "duplicate-object false"],
		);
	});

	it("writes at most one edit per moved number", () => {
		const anyCase = KINDS.chain((kind) => fc.tuple(anyRecord(kind), anyMove()));
		fc.assert(
			fc.property(anyCase, ([text, gesture]) => {
				const shapes = shapesOf(text);
				const change = gesture(shapes, "box");
				const result = change.kind === "set-geometry" && made(text, change);
				if (change.kind !== "set-geometry" || !result) {
					return;
				}
				const old = numbers(shapes.find(({ index }) => index === change.index)?.geometry);
				const wanted = numbers(change.geometry);
				if (old.length === wanted.length) {
					const moved = wanted.filter((value, i) => value !== old[i]).length;
					// Dragging a side over the other one also writes that one.
					assert.ok(result.edits.length <= (change.geometry.kind === "box" ? 2 * moved : moved));
				} else {
					assert.equal(result.edits.length, 1);
				}
			}),
			propertyRuns(),
		);
	});

	it("is reverted by the change to the previous values", () => {
		const anyCase = KINDS.chain((kind) => fc.tuple(anyRecord(kind), anyMove()));
		fc.assert(
			fc.property(anyCase, ([text, gesture]) => {
				const shapes = shapesOf(text);
				const change = gesture(shapes, "box");
				const result = change.kind === "set-geometry" ? made(text, change) : undefined;
				const shape = "index" in change && shapes.find(({ index }) => index === change.index);
				const back = result && shape && made(result.text, { ...shape, kind: "set-geometry" });
				// Swapped corners are reordered at the same time.
				if (back && shape && !isSwapped(shape)) {
					const values = (line: string) => shapesOf(line).map(({ geometry }) => geometry);
					assert.deepEqual(values(back.text), values(text));
				}
			}),
			propertyRuns(),
		);
	});

	it("sets classes", () => {
		const check = (text: string, labels: readonly string[]) => {
			const result = made(text, { kind: "set-classes", labels });
			const before = JSON.parse(text);
			if (result) {
				const { label, ...rest } = JSON.parse(result.text);
				assert.deepEqual([label].flat().map(String), labels);
				assert.deepEqual({ ...rest, label: before.label }, before);
			}
			return result !== undefined;
		};
		fc.assert(
			fc.property(anyRecord("classes"), anyClasses(), (text, labels) => void assert.ok(check(text, labels))),
		);
		fc.assert(
			fc.property(anyRecord("class"), anyClasses(), (text, labels) =>
				assert.equal(check(text, labels), labels.length === 1),
			),
		);
	});

	it("is undone and redone byte for byte, two hundred times", () => {
		const anyCase = KINDS.chain((kind) =>
			fc.tuple(
				fc.constant(kind),
				anyRecord(kind, true),
				fc.array(anyGesture(), { minLength: 200, maxLength: 200, size: "max" }),
			),
		);
		fc.assert(
			fc.property(anyCase, ([kind, text, gestures]) => {
				const steps = editMany(text, kind, gestures);
				assert.ok(steps.length > 100);
				let current = steps.at(-1)?.after as string;
				for (const { before, after, edits } of steps.toReversed()) {
					assert.equal(current, after);
					current = applyLineEdits(current, inverseOf(before, edits));
				}
				assert.equal(current, text);
				for (const { after, edits } of steps) {
					current = applyLineEdits(current, edits);
					assert.equal(current, after);
				}
			}),
			propertyRuns(20),
		);
	});
});

describe("a change of a line with anything in it", () => {
	it("leaves JSON that is the same outside the label, or is rejected", () => {
		let count = 0;
		fc.assert(
			fc.property(anyLine(), anyGesture(), anyClasses(), KINDS, ({ text }, gesture, labels, kind) => {
				for (const change of [gesture(shapesOf(text), kind), { kind: "set-classes", labels } as const]) {
					const result = made(text, change);
					const before = result && parseLine(text).root;
					if (result && before?.kind === "object") {
						count++;
						const { label: _old, ...rest } = JSON.parse(text);
						const { label: _new, ...others } = JSON.parse(result.text);
						assert.deepEqual(others, rest);
						assert.ok(!/[\r\n]/.test(result.text));
					}
				}
			}),
			propertyRuns(),
		);
		assert.ok(count > 1000);
	});
});

function editMany(text: string, kind: "box" | "polygon", gestures: readonly Gesture[]) {
	const steps: { before: string; after: string; edits: readonly LineEdit[] }[] = [];
	let current = text;
	for (const gesture of gestures) {
		const result = made(current, gesture(shapesOf(current), kind));
		if (result) {
			steps.push({ before: current, after: result.text, edits: result.edits });
			current = result.text;
		}
	}
	return steps;
}

function isSwapped({ geometry }: Shape): boolean {
	return (
		geometry.kind === "box" &&
		(geometry.box.topX > geometry.box.bottomX || geometry.box.topY > geometry.box.bottomY)
	);
}

function numbers(geometry: Shape["geometry"] | undefined): number[] {
	return geometry?.kind === "polygon" ? geometry.polygon.flat() : Object.values(geometry?.box ?? {});
}
