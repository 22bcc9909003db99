import type { Print } from "./can-designs.ts";
import { SANS, SERIF, wrapText } from "./round-body.ts";
import { pathOf, type Stop, tag } from "./svg.ts";

/** Cap color and label of a milk jug; the label reaches from 26 to 96 mm. */
export interface MilkLabel {
	readonly cap: string;
	draw(print: Print): string;
}

function sticker(print: Print, stops: readonly Stop[], art: string): string {
	const shape = pathOf(print.body.band(print.radius - 0.1, 26, 96));
	const clip = print.defs.other((id) => tag("clipPath", { id }, tag("path", { d: shape })));
	return (
		tag("path", { d: shape, fill: print.defs.linear(stops, [0, 0, 0, 1]) }) +
		tag("g", { "clip-path": clip }, art) +
		tag("path", {
			d: print.body.arcPath(print.radius, 96),
			stroke: "#ffffff",
			"stroke-width": 1,
			fill: "none",
			opacity: 0.8,
		})
	);
}

function words(
	print: Print,
	name: string,
	text: string,
	place: readonly [z: number, size: number, fill: string],
	font = SANS,
): string {
	const [z, size, fill] = place;
	return wrapText(
		print.body,
		`${print.id}${name}`,
		text,
		{ radius: print.radius, z, size, fill },
		{ "font-family": font },
	);
}

/** Hills with a sun. */
const meadow: MilkLabel = {
	cap: "#2b6cc4",
	draw: (print) =>
		sticker(
			print,
			[
				[0, "#2f79d0"],
				[0.6, "#8cc4f0"],
				[1, "#d8effc"],
			],
			[
				tag("circle", { cx: 40, cy: -75, r: 7, fill: "#ffd75e" }),
				tag("path", { d: "M-56 -42C-34 -60 -10 -36 14 -44C30 -50 44 -50 56 -40V-10H-56Z", fill: "#5fae4e" }),
				tag("path", { d: "M-56 -32C-26 -42 6 -24 56 -34V-6H-56Z", fill: "#3f8f3c" }),
				cow(-20, -36),
				words(print, "a", "MILK", [72, 22, "#ffffff"]),
				words(print, "b", "from the meadow", [65, 6.6, "#ffffff"]),
			].join(""),
		),
};

/** A small cow. */
function cow(x: number, y: number): string {
	return tag(
		"g",
		{ transform: `translate(${x} ${y})` },
		tag("path", {
			d: "M-13 -9C-13 -12 -10 -13 -6 -13H8C11 -13 13 -11 13 -8V8H10V0H-7V8H-10V0C-12 -2 -13 -5 -13 -9Z",
			fill: "#ffffff",
		}),
		tag("path", { d: "M8 -14L13 -17L20 -15C22 -13 22 -9 20 -8C17 -7 13 -8 11 -10Z", fill: "#ffffff" }),
		tag("path", {
			d: "M-8 -13C-9 -8 -3 -6 -1 -9C0 -11 -1 -13 -1 -13ZM4 -4C3 0 9 1 10 -2C11 -5 5 -7 4 -4ZM12 -17L16 -16L14 -12Z",
			fill: "#2a2f36",
		}),
		tag("path", { d: "M18 -11C20 -12 22 -11 21 -9C20 -8 18 -8 17.500 -9.500Z", fill: "#f2a7a0" }),
	);
}

/** Plain, with a broad band. */
const organic: MilkLabel = {
	cap: "#3f8f3c",
	draw: (print) =>
		sticker(
			print,
			[
				[0, "#f8f5e8"],
				[1, "#efe9d3"],
			],
			[
				tag("path", { d: pathOf(print.body.band(print.radius, 26, 38)), fill: "#3f8f3c" }),
				tag("path", {
					d: "M0 -66C-9 -74 -9 -84 0 -92C9 -84 9 -74 0 -66Z",
					fill: "#3f8f3c",
					transform: "translate(0 12)",
				}),
				tag("path", {
					d: "M0 -66C-13 -66 -20 -72 -21 -82C-10 -82 -2 -76 0 -66ZM0 -66C13 -66 20 -72 21 -82C10 -82 2 -76 0 -66Z",
					fill: "#6dbb6a",
					transform: "translate(0 12)",
				}),
				words(print, "a", "milk", [47, 18, "#22542a"], SERIF),
				words(print, "b", "ORGANIC · 3.5 %", [32.5, 6.2, "#ffffff"]),
			].join(""),
		),
};

/** Red, with a splash. */
const whole: MilkLabel = {
	cap: "#d63a2f",
	draw: (print) =>
		sticker(
			print,
			[
				[0, "#d63a2f"],
				[1, "#b3221b"],
			],
			[
				tag("path", {
					d: "M-56 -52C-44 -58 -40 -46 -30 -48C-24 -50 -24 -62 -18 -60C-12 -58 -16 -46 -6 -46C4 -46 2 -60 10 -58C16 -56 14 -46 22 -46C32 -46 40 -58 56 -50V-10H-56Z",
					fill: "#ffffff",
				}),
				tag("circle", { cx: -8, cy: -62, r: 2.6, fill: "#ffffff" }),
				tag("circle", { cx: 22, cy: -60, r: 1.9, fill: "#ffffff" }),
				words(print, "a", "WHOLE MILK", [77, 12.6, "#ffffff"]),
				words(print, "b", "fresh · 2 l", [39, 9, "#b3221b"], SERIF),
			].join(""),
		),
};

/** The labels of the milk jugs. */
export const MILK_LABELS: readonly [MilkLabel, ...MilkLabel[]] = [meadow, organic, whole];
