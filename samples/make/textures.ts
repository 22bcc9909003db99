import type { Canvas } from "./setting.ts";
import { num, type Stop, tag } from "./svg.ts";

/** A rectangle over the whole image, painted from top to bottom or along a direction. */
export function wash(
	{ width, height, defs }: Canvas,
	stops: readonly Stop[],
	direction: readonly [number, number, number, number] = [0, 0, 0, 1],
): string {
	return tag("rect", { width, height, fill: defs.linear(stops, direction) });
}

/** Darker corners. */
export function vignette({ width, height, defs }: Canvas, opacity: number): string {
	const stops: Stop[] = [
		[0.55, "#0a0d12", 0],
		[1, "#0a0d12", opacity],
	];
	return tag("rect", { width, height, fill: defs.radial(stops, 0.5, 0.46, 0.78) });
}

/** A pool of light, relative to the image size. */
export function glow(
	{ width, height, defs }: Canvas,
	cx: number,
	cy: number,
	r: number,
	color: string,
	opacity: number,
): string {
	const stops: Stop[] = [
		[0, color, opacity],
		[1, color, 0],
	];
	return tag("rect", { width, height, fill: defs.radial(stops, cx, cy, r) });
}

/** Where a texture is painted, in pixels. */
export interface Area {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Noise stretched along one direction, as wood grain or brushed stone: dark streaks of one color. */
export function grain(
	{ defs, random }: Canvas,
	area: Area,
	{
		along,
		across,
		color,
		opacity,
	}: { along: number; across: number; color: readonly [number, number, number]; opacity: number },
): string {
	const seed = Math.floor(random.between(1, 999));
	const [r, g, b] = color.map((value) => num(value / 255));
	const filter = defs.other((id) =>
		tag(
			"filter",
			{ id, x: "0%", y: "0%", width: "100%", height: "100%", "color-interpolation-filters": "sRGB" },
			tag("feTurbulence", { type: "fractalNoise", baseFrequency: `${along} ${across}`, numOctaves: 3, seed }),
			tag("feColorMatrix", {
				values: `0 0 0 0 ${r}  0 0 0 0 ${g}  0 0 0 0 ${b}  0 0 0 -3.2 2.05`,
			}),
		),
	);
	return tag("rect", { ...area, filter, opacity });
}

/** Thin wandering lines, as in marble. */
export function veins(
	{ defs, random }: Canvas,
	area: Area,
	color: readonly [number, number, number],
	opacity: number,
): string {
	const seed = Math.floor(random.between(1, 999));
	const [r, g, b] = color.map((value) => num(value / 255));
	const filter = defs.other((id) =>
		tag(
			"filter",
			{ id, x: "0%", y: "0%", width: "100%", height: "100%", "color-interpolation-filters": "sRGB" },
			tag("feTurbulence", { type: "fractalNoise", baseFrequency: "0.004 0.009", numOctaves: 5, seed }),
			tag("feColorMatrix", { values: `0 0 0 0 ${r}  0 0 0 0 ${g}  0 0 0 0 ${b}  1 0 0 0 0` }),
			tag(
				"feComponentTransfer",
				{},
				tag("feFuncA", { type: "table", tableValues: "0 0 0 0 0 0.05 0.25 0.9 0.25 0.05 0 0 0 0 0 0" }),
			),
		),
	);
	return tag("rect", { ...area, filter, opacity });
}

/** Soft bars of window light across the image. */
export function windowLight({ width, height, defs }: Canvas, opacity: number): string {
	const soft = defs.blur(width * 0.012);
	const bars = [-0.1, 0.16, 0.42].map(
		(start) =>
			`M${num(width * (start + 0.1))} ${num(-height * 0.1)}L${num(width * (start + 0.31))} ${num(-height * 0.1)}L${num(width * (start + 0.66))} ${num(height * 1.1)}L${num(width * (start + 0.45))} ${num(height * 1.1)}Z`,
	);
	return tag("path", { d: bars.join(""), fill: "#fff6df", opacity, filter: soft });
}

/** Round blurred spots of color far behind. */
export function bokeh(
	canvas: Canvas,
	colors: readonly [string, ...string[]],
	count: number,
	area: readonly [number, number],
): string {
	const { width, height, random, defs } = canvas;
	const soft = defs.blur(width * 0.006);
	return tag(
		"g",
		{ filter: soft },
		...Array.from({ length: count }, () =>
			tag("circle", {
				cx: random.between(0, width),
				cy: random.between(area[0] * height, area[1] * height),
				r: random.between(0.018, 0.05) * width,
				fill: random.pick(colors),
				opacity: random.between(0.18, 0.5),
			}),
		),
	);
}
