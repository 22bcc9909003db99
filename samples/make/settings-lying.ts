import type { Setting } from "./setting.ts";
import { num, tag } from "./svg.ts";
import { glow, grain, veins, vignette, wash, windowLight } from "./textures.ts";

const LYING = { pose: "lying", pitch: 0.045, ground: [0, 1], mirror: 0 } as const;

const PLANKS = [
	["#8a5d3b", "#3a2010"],
	["#d8d3c8", "#8d867a"],
	["#5d4636", "#241710"],
] as const;

/** Boards seen from above. */
export const planks: Setting = {
	...LYING,
	shadow: { dx: 12, dy: 15, opacity: 0.5, color: "#140a04" },
	back: (canvas) => {
		const { width: w, height: h, random, variant } = canvas;
		const [wood, dark] = PLANKS[variant % PLANKS.length] ?? PLANKS[0];
		const size = w / 4.6;
		const board = (index: number): string => {
			const x = index * size - size * 0.3;
			const nails = [0.12, 0.88].map((at) =>
				tag("circle", {
					cx: x + size * at,
					cy: h * (index % 2 === 0 ? 0.07 : 0.93),
					r: 2.6,
					fill: dark,
					opacity: 0.7,
				}),
			);
			return [
				tag("rect", { x, width: size, height: h, fill: dark, opacity: random.between(0, 0.26) }),
				tag("rect", { x, width: 2.6, height: h, fill: dark, opacity: 0.8 }),
				tag("rect", { x: x + 2.6, width: 1.4, height: h, fill: "#ffffff", opacity: 0.16 }),
				...nails,
			].join("");
		};
		return [
			tag("rect", { width: w, height: h, fill: wood }),
			grain(
				canvas,
				{ x: 0, y: 0, width: w, height: h },
				{ along: 0.13, across: 0.005, color: rgb(dark), opacity: 0.4 },
			),
			...Array.from({ length: 6 }, (_, index) => board(index)),
			glow(canvas, 0.2, 0.12, 0.8, "#fff3da", 0.3),
		].join("");
	},
	over: (canvas) => vignette(canvas, 0.4),
};

function rgb(hex: string): readonly [number, number, number] {
	const value = Number.parseInt(hex.slice(1), 16);
	return [value >> 16, (value >> 8) & 255, value & 255];
}

const CLOTHS = ["#c8352a", "#2f6f9f", "#4f8a4b"] as const;

/** A checkered picnic cloth with soft folds. */
export const picnicCloth: Setting = {
	...LYING,
	shadow: { dx: 11, dy: 14, opacity: 0.42, color: "#2b1a12" },
	back: (canvas) => {
		const { width: w, height: h, defs, variant, random } = canvas;
		const color = CLOTHS[variant % CLOTHS.length] ?? CLOTHS[0];
		const size = w / 9;
		const check = defs.other((id) =>
			tag(
				"pattern",
				{
					id,
					width: size,
					height: size,
					patternUnits: "userSpaceOnUse",
					patternTransform: `rotate(${num(random.between(-14, 14))})`,
				},
				tag("rect", { width: size, height: size, fill: "#faf6ee" }),
				tag("rect", { width: size / 2, height: size, fill: color, opacity: 0.5 }),
				tag("rect", { width: size, height: size / 2, fill: color, opacity: 0.5 }),
			),
		);
		const fold = (x: number, lean: number, opacity: number, paint: string): string =>
			tag("path", {
				d: `M${num(w * x)} ${num(-h * 0.1)}C${num(w * (x + lean))} ${num(h * 0.3)} ${num(w * (x - lean))} ${num(h * 0.7)} ${num(w * (x + lean * 1.5))} ${num(h * 1.1)}`,
				stroke: paint,
				"stroke-width": w * 0.05,
				fill: "none",
				opacity,
				filter: defs.blur(w * 0.018),
			});
		return [
			tag("rect", { width: w, height: h, fill: check }),
			fold(0.22, 0.12, 0.2, "#1d1410"),
			fold(0.17, 0.12, 0.35, "#ffffff"),
			fold(0.78, -0.1, 0.2, "#1d1410"),
			fold(0.72, -0.1, 0.32, "#ffffff"),
		].join("");
	},
	over: (canvas) => glow(canvas, 0.15, 0.1, 0.8, "#fff4d8", 0.2) + vignette(canvas, 0.28),
};

/** Dark slate with pale flecks. */
export const slate: Setting = {
	...LYING,
	shadow: { dx: 12, dy: 16, opacity: 0.62, color: "#000000" },
	back: (canvas) => {
		const { width, height } = canvas;
		const area = { x: 0, y: 0, width, height };
		return [
			wash(
				canvas,
				[
					[0, "#57616a"],
					[1, "#333a41"],
				],
				[0, 0, 1, 1],
			),
			grain(canvas, area, { along: 0.02, across: 0.05, color: [20, 24, 28], opacity: 0.4 }),
			veins(canvas, area, [190, 200, 206], 0.16),
			glow(canvas, 0.22, 0.15, 0.75, "#ffffff", 0.2),
		].join("");
	},
	over: (canvas) => vignette(canvas, 0.42),
};

/** Terrazzo: pale stone with colored chips. */
export const terrazzo: Setting = {
	...LYING,
	shadow: { dx: 11, dy: 14, opacity: 0.34, color: "#2d2a33" },
	back: (canvas) => {
		const { width: w, height: h, random } = canvas;
		const chip = (): string => {
			const [x, y, r] = [random.between(0, w), random.between(0, h), random.between(0.006, 0.02) * w];
			const corners = Array.from({ length: 6 }, (_, index) => {
				const angle = (index / 6) * Math.PI * 2;
				const far = r * random.between(0.55, 1.15);
				return `${num(x + Math.cos(angle) * far)} ${num(y + Math.sin(angle) * far)}`;
			});
			return tag("path", {
				d: `M${corners.join("L")}Z`,
				fill: random.pick(["#c9806a", "#7f9a95", "#e0b878", "#8d8794", "#5f6f7c", "#ffffff"]),
				opacity: 0.75,
			});
		};
		return tag("rect", { width: w, height: h, fill: "#ece7df" }) + Array.from({ length: 130 }, chip).join("");
	},
	over: (canvas) => windowLight(canvas, 0.2) + vignette(canvas, 0.2),
};

const SHEETS = [
	["#f4a68c", "#fbe3d3"],
	["#8fc7c2", "#e3f2ee"],
	["#f2c14e", "#fdf0cf"],
	["#a9b7e8", "#eceffb"],
] as const;

/** Two sheets of colored paper that meet at a slant: few tones, so it is also small as PNG. */
export const paperSheets: Setting = {
	...LYING,
	shadow: { dx: 11, dy: 14, opacity: 0.3, color: "#3b2a35" },
	back: (canvas) => {
		const { width: w, height: h, variant, random } = canvas;
		const [strong, pale] = SHEETS[variant % SHEETS.length] ?? SHEETS[0];
		const top = random.between(0.5, 0.75);
		const edge = `M0 0H${num(w * top)}L${num(w * (top - 0.25))} ${num(h)}H0Z`;
		return [
			tag("rect", { width: w, height: h, fill: strong }),
			tag("path", { d: edge, fill: "#3b2a35", opacity: 0.18, transform: "translate(4 0)" }),
			tag("path", { d: edge, fill: pale }),
		].join("");
	},
	over: () => "",
};
