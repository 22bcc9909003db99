import type { Canvas, Setting } from "./setting.ts";
import { num, tag } from "./svg.ts";
import { glow, vignette, wash } from "./textures.ts";

const BACK = 0.56;
const EDGE = 0.94;

/** A path around points given relative to the image size. */
function shape({ width, height }: Canvas, ...corners: readonly (readonly [number, number])[]): string {
	return `M${corners.map(([x, y]) => `${num(x * width)} ${num(y * height)}`).join("L")}Z`;
}

/** The lit inside of a fridge: rear wall, side walls with ribs, the shelf above. */
function inside(canvas: Canvas): string {
	const { width: w, height: h, defs, variant } = canvas;
	const warm = variant % 2 === 1;
	const wall: [string, string, string] = warm
		? ["#fdfaf3", "#e9e6dd", "#cfd0cb"]
		: ["#f4fafd", "#dbe8ee", "#b9cad4"];
	const side = defs.linear([
		[0, "#8fa5b1", 0.6],
		[1, "#d4e1e8", 0.35],
	]);
	const sideRight = defs.linear([
		[0, "#d4e1e8", 0.35],
		[1, "#8196a3", 0.65],
	]);
	const ribs = [0.2, 0.3, 0.4].map((y) =>
		[
			`M${num(w * 0.12)} ${num(h * (y + 0.02))}L${num(-w * 0.02)} ${num(h * (y * 1.25 - 0.03))}`,
			`M${num(w * 0.88)} ${num(h * (y + 0.02))}L${num(w * 1.02)} ${num(h * (y * 1.25 - 0.03))}`,
		].join(""),
	);
	const slots = Array.from({ length: 5 }, (_, index) =>
		tag("rect", {
			x: w * (0.4 + index * 0.045),
			y: h * 0.2,
			width: w * 0.02,
			height: h * 0.09,
			rx: 4,
			fill: "#7e93a0",
			opacity: 0.35,
		}),
	);
	return [
		wash(canvas, [
			[0, wall[0]],
			[0.35, wall[1]],
			[BACK, wall[2]],
		]),
		...slots,
		tag("path", { d: shape(canvas, [0, 0], [0.12, 0], [0.12, BACK], [0, 0.72]), fill: side }),
		tag("path", { d: shape(canvas, [1, 0], [0.88, 0], [0.88, BACK], [1, 0.72]), fill: sideRight }),
		tag("path", {
			d: ribs.join(""),
			stroke: "#ffffff",
			"stroke-width": 5,
			opacity: 0.55,
			fill: "none",
			filter: defs.blur(1.2),
		}),
		tag("path", {
			d: `M${num(w * 0.12)} 0V${num(h * BACK)}M${num(w * 0.88)} 0V${num(h * BACK)}`,
			stroke: "#6f8592",
			"stroke-width": 3,
			opacity: 0.4,
			filter: defs.blur(2),
		}),
		glow(canvas, 0.5, 0, 0.62, "#ffffff", 0.85),
		tag("rect", { x: -10, y: -6, width: w + 20, height: h * 0.045, fill: "#f6fbfd", filter: defs.blur(1.5) }),
		tag("rect", {
			x: -10,
			y: h * 0.038,
			width: w + 20,
			height: 6,
			fill: "#8fb8b4",
			opacity: 0.65,
			filter: defs.blur(1.2),
		}),
		tag("rect", {
			x: -10,
			y: h * 0.05,
			width: w + 20,
			height: 16,
			fill: "#4d6470",
			opacity: 0.2,
			filter: defs.blur(6),
		}),
	].join("");
}

/** The glass plate with its front edge and what is below it. */
function plate(canvas: Canvas): string {
	const { width: w, height: h, defs, random } = canvas;
	const crops = Array.from({ length: 9 }, (_, index) =>
		tag("circle", {
			cx: w * (index * 0.13),
			cy: h * random.between(0.99, 1.05),
			r: w * random.between(0.05, 0.08),
			fill: random.pick(["#6fae4a", "#d9503f", "#f0a030", "#8bbf5a"]),
		}),
	);
	return [
		tag("path", {
			d: shape(canvas, [0.12, BACK], [0.88, BACK], [1.1, EDGE], [-0.1, EDGE]),
			fill: defs.linear(
				[
					[0, "#c3d3da"],
					[0.5, "#e3edf0"],
					[1, "#f0f6f7"],
				],
				[0, 0, 0, 1],
			),
		}),
		tag("path", {
			d: shape(canvas, [0.3, BACK], [0.46, BACK], [0.42, EDGE], [0.16, EDGE]),
			fill: "#ffffff",
			opacity: 0.35,
			filter: defs.blur(7),
		}),
		tag("path", {
			d: shape(canvas, [0.12, BACK], [0.88, BACK], [0.9, BACK + 0.03], [0.1, BACK + 0.03]),
			fill: "#5f7683",
			opacity: 0.35,
			filter: defs.blur(4),
		}),
		tag("rect", { y: h * EDGE, width: w, height: h, fill: "#5c7280" }),
		tag("g", { filter: defs.blur(w * 0.012), opacity: 0.75 }, ...crops),
		tag("rect", {
			y: h * EDGE,
			width: w,
			height: h * 0.022,
			fill: defs.linear(
				[
					[0, "#e9fbf6"],
					[0.35, "#8fd0c2"],
					[1, "#4f9a90"],
				],
				[0, 0, 0, 1],
			),
		}),
		tag("rect", { y: h * EDGE, width: w, height: 1.6, fill: "#ffffff", opacity: 0.9 }),
	].join("");
}

/** A glass shelf in a fridge. */
export const fridgeShelf: Setting = {
	pose: "standing",
	pitch: 0.14,
	ground: [0.68, 0.89],
	mirror: 0.24,
	shadow: { dx: 6, dy: 5, opacity: 0.26, color: "#2c4250" },
	back: (canvas) => inside(canvas) + plate(canvas),
	over: (canvas) => glow(canvas, 0.5, -0.1, 0.7, "#f4fbff", 0.3) + vignette(canvas, 0.26),
};
