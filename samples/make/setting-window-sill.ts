import type { Canvas, Setting } from "./setting.ts";
import { num, tag } from "./svg.ts";
import { bokeh, glow, vignette, wash } from "./textures.ts";

/** A window sill with a garden behind the glass. */
export const windowSill: Setting = {
	pose: "standing",
	pitch: 0.13,
	ground: [0.72, 0.93],
	mirror: 0.1,
	shadow: { dx: 34, dy: 20, opacity: 0.24, color: "#2d3a45" },
	back: (canvas) => {
		const { width: w, height: h, defs, variant } = canvas;
		const evening = variant % 2 === 1;
		const sky: [string, string] = evening ? ["#f7b98b", "#ffe6c4"] : ["#9fcdf0", "#e8f5fc"];
		const sill = h * 0.64;
		const leaves: readonly [string, ...string[]] = evening
			? ["#7b7a3a", "#a8893f", "#5f6d35"]
			: ["#5fa052", "#86bb62", "#3f8249"];
		return [
			wash(canvas, [
				[0, sky[0]],
				[0.6, sky[1]],
			]),
			tag("g", { filter: defs.blur(w * 0.014) }, garden(canvas, leaves)),
			bokeh(canvas, ["#ffffff", "#fff6cf"], 12, [0.1, 0.5]),
			glow(canvas, 0.3, 0.2, 0.6, "#ffffff", 0.5),
			tag("g", { filter: defs.blur(1.6) }, ...frame(w, sill)),
			tag("rect", {
				y: sill,
				width: w,
				height: h - sill,
				fill: defs.linear(
					[
						[0, "#fdfbf6"],
						[0.5, "#efeae0"],
						[1, "#d8d1c4"],
					],
					[0, 0, 0, 1],
				),
			}),
			tag("rect", { y: h * 0.965, width: w, height: h * 0.035, fill: "#000000", opacity: 0.12 }),
			tag("rect", { y: sill, width: w, height: 5, fill: "#6d7a80", opacity: 0.4, filter: defs.blur(2.4) }),
		].join("");
	},
	over: (canvas) => glow(canvas, 0.3, 0.1, 0.75, "#fff8e4", 0.28) + vignette(canvas, 0.2),
};

function garden({ width: w, height: h, random }: Canvas, leaves: readonly [string, ...string[]]): string {
	return Array.from({ length: 26 }, () =>
		tag("circle", {
			cx: random.between(0, w),
			cy: random.between(0.34, 0.66) * h,
			r: random.between(0.04, 0.1) * w,
			fill: random.pick(leaves),
			opacity: random.between(0.5, 0.9),
		}),
	).join("");
}

function frame(w: number, sill: number): string[] {
	const bar = (x: number, y: number, width: number, height: number): string =>
		tag("rect", { x, y, width, height, fill: "#f6f4ef" }) +
		tag("rect", { x: x + width * 0.72, y, width: width * 0.28, height, fill: "#8e9aa0", opacity: 0.35 });
	return [
		bar(w * 0.02, -10, w * 0.035, sill + 10),
		bar(w * 0.62, -10, w * 0.045, sill + 10),
		`<rect x="-5" y="${num(sill - 18)}" width="${num(w + 10)}" height="20" fill="#f1eee7"/>`,
		`<rect x="-5" y="${num(sill * 0.3)}" width="${num(w + 10)}" height="9" fill="#f1eee7" opacity="0.95"/>`,
	];
}
