import type { Canvas, Setting } from "./setting.ts";
import { tag } from "./svg.ts";
import { bokeh, glow, grain, vignette, wash } from "./textures.ts";

const HORIZON = 0.52;

/** Horizontal boards that get narrower with distance. */
function boards(canvas: Canvas, top: number, wood: readonly [string, string], line: string): string {
	const { width, height, defs, random } = canvas;
	const depth = height - top;
	const rows = [0, 0.1, 0.24, 0.44, 0.7, 1.02];
	const tones = rows.slice(0, -1).map((start, index) => {
		const end = rows[index + 1] ?? 1;
		return tag("rect", {
			y: top + start * depth,
			width,
			height: (end - start) * depth + 1,
			fill: "#2a1405",
			opacity: random.between(0, 0.12),
		});
	});
	const gaps = rows.slice(1, -1).map((start) =>
		tag(
			"g",
			{},
			tag("rect", { y: top + start * depth, width, height: 1 + start * 1.6, fill: line, opacity: 0.55 }),
			tag("rect", {
				y: top + start * depth + 1 + start * 1.6,
				width,
				height: 1,
				fill: "#ffffff",
				opacity: 0.16,
			}),
		),
	);
	const area = { x: 0, y: top, width, height: depth };
	return [
		tag("rect", {
			...area,
			fill: defs.linear(
				[
					[0, wood[0]],
					[1, wood[1]],
				],
				[0, 0, 0, 1],
			),
		}),
		...tones,
		grain(canvas, area, { along: 0.006, across: 0.16, color: [60, 28, 8], opacity: 0.42 }),
		...gaps,
	].join("");
}

/** A kitchen out of focus: shelf, cups, a lamp, a plant. */
function kitchen(canvas: Canvas, wall: readonly [string, string]): string {
	const { width: w, height: h, defs, random } = canvas;
	const soft = defs.blur(w * 0.011);
	const shelf = h * 0.2;
	const cups = Array.from({ length: 6 }, (_, index) => {
		const size = random.between(0.04, 0.075) * w;
		return tag("rect", {
			x: w * (0.05 + index * 0.155) + random.between(0, 0.05) * w,
			y: shelf - size,
			width: size * 0.8,
			height: size,
			rx: 4,
			fill: random.pick(["#e07a5f", "#f2cc8f", "#81b29a", "#f4f1de", "#5f7c8a"]),
			opacity: 0.85,
		});
	});
	return [
		wash(canvas, [
			[0, wall[0]],
			[HORIZON, wall[1]],
		]),
		tag(
			"g",
			{ filter: soft },
			tag("rect", { x: -20, y: shelf, width: w + 40, height: h * 0.025, fill: "#7a4f2b", opacity: 0.75 }),
			tag("rect", {
				x: -20,
				y: shelf + h * 0.025,
				width: w + 40,
				height: h * 0.03,
				fill: "#000000",
				opacity: 0.12,
			}),
			...cups,
			tag("rect", { x: -20, y: h * 0.43, width: w + 40, height: h * 0.12, fill: "#000000", opacity: 0.1 }),
			tag("ellipse", { cx: w * 0.9, cy: h * 0.34, rx: w * 0.1, ry: h * 0.14, fill: "#4f8a5b", opacity: 0.7 }),
			tag("rect", {
				x: w * 0.86,
				y: h * 0.42,
				width: w * 0.09,
				height: h * 0.1,
				fill: "#c2693f",
				opacity: 0.8,
			}),
		),
		glow(canvas, 0.2, 0.12, 0.5, "#fff3d6", 0.75),
		bokeh(canvas, ["#fff4d0", "#ffe0a8", "#ffffff"], 9, [0.05, 0.42]),
	].join("");
}

const WALLS = [
	["#f3e4cd", "#dcc3a2"],
	["#cfe0dc", "#a9c5bd"],
	["#e9d3d0", "#cfa9a3"],
] as const;
const WOODS = [
	["#b77a45", "#d9a066"],
	["#7d5233", "#a06c43"],
	["#c9a77c", "#e6cba4"],
] as const;

/** A wooden table in a kitchen. */
export const woodenTable: Setting = {
	pose: "standing",
	pitch: 0.15,
	ground: [0.66, 0.92],
	mirror: 0.06,
	shadow: { dx: 46, dy: -9, opacity: 0.42, color: "#2a1405" },
	back: (canvas) => {
		const top = canvas.height * HORIZON;
		const wall = WALLS[canvas.variant % WALLS.length] ?? WALLS[0];
		const wood = WOODS[canvas.variant % WOODS.length] ?? WOODS[0];
		return [
			kitchen(canvas, wall),
			boards(canvas, top, wood, "#3a1d0a"),
			tag("rect", {
				y: top - 2,
				width: canvas.width,
				height: 7,
				fill: "#2a1405",
				opacity: 0.35,
				filter: canvas.defs.blur(3),
			}),
			tag("rect", {
				y: top,
				width: canvas.width,
				height: canvas.height - top,
				fill: canvas.defs.linear(
					[
						[0, "#fff1d8", 0.42],
						[0.45, "#fff1d8", 0.04],
						[1, "#1d0d03", 0.22],
					],
					[0.2, 0, 0.6, 1],
				),
			}),
		].join("");
	},
	over: (canvas) => glow(canvas, 0.12, 0.05, 0.75, "#fff0cc", 0.2) + vignette(canvas, 0.3),
};
