import { citrus, leaf, roundFruit } from "./fruit.ts";
import { SANS, SERIF } from "./round-body.ts";
import { type Definitions, num, type Stop, tag } from "./svg.ts";

/** The print of a carton: faces are 72 mm wide, drawn from their top left corner. */
export interface CartonDesign {
	readonly height: number;
	readonly roof: string;
	readonly cap: string;
	front(defs: Definitions): string;
	side(defs: Definitions): string;
	roofArt(slope: number): string;
}

const WIDTH = 72;

function ground(defs: Definitions, height: number, stops: readonly Stop[]): string {
	return tag("rect", { y: -1, width: WIDTH, height: height + 2, fill: defs.linear(stops, [0, 0, 0, 1]) });
}

function word(text: string, y: number, size: number, fill: string, font = SANS, spacing = 0): string {
	return tag(
		"text",
		{
			x: WIDTH / 2,
			y,
			"font-family": font,
			"font-weight": 700,
			"font-size": size,
			fill,
			"text-anchor": "middle",
			"letter-spacing": spacing,
		},
		text,
	);
}

/** Small print, a table of values and a barcode. */
function smallPrint(height: number, ink: string, panel: string): string {
	const lines = Array.from({ length: 7 }, (_, index) =>
		tag("rect", {
			x: 12,
			y: 36 + index * 5,
			width: 48 - ((index * 17) % 15),
			height: 1.6,
			fill: ink,
			opacity: 0.55,
		}),
	).join("");
	const bars = Array.from({ length: 17 }, (_, index) => {
		const wide = 0.5 + ((index * 7) % 4) * 0.42;
		return tag("rect", { x: 18.5 + index * 2.15, y: height - 31, width: wide, height: 16, fill: "#20262c" });
	}).join("");
	return [
		tag("rect", { x: 8, y: 14, width: 56, height: 60, rx: 3, fill: panel, opacity: 0.85 }),
		tag("rect", { x: 12, y: 21, width: 30, height: 4.5, fill: ink }),
		lines,
		tag("rect", { x: 15, y: height - 35, width: 42, height: 24, rx: 1.5, fill: "#ffffff" }),
		bars,
	].join("");
}

const orange: CartonDesign = {
	height: 176,
	roof: "#fff6e3",
	cap: "#f28a1c",
	front: (defs) =>
		[
			ground(defs, 176, [
				[0, "#fff6e3"],
				[1, "#ffe7b8"],
			]),
			tag("path", { d: "M0 112C20 92 48 122 72 98V178H0Z", fill: "#f7a325" }),
			tag("path", { d: "M0 128C22 108 46 138 72 116V178H0Z", fill: "#f08a14" }),
			citrus(37, 104, 27, "#f28a1c", "#ffb03a"),
			leaf(58, 84, 20, -40, "#3f8f3c"),
			leaf(56, 86, 16, 5, "#5aa84f"),
			word("ORANGE", 36, 14.4, "#d9580d"),
			word("100 % juice", 48, 7.6, "#3f7d34"),
			word("1 l", 168, 7, "#ffffff"),
		].join(""),
	side: (defs) =>
		ground(defs, 176, [
			[0, "#fdf0d4"],
			[0.6, "#f9c566"],
			[1, "#f08a14"],
		]) + smallPrint(176, "#a8551a", "#fffaf0"),
	roofArt: (slope) => tag("rect", { y: slope - 7, width: WIDTH, height: 7, fill: "#f7a325" }),
};

const oat: CartonDesign = {
	height: 168,
	roof: "#e9dcc3",
	cap: "#1f4f52",
	front: (defs) => {
		const grains = [-1, 1].flatMap((side) =>
			Array.from({ length: 6 }, (_, index) =>
				leaf(
					36 + side * 2,
					142 - index * 9.5,
					15,
					side === 1 ? -50 : -130,
					index % 2 === 0 ? "#c69248" : "#dcae62",
				),
			),
		);
		return [
			ground(defs, 168, [
				[0, "#f3ead8"],
				[1, "#e9dcc3"],
			]),
			tag("rect", { x: -1, y: 16, width: 74, height: 46, fill: "#1f4f52" }),
			tag("circle", { cx: 36, cy: 112, r: 33, fill: "#ffffff", opacity: 0.55 }),
			tag("path", { d: "M36 156V82", stroke: "#a87735", "stroke-width": 1.8 }),
			...grains,
			leaf(36, 86, 16, -90, "#dcae62"),
			word("oat", 43, 29, "#f3ead8", SERIF),
			word("DRINK", 56, 8.4, "#dcae62", SANS, 3),
		].join("");
	},
	side: (defs) =>
		ground(defs, 168, [
			[0, "#ddcfb4"],
			[1, "#d6c6a8"],
		]) + smallPrint(168, "#1f4f52", "#f3ead8"),
	roofArt: () => "",
};

const tomato: CartonDesign = {
	height: 132,
	roof: "#b3261e",
	cap: "#f4f0e6",
	front: (defs) =>
		[
			ground(defs, 132, [
				[0, "#c8352a"],
				[1, "#9c1d18"],
			]),
			tag("rect", { x: 7, y: 11, width: 58, height: 41, rx: 4, fill: "#f7efe0" }),
			roundFruit(25, 92, 21, "#f0523c", "#a81a16"),
			roundFruit(51, 101, 17, "#f5654a", "#b3221b"),
			leaf(25, 74, 13, -160, "#3f8f3c"),
			word("TOMATO", 32, 12.6, "#a51d19"),
			word("with basil", 44, 7.4, "#3f7d34"),
		].join(""),
	side: (defs) =>
		ground(defs, 132, [
			[0, "#b32c22"],
			[1, "#8e1a15"],
		]) + smallPrint(132, "#8e1a15", "#f7efe0"),
	roofArt: () => "",
};

const apple: CartonDesign = {
	height: 176,
	roof: "#6cab3a",
	cap: "#d63a2f",
	front: (defs) =>
		[
			ground(defs, 176, [
				[0, "#82bd47"],
				[0.5, "#a8d264"],
				[1, "#e6f2b8"],
			]),
			tag("path", {
				d: "M36 84C24 70 4 78 6 104C8 128 24 146 36 138C48 146 64 128 66 104C68 78 48 70 36 84Z",
				fill: "#c9281f",
			}),
			tag("path", {
				d: "M36 84C24 70 8 78 10 102C12 122 22 136 32 134C20 122 16 100 36 84Z",
				fill: "#e8503a",
			}),
			tag("ellipse", {
				cx: 20,
				cy: 96,
				rx: 4.4,
				ry: 8.4,
				fill: "#ffffff",
				opacity: 0.55,
				transform: "rotate(18 20 96)",
			}),
			tag("path", { d: "M36 85C36 76 39 70 43 66", stroke: "#6b4523", "stroke-width": 2.6, fill: "none" }),
			leaf(40, 72, 20, -14, "#2f7d32"),
			word("Apple", 36, 20, "#ffffff", SERIF),
			word("cloudy juice", 49, 7.8, "#1f5a24"),
			word("1 l", 166, 7, "#3f7d34"),
		].join(""),
	side: (defs) =>
		ground(defs, 176, [
			[0, "#74b03e"],
			[1, "#c5dd8c"],
		]) + smallPrint(176, "#2f6b2a", "#f5f9e6"),
	roofArt: (slope) => tag("rect", { y: slope - 5, width: WIDTH, height: 5, fill: "#e6f2b8" }),
};

const berry: CartonDesign = {
	height: 140,
	roof: "#f3e9f6",
	cap: "#5b2a86",
	front: (defs) => {
		const berries = [
			[18, 108, 14],
			[44, 102, 16],
			[60, 118, 12],
			[31, 122, 13],
			[10, 126, 11],
		] as const;
		return [
			ground(defs, 140, [
				[0, "#f3e9f6"],
				[0.5, "#d8bfe6"],
				[1, "#8a4fb0"],
			]),
			...berries.map(([x, y, r]) =>
				[
					tag("circle", { cx: x, cy: y, r, fill: "#33285f" }),
					tag("circle", { cx: x - r * 0.12, cy: y - r * 0.12, r: r * 0.84, fill: "#4a3c8c" }),
					tag("circle", { cx: x + r * 0.1, cy: y - r * 0.2, r: r * 0.32, fill: "#2a2050" }),
					tag("ellipse", {
						cx: x - r * 0.42,
						cy: y - r * 0.48,
						rx: r * 0.2,
						ry: r * 0.13,
						fill: "#ffffff",
						opacity: 0.6,
					}),
				].join(""),
			),
			leaf(48, 88, 17, -30, "#4f9b4a"),
			word("BERRY", 40, 17, "#5b2a86"),
			word("smoothie", 54, 9, "#8a4fb0", SERIF),
		].join("");
	},
	side: (defs) =>
		ground(defs, 140, [
			[0, "#e6d5ee"],
			[1, "#7a45a0"],
		]) + smallPrint(140, "#5b2a86", "#fbf7fd"),
	roofArt: (slope) =>
		[12, 24, 36, 48, 60]
			.map((x) => tag("circle", { cx: x, cy: num(slope - 6), r: 1.6, fill: "#8a4fb0", opacity: 0.6 }))
			.join(""),
};

/** The prints of the cartons. */
export const CARTON_DESIGNS: readonly [CartonDesign, ...CartonDesign[]] = [orange, oat, tomato, apple, berry];
