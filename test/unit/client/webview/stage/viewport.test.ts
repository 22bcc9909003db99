import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	actualSize,
	centeredOn,
	fitted,
	middle,
	pan,
	revealed,
	sharp,
	toImage,
	toStage,
	wheelFactor,
	zoomAt,
} from "#client/webview/stage/viewport.ts";

const stage = { width: 800, height: 600 };
const image = { width: 4000, height: 1000 };

const side = fc.integer({ min: 1, max: 30_000 });
const anySize = fc.record({ width: side, height: side });
const anyPoint = fc.record({ x: fc.integer({ min: 0, max: 799 }), y: fc.integer({ min: 0, max: 599 }) });
const anyFactor = fc.double({ min: 0.5, max: 2, noNaN: true });

test("a fitted image fills the stage in one direction, except for its margins, and is centered", () => {
	assert.deepEqual(fitted(image, stage), { left: 32, top: 208, scale: 0.184 });
	const tiny = fitted({ width: 2, height: 2 }, stage);
	assert.deepEqual(tiny, { left: 336, top: 236, scale: 64 }, "no pixel is larger than 64");
});

test("actual size is one pixel per pixel, centered", () => {
	assert.deepEqual(actualSize(image, stage), { left: -1600, top: -200, scale: 1 });
});

test("zooming keeps the point under the pointer in place, unless a limit prevents it", () => {
	fc.assert(
		fc.property(anySize, fc.array(fc.tuple(anyPoint, anyFactor), { maxLength: 8 }), (size, steps) => {
			let view = fitted(size, stage);
			for (const [at, factor] of steps) {
				const before = toImage(at, view);
				const isOnImage = before.x >= 0 && before.y >= 0 && before.x <= size.width && before.y <= size.height;
				view = zoomAt(view, factor, at, size, stage);
				const after = toStage(before, view);
				const isInside = at.x >= 48 && at.y >= 48 && at.x <= stage.width - 48 && at.y <= stage.height - 48;
				if (isOnImage && isInside) {
					assert.ok(Math.hypot(after.x - at.x, after.y - at.y) < 0.01, JSON.stringify({ size, at, after }));
				}
			}
		}),
	);
});

test("the scale stays between fitted, or 1:1 if that is smaller, and 64", () => {
	const at = { x: 400, y: 300 };
	const zoomed = (size: { width: number; height: number }, factor: number) => {
		let view = fitted(size, stage);
		for (let i = 0; i < 40; i++) {
			view = zoomAt(view, factor, at, size, stage);
		}
		return view.scale;
	};
	assert.equal(zoomed(image, 0.5), 0.184);
	assert.equal(zoomed(image, 2), 64);
	assert.equal(zoomed({ width: 2, height: 2 }, 0.5), 1);
});

test("part of the image stays in view however far it is moved", () => {
	fc.assert(
		fc.property(anySize, anyFactor, fc.integer(), fc.integer(), (size, factor, x, y) => {
			const zoomed = zoomAt(fitted(size, stage), factor, { x: 1, y: 1 }, size, stage);
			const { left, top, scale } = pan(zoomed, { x, y }, size, stage);
			assert.ok(left + size.width * scale >= Math.min(48, size.width * scale) - 1e-6);
			assert.ok(top + size.height * scale >= Math.min(48, size.height * scale) - 1e-6);
			assert.ok(left <= stage.width - Math.min(48, size.width * scale) + 1e-6);
			assert.ok(top <= stage.height - Math.min(48, size.height * scale) + 1e-6);
		}),
	);
});

test("a movement inside the bounds is exactly as far as the pointer's", () => {
	const view = actualSize(image, stage);
	assert.deepEqual(pan(view, { x: -30, y: 12 }, image, stage), { left: -1630, top: -188, scale: 1 });
});

test("a view can be restored by its center, on a stage of another size too", () => {
	const view = { left: -700, top: -150, scale: 0.9 };
	const found = centeredOn(middle(view, stage), view.scale, image, stage);
	assert.ok(Math.abs(found.left - view.left) + Math.abs(found.top - view.top) < 1e-9);
	const other = { width: 400, height: 900 };
	const moved = middle(centeredOn(middle(view, stage), view.scale, image, other), other);
	assert.ok(Math.hypot(moved.x - middle(view, stage).x, moved.y - middle(view, stage).y) < 1e-9);
});

test("at rest, the image's corner is on a device pixel", () => {
	const view = { left: 10.4, top: -3.6, scale: 2 };
	assert.deepEqual(sharp(view, { x: 0, y: 88 }, 1), { left: 10, top: -4, scale: 2 });
	assert.deepEqual(sharp(view, { x: 0, y: 88 }, 2), { left: 10.5, top: -3.5, scale: 2 });
	assert.deepEqual(sharp(view, { x: 0.25, y: 88.75 }, 1), { left: 10.75, top: -3.75, scale: 2 });
});

test("hidden shapes are scrolled into view, and visible ones move nothing", () => {
	const view = actualSize(image, stage);
	const inSight = { left: 1700, top: 300, right: 1800, bottom: 400 };
	assert.equal(revealed(view, inSight, image, stage), view);
	for (const left of [0, 3900]) {
		const what = { left, top: 900, right: left + 100, bottom: 1000 };
		const next = revealed(view, what, image, stage);
		const from = toStage({ x: what.left, y: what.top }, next);
		const to = toStage({ x: what.right, y: what.bottom }, next);
		assert.ok(
			from.x >= 0 && from.y >= 0 && to.x <= stage.width && to.y <= stage.height,
			JSON.stringify({ from, to }),
		);
	}
	const large = { left: 0, top: 0, right: 4000, bottom: 1000 };
	assert.equal(revealed(view, large, image, stage), view, "some of it is seen");
});

test("a wheel counts pixels, lines or pages; a pinch is finer; one event does not jump", () => {
	const wheel = (deltaY: number, deltaMode = 0, ctrlKey = false) =>
		wheelFactor({ deltaY, deltaMode, ctrlKey }, stage);
	assert.ok(Math.abs(wheel(-100) - Math.exp(0.2)) < 1e-9);
	assert.ok(Math.abs(wheel(-3, 1) - Math.exp(0.24)) < 1e-9);
	assert.equal(wheel(1, 2), 0.5, "a page is held to the largest step");
	assert.ok(Math.abs(wheel(-4, 0, true) - Math.exp(0.04)) < 1e-9);
	assert.ok(Math.abs(wheel(60) * wheel(-60) - 1) < 1e-9, "there and back is where it was");
	assert.equal(wheel(-1e9), 2);
});
