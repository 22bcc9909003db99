import type { Print } from "./can-designs.ts";
import { leaf } from "./fruit.ts";
import { wrapText } from "./round-body.ts";
import { pathOf, type Stop, tag } from "./svg.ts";

/** A water bottle's colors and its paper label between 74 and 122 mm. */
export interface BottleLabel {
	readonly tint: string;
	readonly cap: string;
	draw(print: Print): string;
}

const LOW = 74;
const HIGH = 122;

function paper({ body, defs, radius }: Print, stops: readonly Stop[], art: string): string {
	const shape = pathOf(body.band(radius, LOW, HIGH));
	const clip = defs.other((id) => tag("clipPath", { id }, tag("path", { d: shape })));
	return (
		tag("path", { d: shape, fill: defs.linear(stops, [0, 0, 0, 1]) }) + tag("g", { "clip-path": clip }, art)
	);
}

function words(print: Print, name: string, text: string, z: number, size: number, fill: string): string {
	return wrapText(print.body, `${print.id}${name}`, text, { radius: print.radius, z, size, fill });
}

const alpine: BottleLabel = {
	tint: "#bfe3f2",
	cap: "#2563b8",
	draw: (print) =>
		paper(
			print,
			[
				[0, "#2f7fd0"],
				[1, "#bfe4fb"],
			],
			[
				tag("path", { d: "M-34 -68L-16 -98L-6 -86L8 -106L34 -72V-60H-34Z", fill: "#1f5aa6" }),
				tag("path", {
					d: "M-16 -98L-21 -89L-16 -91L-12 -88ZM8 -106L1 -96L6 -98L9 -94L14 -99Z",
					fill: "#ffffff",
				}),
				tag("path", { d: "M-34 -80C-18 -86 4 -76 34 -84V-60H-34Z", fill: "#f4faff" }),
				words(print, "a", "ALPINE", 107, 11.6, "#ffffff"),
				words(print, "b", "still water", 75.8, 5.6, "#1f5aa6"),
			].join(""),
		),
};

const spring: BottleLabel = {
	tint: "#cfeee2",
	cap: "#2f9e62",
	draw: (print) =>
		paper(
			print,
			[
				[0, "#f7fbf4"],
				[1, "#dff1dc"],
			],
			[
				leaf(-3, -88, 19, -62, "#3f9b57"),
				leaf(-3, -88, 17, -118, "#6dbb6a"),
				leaf(-3, -88, 13, -20, "#2f8a4c"),
				tag("path", { d: pathOf(print.body.band(print.radius, LOW, LOW + 4)), fill: "#2f9e62" }),
				words(print, "a", "SPRING", 79.5, 9.6, "#1d6b44"),
			].join(""),
		),
};

const sport: BottleLabel = {
	tint: "#c9e6f7",
	cap: "#e4572e",
	draw: (print) =>
		paper(
			print,
			[
				[0, "#1f2a44"],
				[1, "#263559"],
			],
			[
				tag("path", { d: "M-36 -70L10 -126H22L-24 -70ZM-18 -70L28 -126H33L-13 -70Z", fill: "#e4572e" }),
				tag("path", { d: pathOf(print.body.band(print.radius, 88, 106)), fill: "#1f2a44", opacity: 0.86 }),
				words(print, "a", "H2O sport", 92.5, 10, "#ffffff"),
			].join(""),
		),
};

const rose: BottleLabel = {
	tint: "#e3e9fb",
	cap: "#f4f4f6",
	draw: (print) =>
		paper(
			print,
			[
				[0, "#fde7ef"],
				[1, "#f7c2d6"],
			],
			[
				tag("circle", { cx: 0, cy: -94, r: 15, fill: "#ffffff", opacity: 0.75 }),
				tag("path", {
					d: "M0 -108C6 -99 9 -95 9 -90.5A9 9 0 0 1 -9 -90.5C-9 -95 -6 -99 0 -108Z",
					fill: "#d94f86",
				}),
				words(print, "a", "PURE", 111, 7.6, "#a72b5f"),
				words(print, "b", "natural mineral", 77, 5, "#a72b5f"),
			].join(""),
		),
};

/** The labels of the water bottles. */
export const BOTTLE_LABELS: readonly BottleLabel[] = [alpine, spring, sport, rose];
